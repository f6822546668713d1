import type { Resolution } from '../resolution/resolution.ts';
import type { Span } from '../text/span.ts';
import type { Segment } from './segment.ts';
import { NO_WORD } from './vocabulary.ts';

/** How widely wording is shared. Titles count as well, since a family takes up its own text year by year. */
export interface Spread {
  resolutions: number;
  titles: number;
}

/**
 * Find how many tokens from each position of `index.tokens` on stand, word for word and in one paragraph, in at least
 * so many of a segment's resolutions, under so many titles.
 *
 * Stretches grow by a token at a time: one of n + 1 tokens can be shared only if both of n tokens in it are, so what
 * too few share is never looked at again (the Apriori algorithm, Agrawal and Srikant 1994). Cost: for each length,
 * linear in what is shared.
 *
 * @param titleOf the title of a resolution in the form in which titles are compared; null for one that does not count
 */
export function sharedLengths(
  segment: Segment,
  least: Spread,
  titleOf: (resolution: Resolution) => string | null,
): Uint32Array {
  const { tokens } = segment.index;
  const owners = ownersOf(segment, titleOf);
  const lengths = new Uint32Array(tokens.length);
  // By position, a number for the words that begin there, one word at first; 0 where they are not shared.
  const numbers = Uint32Array.from(tokens);
  let size = segment.vocabulary.words.length;
  let starts = Uint32Array.from(tokens.keys()).filter((position) => tokens[position] !== NO_WORD);
  while (starts.length > 0) {
    const isShared = tally(numbers, size, starts, owners, least);
    for (const start of starts) {
      if (isShared[numbers[start] as number]) lengths[start] = (lengths[start] as number) + 1;
      else numbers[start] = 0;
    }
    starts = starts.filter((start) => numbers[start] !== 0 && numbers[start + 1] !== 0);
    size = lengthen(numbers, size, starts);
  }
  return lengths;
}

/**
 * List the stretches of at least `shortest` tokens that lie within no other, by ascending start.
 *
 * @param lengths by position, how long the stretch that begins there is
 */
export function maximalStretches(lengths: Uint32Array, shortest: number): Span[] {
  const spans: Span[] = [];
  let furthest = 0;
  lengths.forEach((length, start) => {
    if (length < shortest || start + length <= furthest) return;
    furthest = start + length;
    spans.push({ start, end: furthest });
  });
  return spans;
}

/** By paragraph of a segment: the first position behind it, and the resolution and title that it counts for. */
interface Owners {
  ends: Uint32Array;
  resolutions: Int32Array;
  titles: Int32Array;
}

/** The number of no resolution: that of a paragraph that does not count. */
const NONE = -1;

function ownersOf(
  { offsets, paragraphs }: Segment,
  titleOf: (resolution: Resolution) => string | null,
): Owners {
  const numbers = new Map<Resolution | string, number>();
  const numberOf = (key: Resolution | string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const resolutions = new Int32Array(paragraphs.length).fill(NONE);
  const titles = new Int32Array(paragraphs.length).fill(NONE);
  paragraphs.forEach(({ resolution }, paragraph) => {
    const title = titleOf(resolution);
    if (title === null) return;
    resolutions[paragraph] = numberOf(resolution);
    titles[paragraph] = numberOf(title);
  });
  return { ends: offsets.subarray(1), resolutions, titles };
}

/** Tell by number whether enough resolutions and titles have the words that begin at starts of that number (1). */
function tally(
  numbers: Uint32Array,
  size: number,
  starts: Uint32Array,
  owners: Owners,
  least: Spread,
): Uint8Array {
  const isShared = new Uint8Array(size);
  const resolutions = new Uint32Array(size);
  const latest = new Int32Array(size).fill(NONE);
  const titles = new Map<number, Set<number>>();
  let paragraph = 0;
  for (const start of starts) {
    while ((owners.ends[paragraph] as number) <= start) paragraph++;
    const number = numbers[start] as number;
    const resolution = owners.resolutions[paragraph] as number;
    if (isShared[number] || resolution === NONE || latest[number] === resolution) continue;
    latest[number] = resolution;
    resolutions[number] = (resolutions[number] as number) + 1;
    const of = titles.get(number);
    if (of) of.add(owners.titles[paragraph] as number);
    else titles.set(number, new Set([owners.titles[paragraph] as number]));
    if ((resolutions[number] as number) < least.resolutions) continue;
    if ((titles.get(number)?.size ?? 0) >= least.titles) isShared[number] = 1;
  }
  return isShared;
}

/** Number the words at some starts anew, with one more token each; gives the count of numbers, 0 among them. */
function lengthen(numbers: Uint32Array, size: number, starts: Uint32Array): number {
  const pairs = new Map<number, number>();
  starts.forEach((start, i) => {
    const pair = (numbers[start] as number) * size + (numbers[start + 1] as number);
    const number = pairs.get(pair) ?? pairs.size + 1;
    pairs.set(pair, number);
    numbers[start] = number;
    // The words at the next position have no more token: they begin none of the new length.
    if (starts[i + 1] !== start + 1) numbers[start + 1] = 0;
  });
  return pairs.size + 1;
}
