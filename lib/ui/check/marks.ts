import type { DraftParagraph } from '../../core/draft/draft-report.ts';
import type { Grade } from '../../core/match/match.ts';
import type { Span } from '../../core/text/span.ts';
import type { Change, Followed } from './follow-change.ts';

/** A stretch of a paragraph to be painted; `start` and `end` count from the paragraph's start. */
export interface Mark extends Span {
  grade: Grade;
  /** Which of the paragraph's matches it belongs to, by index. */
  match: number;
}

/** A paragraph's marks, those that win where two overlap first, and a string that tells them from others. */
export interface Marks {
  list: Mark[];
  key: string;
}

const known = new WeakMap<DraftParagraph, Marks>();

/** Gives what is painted of a paragraph; what a person is changing just now stays without marks. */
export function marksOf({ paragraph, change, start }: Followed): Marks {
  if (change)
    return keyed(allMarks(paragraph).flatMap((mark) => moved(mark, paragraph.start, change, start)));
  const marks = known.get(paragraph) ?? keyed(allMarks(paragraph));
  known.set(paragraph, marks);
  return marks;
}

/** Exact runs inside an altered stretch keep the line of verbatim words. */
function allMarks({ start: base, matches }: DraftParagraph): Mark[] {
  return matches.flatMap(({ start, end, grade, exact }, match): Mark[] => [
    ...exact.map((run): Mark => ({ start: run.start - base, end: run.end - base, grade: 'verbatim', match })),
    { start: start - base, end: end - base, grade, match },
  ]);
}

function moved(mark: Mark, base: number, change: Change, start: number): Mark[] {
  const then = { start: mark.start + base, end: mark.end + base };
  if (then.end <= change.start) return [{ ...mark, start: then.start - start, end: then.end - start }];
  if (then.start < change.end) return [];
  return [{ ...mark, start: then.start + change.by - start, end: then.end + change.by - start }];
}

function keyed(list: Mark[]): Marks {
  return { list, key: list.map(({ start, end, grade }) => `${start} ${end} ${grade}`).join() };
}
