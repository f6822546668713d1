import { NO_WORD } from './vocabulary.ts';

/** How many tokens a gram has: those of the shortest anchor. */
export const GRAM = 3;

/** Word ids, of two bytes each while the vocabulary is small enough; {@link NO_WORD} follows each paragraph. */
export type WordIds = Uint16Array | Uint32Array;

/**
 * A full-text index of word ids: every position with at least {@link GRAM} tokens before the end of its paragraph, in
 * buckets by the hash of its gram and, within a bucket, sorted by the words from there on. Finds runs of any length from
 * a gram up. Four bytes a token for the positions, and at most four for the buckets.
 */
export interface KgramIndex {
  tokens: WordIds;
  /** Positions in `tokens`, bucket by bucket. */
  positions: Uint32Array;
  /** Where each bucket begins in `positions`, a power of two of them, and a last entry with its length. */
  buckets: Uint32Array;
}

/** Positions `[low, high)` of a {@link KgramIndex}, all of which begin with the same words. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Build the index; `tokens` is kept, not copied. Cost: linear, but for the sort within a bucket.
 *
 * Can rest while it sorts; yields the share that is done.
 */
export function* buildKgramIndex(tokens: WordIds): Generator<number, KgramIndex> {
  const starts = new Uint32Array(tokens.length);
  let count = 0;
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    length = tokens[i] === NO_WORD ? 0 : length + 1;
    if (length >= GRAM) starts[count++] = i - GRAM + 1;
  }
  const index = sortIntoBuckets(tokens, starts.subarray(0, count));
  const { positions, buckets } = index;
  for (let i = 0; i + 1 < buckets.length; i++) {
    if (i % REST === 0) yield i / buckets.length;
    sortBySuffix(tokens, positions.subarray(buckets[i], buckets[i + 1]));
  }
  return index;
}

/** Leave only positions that are accepted in an index; the tokens are shared with it. Cost: linear. */
export function restrictKgramIndex(
  { tokens, positions, buckets }: KgramIndex,
  accepts: (position: number) => boolean,
): KgramIndex {
  const kept = new Uint32Array(positions.length);
  const starts = new Uint32Array(buckets.length);
  let count = 0;
  for (let bucket = 0; bucket + 1 < buckets.length; bucket++) {
    starts[bucket] = count;
    for (let i = buckets[bucket] as number; i < (buckets[bucket + 1] as number); i++) {
      const position = positions[i] as number;
      if (accepts(position)) kept[count++] = position;
    }
  }
  starts[buckets.length - 1] = count;
  return { tokens, positions: kept.slice(0, count), buckets: starts };
}

/** After so many buckets the sort can rest: some milliseconds. */
const REST = 4096;

/** So many positions share a bucket in the mean; grams repeat, so that these are two or three grams. */
const BUCKET = 4;

function sortIntoBuckets(tokens: WordIds, starts: Uint32Array): KgramIndex {
  let size = 16;
  while (size * BUCKET < starts.length) size *= 2;
  const buckets = new Uint32Array(size + 1);
  const bucketOf = (start: number) => gramHash(tokens, start) & (size - 1);
  for (const start of starts) buckets[bucketOf(start) + 1] = (buckets[bucketOf(start) + 1] as number) + 1;
  for (let i = 1; i <= size; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
  const next = buckets.slice(0, size);
  const positions = new Uint32Array(starts.length);
  for (const start of starts) {
    const bucket = bucketOf(start);
    const at = next[bucket] as number;
    positions[at] = start;
    next[bucket] = at + 1;
  }
  return { tokens, positions, buckets };
}

/** A bucket of no more positions is sorted by insertion. */
const SMALL = 12;

function sortBySuffix(tokens: WordIds, bucket: Uint32Array): void {
  if (bucket.length > SMALL) {
    bucket.sort((a, b) => compareSuffixes(tokens, a, b) || a - b);
    return;
  }
  for (let i = 1; i < bucket.length; i++) {
    const start = bucket[i] as number;
    let at = i;
    // Those of equal words stay in the order of the text.
    for (; at > 0 && compareSuffixes(tokens, bucket[at - 1] as number, start) > 0; at--)
      bucket[at] = bucket[at - 1] as number;
    bucket[at] = start;
  }
}

/**
 * Find the positions that begin with the gram at `at` of `page`; false where there are none. They are written into
 * `into`, since this is asked for every token of a page.
 */
export function findGram(index: KgramIndex, page: WordIds, at: number, into: Interval): boolean {
  const { tokens, positions, buckets } = index;
  const bucket = gramHash(page, at) & (buckets.length - 2);
  let low = buckets[bucket] as number;
  let high = buckets[bucket + 1] as number;
  const end = high;
  // The first position of the bucket that does not come before the gram.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareGrams(tokens, positions[middle] as number, page, at) < 0) low = middle + 1;
    else high = middle;
  }
  if (low === end || compareGrams(tokens, positions[low] as number, page, at) !== 0) return false;
  into.low = low;
  // Mostly the rest of the bucket; else the first that comes behind the gram.
  high = end;
  if (compareGrams(tokens, positions[end - 1] as number, page, at) !== 0) {
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareGrams(tokens, positions[middle] as number, page, at) <= 0) low = middle + 1;
      else high = middle;
    }
  }
  into.high = high;
  return true;
}

/** Narrow an interval to the positions whose token at distance `depth` is `id`; false, and as it was, where none is. */
export function narrow(index: KgramIndex, interval: Interval, depth: number, id: number): boolean {
  if (id === NO_WORD) return false;
  const { low, high } = interval;
  const isFirst = tokenAt(index, low, depth) === id;
  const isLast = tokenAt(index, high - 1, depth) === id;
  // The usual case: one place, or all that follow alike.
  if (isFirst && isLast) return true;
  if (high - low === 1) return false;
  const from = isFirst ? low : lowerBound(index, low, high, depth, id);
  if (from === high || tokenAt(index, from, depth) !== id) return false;
  interval.low = from;
  if (!isLast) interval.high = lowerBound(index, from, high, depth, id + 1);
  return true;
}

function lowerBound(index: KgramIndex, low: number, high: number, depth: number, id: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokenAt(index, middle, depth) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokenAt(index: KgramIndex, position: number, depth: number): number {
  return index.tokens[(index.positions[position] as number) + depth] as number;
}

// 0x9e3779b1: the 32-bit multiplier of Fibonacci hashing (Knuth, TAOCP vol. 3, 6.4).
function gramHash(ids: WordIds, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = Math.imul(hash ^ (ids[at + i] as number), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function compareGrams(a: WordIds, atA: number, b: WordIds, atB: number): number {
  for (let i = 0; i < GRAM; i++) {
    const difference = (a[atA + i] as number) - (b[atB + i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareSuffixes(tokens: WordIds, a: number, b: number): number {
  for (; tokens[a] === tokens[b]; a++, b++) if (tokens[a] === NO_WORD) return 0;
  return (tokens[a] as number) - (tokens[b] as number);
}
