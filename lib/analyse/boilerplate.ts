import type { Segment } from '../core/index/segment.ts';
import { maximalStretches } from '../core/index/shared-stretches.ts';
import type { Span } from '../core/text/span.ts';
import phrases from './boilerplate.json' with { type: 'json' };
import { buildClassTrie } from './class-trie.ts';

/** The fewest content words of any wording that gets a grade; what has less never holds a match. */
const CONTENT_WORDS = 3;

/** The wording that resolutions on any matter share, as folded words; see `measure-boilerplate.ts`. */
export const BOILERPLATE: readonly string[] = phrases;

/**
 * Find the stretches of a segment that stand, whole or within more, in some phrases; in positions of `index.tokens`, by
 * ascending start, none within another. Cost: linear in the segment, times the longest stretch.
 */
export function findBoilerplate(segment: Segment, among = BOILERPLATE): Span[] {
  const { tokens } = segment.index;
  const ids = new Map(segment.vocabulary.words.map((word, id) => [word, id]));
  const tails = among.flatMap((phrase) => {
    const words = phrase.split(' ').map((word) => ids.get(word) ?? -1);
    return words.map((_, i) => words.slice(i));
  });
  const { next } = buildClassTrie(tails);
  const lengths = tokens.map((_, start) => {
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
