import { i18n } from '#i18n';
import type { Grade } from '../core/match/match.ts';
import { comparisonWords, gradeWords } from './edit-words.ts';
import { Filled, PLACES } from './Filled.tsx';
import { datedName, keyOf } from './forms.ts';
import { inOrder, type View } from './use-forms.ts';

/** A sample of the line that a page shows under words of this grade. */
export function GradeSample({ grade }: { grade: Grade }) {
  return <i class={`line ${grade}`} aria-hidden="true" />;
}

/** Which of the matches of the page, or of a selection, one is, counted from 1. */
export interface MatchPlace {
  index: number;
  count: number;
  of?: 'selection';
}

interface GradeLineProps {
  view: View;
  place: MatchPlace | null;
}

/** What is proved of the matched words, or which two paragraphs are compared, and how far apart they are. */
export function GradeLine({ view, place }: GradeLineProps) {
  const { match, shown, comparison, against } = view;
  const { source } = shown;
  const [best] = match.sources;
  return (
    <p class="grade">
      {against ? (
        <b>
          <Filled
            text={i18n.t('compare.between', [PLACES[0], PLACES[1]])}
            parts={inOrder(view, shown, against).map(datedName)}
          />
        </b>
      ) : (
        <>
          {source && <GradeSample grade={source.grade} />}
          <b>{gradeWords(source?.grade ?? 'self')}</b>
        </>
      )}
      <span>
        {comparison
          ? comparisonWords(comparison, against ? 'paragraph' : 'page')
          : source
            ? !against && i18n.t('words', match.tokens)
            : best && i18n.t('years.relatedOf', [keyOf(best)])}
      </span>
      {match.quoted && source && !against && <b class="quoted">{i18n.t('card.quoted')}</b>}
      {place && !against && (
        <span class="place">
          {i18n.t(place.of ? 'selection.place' : 'card.place', [place.index, place.count])}
        </span>
      )}
    </p>
  );
}
