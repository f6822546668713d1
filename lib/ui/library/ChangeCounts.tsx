import { i18n } from '#i18n';
import type { ComparedParagraph, TextComparison } from '../../core/search/search-types.ts';
import { countWords } from './figures.ts';

/** Every kind of change, what a drafter looks for first. */
const CHANGES = ['new', 'changed', 'dropped', 'moved', 'same'] as const;

interface ChangeCountsProps {
  counts: TextComparison['counts'];
  /** The kind that alone is shown, or null for all. */
  only: ComparedParagraph['change'] | null;
  onOnly: (only: ComparedParagraph['change'] | null) => void;
}

/** How many paragraphs are new, changed, dropped, moved and the same; each narrows the list to its kind. */
export function ChangeCounts({ counts, only, onOnly }: ChangeCountsProps) {
  const all = CHANGES.reduce((sum, change) => sum + counts[change], 0);
  return (
    <div class="change-counts" role="group" aria-label={i18n.t('library.compare.filter')}>
      <button type="button" class="count all" aria-pressed={only === null} onClick={() => onOnly(null)}>
        {i18n.t('library.compare.all', all, [countWords(all)])}
      </button>
      {CHANGES.filter((change) => counts[change] > 0).map((change) => (
        <button
          key={change}
          type="button"
          class={`count ${change}`}
          aria-pressed={only === change}
          onClick={() => onOnly(only === change ? null : change)}
        >
          {i18n.t(`library.compare.count.${change}`, [countWords(counts[change])])}
        </button>
      ))}
    </div>
  );
}
