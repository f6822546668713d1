import type { Segment } from '../index/segment.ts';

/** The first paragraph that has some words, and how many before the one that was asked about have them. */
interface Same {
  first: number;
  before: number;
}

/** Tells which paragraphs of a segment have the very same words. Paragraphs are asked about in their order. */
export class SameWords {
  readonly #segment: Segment;
  /** By the hash of their words: the first paragraphs that have it, and how many more have their words. */
  readonly #firsts = new Map<number, Same[]>();

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** Find the first paragraph that has the words of this one: itself where none before it has. Cost: linear in it. */
  of(paragraph: number): Same {
    const hash = this.#hash(paragraph);
    const known = this.#firsts.get(hash) ?? [];
    const same = known.find(({ first }) => haveSameWords(this.#segment, first, paragraph));
    if (same) {
      same.before++;
      return same;
    }
    const own = { first: paragraph, before: 0 };
    this.#firsts.set(hash, [...known, own]);
    return own;
  }

  #hash(paragraph: number): number {
    const { index, offsets } = this.#segment;
    const start = offsets[paragraph] as number;
    const end = offsets[paragraph + 1] as number;
    let hash = end - start;
    // The multiplier of Fibonacci hashing, as in the k-gram index.
    for (let at = start; at < end; at++)
      hash = Math.imul(hash ^ (index.tokens[at] as number), 0x9e3779b1) ^ (hash >>> 15);
    return hash >>> 0;
  }
}

/** Whether two paragraphs have the same words. */
export function haveSameWords({ index, offsets }: Segment, one: number, other: number): boolean {
  const { tokens } = index;
  const start = offsets[one] as number;
  const by = (offsets[other] as number) - start;
  // With the separator behind each, so that none is longer.
  const end = offsets[one + 1] as number;
  if ((offsets[other + 1] as number) - by !== end) return false;
  for (let at = start; at < end; at++) if (tokens[at] !== tokens[at + by]) return false;
  return true;
}
