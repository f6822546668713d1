import type { DraftParagraph } from '../../core/draft/draft-report.ts';
import type { Span } from '../../core/text/span.ts';

/** One stretch of a text that was replaced. */
export interface Change extends Span {
  /** By how many code units the text has grown, negative where it has shrunk. */
  by: number;
}

/** A paragraph of a draft that was checked, where it stands in the draft as it is now. */
export interface Followed extends Span {
  /** As it was checked; its spans count in the draft of then. */
  paragraph: DraftParagraph;
  /** What was changed in it since, counted in the draft of then; null where nothing was. */
  change: Change | null;
}

/** Finds the one stretch that differs between two texts; null where none does. Cost: linear. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, end: before.length - tail, by: after.length - before.length };
}

/**
 * Carries checked paragraphs over a change, so that their marks stay where their words are until the next answer. One
 * that is gone is left out.
 */
export function followChange(paragraphs: readonly DraftParagraph[], change: Change | null): Followed[] {
  return paragraphs.flatMap((paragraph): Followed[] => {
    const { start, end } = paragraph;
    if (!change || end < change.start) return [{ start, end, paragraph, change: null }];
    const { by } = change;
    if (start > change.end) return [{ start: start + by, end: end + by, paragraph, change: null }];
    const followed = {
      start: start <= change.start ? start : change.end + by,
      end: end >= change.end ? end + by : change.start,
    };
    return followed.start < followed.end ? [{ ...followed, paragraph, change }] : [];
  });
}
