import type { Shares } from '../../core/draft/draft-report.ts';
import { i18n } from '#i18n';
import { PARTS, type Part, partWords, percentsOf } from './share-words.ts';

interface SharesBarProps {
  shares: Shares;
  /** Names the list of the four parts. */
  label: string;
  /** The part that is looked at alone, or null for all. */
  only?: Part | null;
  /** Looks at a part alone, or at all again. Left out: the parts cannot be chosen. */
  onOnly?: (part: Part | null) => void;
}

/** How many words are agreed, in four parts: a bar whose patterns read without colour, and its legend in words. */
export function SharesBar({ shares, label, only = null, onOnly }: SharesBarProps) {
  const percents = percentsOf(shares);
  return (
    <div class="parts">
      <div class="parts-bar" aria-hidden="true">
        {PARTS.map((part) => (
          <i
            class={`share ${part}`}
            key={part}
            style={{ flexGrow: shares[part] }}
            hidden={shares[part] === 0}
          />
        ))}
      </div>
      <ul aria-label={label}>
        {PARTS.filter((part) => onOnly || shares[part] > 0).map((part) => {
          const words = (
            <>
              <i class={`share ${part}`} aria-hidden="true" />
              {partWords(part)} <b>{i18n.t('years.percent', [percents[part]])}</b>
            </>
          );
          return (
            <li key={part}>
              {onOnly ? (
                <button
                  type="button"
                  class="part-choice"
                  aria-pressed={only === part}
                  disabled={shares[part] === 0 && only !== part}
                  onClick={() => onOnly(only === part ? null : part)}
                >
                  {words}
                </button>
              ) : (
                <span class="part-choice">{words}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
