import type { Span } from '../text/span.ts';
import { buildClassTrie } from './class-trie.ts';
import type { Segment } from './segment.ts';
import { maximalStretches } from './shared-stretches.ts';

/** The fewest content words of any wording that gets a grade; what has less never holds a match. */
const CONTENT_WORDS = 3;

/**
 * Find the stretches of a segment that stand, whole or within more, in some phrases of folded words; in positions of
 * `index.tokens`, by ascending start, none within another. Cost: linear in the segment, times the longest stretch.
 */
export function findPhrases(segment: Segment, phrases: readonly string[]): Span[] {
  const { tokens } = segment.index;
  const ids = new Map(segment.vocabulary.words.map((word, id) => [word, id]));
  const tails = phrases.flatMap((phrase) => {
    const words = phrase.split(' ').map((word) => ids.get(word) ?? -1);
    return words.map((_, i) => words.slice(i));
  });
  const { next } = buildClassTrie(tails);
  const lengths = Uint32Array.from(tokens, (_, start) => {
    let end = start;
    let node = next[0]?.get(tokens[end] as number);
    while (node !== undefined) node = next[node]?.get(tokens[++end] as number);
    return end - start;
  });
  return matchableStretches(segment, lengths);
}

/**
 * List the maximal stretches of some lengths that have the content words of a match.
 *
 * @param lengths by position of `index.tokens`, how long the stretch that begins there is
 */
export function matchableStretches({ index, content }: Segment, lengths: Uint32Array): Span[] {
  return maximalStretches(lengths, CONTENT_WORDS).filter(({ start, end }) => {
    const words = index.tokens.subarray(start, end).filter((id) => content[id] === 1);
    return words.length >= CONTENT_WORDS;
  });
}
