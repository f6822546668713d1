import type { Span } from '../core/text/span.ts';

/** A piece of a text between two borders. */
export interface Piece {
  text: string;
  /** Whether it lies in the opening phrase. */
  opening: boolean;
  /** Which of the marked spans it lies in, by index, or null. */
  mark: number | null;
}

/**
 * Cuts a text at the end of its opening phrase and at the borders of marked spans.
 *
 * The pieces joined are the text again. A span is clipped to the text; an empty one marks nothing; where two
 * overlap, the earlier in the list keeps the words. An opening phrase that the text does not begin with is ignored.
 */
export function cutText(text: string, openingPhrase: string | null, marks: readonly Span[]): Piece[] {
  const opening = openingPhrase !== null && text.startsWith(openingPhrase) ? openingPhrase.length : 0;
  const borders = new Set([0, opening, text.length]);
  for (const { start, end } of marks) {
    borders.add(Math.min(Math.max(start, 0), text.length));
    borders.add(Math.min(Math.max(end, 0), text.length));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] as number;
    const to = cuts[i + 1] as number;
    const mark = marks.findIndex(({ start, end }) => start <= from && to <= end);
    pieces.push({ text: text.slice(from, to), opening: to <= opening, mark: mark < 0 ? null : mark });
  }
  return pieces;
}
