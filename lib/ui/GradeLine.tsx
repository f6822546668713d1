import { i18n } from '#i18n';
import type { Grade } from '../core/match/match.ts';

/** A sample of the line that a page shows under words of this grade. */
export function GradeSample({ grade }: { grade: Grade }) {
  return <i class={`line ${grade}`} aria-hidden="true" />;
}

/** Names a grade in words. */
export function gradeWords(grade: Grade): string {
  const names = {
    verbatim: i18n.t('grade.verbatim'),
    'near-verbatim': i18n.t('grade.nearVerbatim'),
    adapted: i18n.t('grade.adapted'),
    term: i18n.t('grade.term'),
  };
  return names[grade];
}

interface GradeLineProps {
  grade: Grade;
  tokens: number;
  /** Which of the page's matches this is, counted from 1; null where there is no list. */
  place: { index: number; count: number } | null;
}

/** What is proved of the matched words, how many there are, and which of the page's matches they are. */
export function GradeLine({ grade, tokens, place }: GradeLineProps) {
  return (
    <p class="grade">
      <GradeSample grade={grade} />
      <b>{gradeWords(grade)}</b>
      <span>{i18n.t('words', tokens)}</span>
      {place && <span class="place">{i18n.t('card.place', [place.index, place.count])}</span>}
    </p>
  );
}
