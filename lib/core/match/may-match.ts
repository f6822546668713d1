import { anchorLength } from '../index/anchor.ts';
import { findGram, GRAM, type Interval, narrow } from '../index/kgram-index.ts';
import { NO_WORD } from '../index/vocabulary.ts';
import type { Library } from './check.ts';
import { findTerms } from './find-terms.ts';
import { readBlock } from './read-block.ts';

/**
 * Tell whether a text may have a match: it has an anchor, without which nothing has a grade, or a term. Cost: one probe a
 * token.
 */
export function mayHaveMatch({ segment, terms }: Library, text: string): boolean {
  const block = readBlock(segment, text);
  const { ids } = block;
  const { content, index } = segment;
  const isContent = (token: number) => content[ids[token] as number] === 1;
  const places: Interval = { low: 0, high: 0 };
  for (let at = 0; at + GRAM <= ids.length; at++) {
    const length = anchorLength(isContent, at);
    if (at + length > ids.length || !findGram(index, ids, at, places)) continue;
    let depth = GRAM;
    while (depth < length && narrow(index, places, depth, ids[at + depth] ?? NO_WORD)) depth++;
    if (depth >= length) return true;
  }
  return findTerms(terms, block).length > 0;
}
