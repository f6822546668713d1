import { i18n } from '#i18n';
import type { Grade } from '../core/match/match.ts';
import { shares } from './popup-state.ts';

interface SharesProps {
  matches: readonly { grade: Grade; source: { symbol: string } }[];
}

/** How a page's passages (or terms, where there are no passages) are shared among resolutions: a bar and its legend. */
export function Shares({ matches }: SharesProps) {
  const passages = matches.filter((match) => match.grade !== 'term');
  const parts = shares(passages.length > 0 ? passages : matches);
  if (parts.length === 0) return null;
  return (
    <div class="shares">
      <div class="bar" aria-hidden="true">
        {parts.map((part, i) => (
          <i class={`part p${i}`} key={part.symbol} style={{ flexGrow: part.count }} />
        ))}
      </div>
      <ul aria-label={passages.length > 0 ? i18n.t('popup.shares') : i18n.t('popup.sharesTerms')}>
        {parts.map((part, i) => (
          <li key={part.symbol}>
            <i class={`part p${i}`} aria-hidden="true" />
            <bdi>{part.symbol ?? i18n.t('popup.otherTexts')}</bdi> <b>{part.count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
