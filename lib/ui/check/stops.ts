import type { DraftParagraph } from '../../core/draft/draft-report.ts';
import type { Part } from './share-words.ts';

/**
 * Lists the paragraphs that the keys go to, by index: those that are like an agreed one but not the same, or, where one
 * part is looked at alone, those that have words of it.
 */
export function stopsOf(paragraphs: readonly DraftParagraph[], only: Part | null): number[] {
  return paragraphs.flatMap(({ shares, closest: [best] }, i) => {
    const isStop = only ? shares[only] > 0 : best !== undefined && best.similarity < 1;
    return isStop ? [i] : [];
  });
}

/** Gives the stop after or before a paragraph, around; undefined where there is none. */
export function stopFrom(stops: readonly number[], at: number, to: 'next' | 'previous'): number | undefined {
  return to === 'next'
    ? (stops.find((i) => i > at) ?? stops[0])
    : (stops.findLast((i) => i < at) ?? stops.at(-1));
}
