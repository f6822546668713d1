import { NO_WORD } from './vocabulary.ts';

/** How many tokens a gram has: those of the shortest anchor. */
export const GRAM = 3;

/**
 * A full-text index of word ids: every position with at least {@link GRAM} tokens before the end of its paragraph,
 * grouped by its gram and, within a gram, sorted by what follows. Finds runs of any length from a gram up.
 */
export interface KgramIndex {
  /** The word ids of all paragraphs, each paragraph followed by {@link NO_WORD}. */
  tokens: Uint32Array;
  /** Positions in `tokens`, group by group. */
  positions: Uint32Array;
  /** Where each group begins in `positions`, and a last entry with its length. */
  groups: Uint32Array;
  /** Open addressing: group number + 1 by gram hash, a power of two in length, 0 where empty. */
  slots: Uint32Array;
}

/** Positions `[low, high)` of a {@link KgramIndex}, all of which begin with the same words. */
export interface Interval {
  low: number;
  high: number;
}

/** Build the index; `tokens` is kept, not copied. Cost: linear, but for the sort within a gram. */
export function buildKgramIndex(tokens: Uint32Array): KgramIndex {
  const starts = gramStarts(tokens);
  let size = 16;
  while (size < starts.length * 1.5) size *= 2;
  const slots = new Uint32Array(size);
  const firsts: number[] = [];
  const members: number[][] = [];
  for (const start of starts) {
    let slot = gramHash(tokens, start) & (size - 1);
    let group = 0;
    while ((group = slots[slot] as number) !== 0) {
      if (startsAlike(tokens, firsts[group - 1] as number, tokens, start)) break;
      slot = (slot + 1) & (size - 1);
    }
    if (group === 0) {
      firsts.push(start);
      members.push([]);
      group = firsts.length;
      slots[slot] = group;
    }
    members[group - 1]?.push(start);
  }
  const positions = new Uint32Array(starts.length);
  const groups = new Uint32Array(members.length + 1);
  let filled = 0;
  members.forEach((group, i) => {
    groups[i] = filled;
    group.sort((a, b) => compareSuffixes(tokens, a + GRAM, b + GRAM) || a - b);
    positions.set(group, filled);
    filled += group.length;
  });
  groups[members.length] = filled;
  return { tokens, positions, groups, slots };
}

/**
 * Find the positions that begin with the gram at `at` of `page`; false where there are none. They are written into
 * `into`, since this is asked for every token of a page.
 */
export function findGram(index: KgramIndex, page: Uint32Array, at: number, into: Interval): boolean {
  const { tokens, positions, groups, slots } = index;
  const mask = slots.length - 1;
  for (let slot = gramHash(page, at) & mask; ; slot = (slot + 1) & mask) {
    const group = slots[slot] as number;
    if (group === 0) return false;
    const low = groups[group - 1] as number;
    if (!startsAlike(tokens, positions[low] as number, page, at)) continue;
    into.low = low;
    into.high = groups[group] as number;
    return true;
  }
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

function gramStarts(tokens: Uint32Array): number[] {
  const starts: number[] = [];
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    length = tokens[i] === NO_WORD ? 0 : length + 1;
    if (length >= GRAM) starts.push(i - GRAM + 1);
  }
  return starts;
}

// 0x9e3779b1: the 32-bit multiplier of Fibonacci hashing (Knuth, TAOCP vol. 3, 6.4).
function gramHash(ids: Uint32Array, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = Math.imul(hash ^ (ids[at + i] as number), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function startsAlike(a: Uint32Array, atA: number, b: Uint32Array, atB: number): boolean {
  for (let i = 0; i < GRAM; i++) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}

function compareSuffixes(tokens: Uint32Array, a: number, b: number): number {
  for (; tokens[a] === tokens[b]; a++, b++) if (tokens[a] === NO_WORD) return 0;
  return (tokens[a] as number) - (tokens[b] as number);
}
