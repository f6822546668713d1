import type { Segment } from '../index/segment.ts';
import { haveSameWords } from '../lineage/same-words.ts';
import { tokensOf } from '../match/find-alignments.ts';
import type { Hit } from './find-hits.ts';

/** Which hits have the very same words; by place in the list of the hits. */
export interface SameHits {
  /** The first hit that has its words. */
  first: Uint32Array;
  /** The next hit that has its words, 0 where none follows. */
  next: Uint32Array;
}

/** Find which hits have the very same words. Cost: linear in their words. */
export function findSame(segment: Segment, hits: readonly Hit[]): SameHits {
  const first = new Uint32Array(hits.length);
  const next = new Uint32Array(hits.length);
  const last = new Uint32Array(hits.length);
  // Open addressing, at most half full: the first hit of each wording, counted from 1.
  let size = 16;
  while (size < hits.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  hits.forEach(({ paragraph }, i) => {
    const isOther = (hit: number) => !haveSameWords(segment, (hits[hit] as Hit).paragraph, paragraph);
    let slot = hashOf(segment, paragraph) & (size - 1);
    while (slots[slot] !== 0 && isOther((slots[slot] as number) - 1)) slot = (slot + 1) & (size - 1);
    if (slots[slot] === 0) slots[slot] = i + 1;
    const same = (slots[slot] as number) - 1;
    first[i] = same;
    if (same !== i) next[last[same] as number] = i;
    last[same] = i;
  });
  return { first, next };
}

function hashOf({ index: { tokens }, offsets }: Segment, paragraph: number): number {
  const { start, end } = tokensOf(offsets, paragraph);
  let hash = end - start;
  // The multiplier of Fibonacci hashing, as in the k-gram index.
  for (let at = start; at < end; at++)
    hash = Math.imul(hash ^ (tokens[at] as number), 0x9e3779b1) ^ (hash >>> 15);
  return hash >>> 0;
}
