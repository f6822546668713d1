import { anchorLength } from '../index/anchor.ts';
import {
  findGram,
  GRAM,
  type Interval,
  type KgramIndex,
  narrow,
  type WordIds,
} from '../index/kgram-index.ts';
import { NO_WORD } from '../index/vocabulary.ts';

/** A maximal run of words that a page and one paragraph share, in tokens; it holds an anchor. */
export interface Piece {
  /** Where it begins on the page. */
  page: number;
  /** Where it begins in the index's tokens. */
  source: number;
  length: number;
}

/** Pieces in columns, by ascending place on the page: there are many, and few come to anything. */
export interface Pieces {
  page: number[];
  source: number[];
  length: number[];
}

/**
 * More places than these say too little: the anchor is lengthened by the words that follow it until it has fewer. A
 * common phrase alone begins no alignment; as a verbatim run it has all its places all the same.
 */
const MOST_PLACES = 256;
/**
 * In a block of more tokens than these an anchor that comes back more often in so many is left to the others: a page may
 * repeat one for ever.
 */
const REPEATS = { most: 4, tokens: 1024 };

/**
 * Find every maximal exact run of a page and a paragraph that holds an anchor, each once.
 *
 * A place whose word before is also the page's word before is skipped: the anchor one token earlier has found it (see
 * `anchorLength`), unless that one was left out.
 *
 * Cost: one probe a token where nothing matches; else linear in the places, at most {@link MOST_PLACES} an anchor.
 *
 * @param page word ids
 * @param isContent tells of a token of the page whether it is a content word
 */
export function findPieces(index: KgramIndex, page: WordIds, isContent: (token: number) => boolean): Pieces {
  const { tokens, positions } = index;
  const pieces: Pieces = { page: [], source: [], length: [] };
  // Only places behind an anchor that was left out can be met twice.
  const met = new Set<number>();
  const places: Interval = { low: 0, high: 0 };
  const isLong = page.length > REPEATS.tokens;
  let repeats = new Map<number, number>();
  let wasLeftOut = false;
  for (let at = 0; at + GRAM <= page.length; at++) {
    if (isLong && at % REPEATS.tokens === 0) repeats = new Map();
    const afterLeftOut = wasLeftOut;
    wasLeftOut = false;
    const found = findAnchor(index, page, at, anchorLength(isContent, at), places);
    if (found === 'none') continue;
    const { low, high } = places;
    const isRepeated = isLong && count(repeats, low) > REPEATS.most;
    wasLeftOut = found === 'part' || isRepeated;
    if (isRepeated) continue;
    const wordBefore = at > 0 ? (page[at - 1] as number) : NO_WORD;
    for (let i = low; i < high; i++) {
      const place = positions[i] as number;
      const follows = wordBefore !== NO_WORD && wordBefore === tokens[place - 1];
      if (!follows) add(at, place, afterLeftOut);
      else if (afterLeftOut) {
        const before = runBefore(at, place);
        add(at - before, place - before, true);
      }
    }
  }
  return pieces;

  /** How many tokens before two places are the same. */
  function runBefore(at: number, place: number): number {
    let length = 0;
    while (
      length < at &&
      page[at - length - 1] !== NO_WORD &&
      page[at - length - 1] === tokens[place - length - 1]
    ) {
      length++;
    }
    return length;
  }

  function add(from: number, place: number, mayBeMet: boolean): void {
    if (mayBeMet) {
      // Both numbers in one: a page has fewer than 2^26 tokens, an index fewer than 2^27.
      const key = place * 2 ** 26 + from;
      if (met.has(key)) return;
      met.add(key);
    }
    let length = GRAM;
    while (page[from + length] === tokens[place + length] && tokens[place + length] !== NO_WORD) length++;
    pieces.page.push(from);
    pieces.source.push(place);
    pieces.length.push(length);
  }
}

function count(times: Map<number, number>, key: number): number {
  const now = (times.get(key) ?? 0) + 1;
  times.set(key, now);
  return now;
}

/**
 * Find the places of the anchor at `at`, or of the longer run that few enough of them have (`part`), and write them into
 * `places`.
 */
function findAnchor(
  index: KgramIndex,
  page: WordIds,
  at: number,
  length: number,
  places: Interval,
): 'all' | 'part' | 'none' {
  if (!findGram(index, page, at, places)) return 'none';
  let depth = GRAM;
  for (; depth < length; depth++) {
    if (!narrow(index, places, depth, page[at + depth] ?? NO_WORD)) return 'none';
  }
  if (places.high - places.low <= MOST_PLACES) return 'all';
  for (; places.high - places.low > MOST_PLACES; depth++) {
    if (!narrow(index, places, depth, page[at + depth] ?? NO_WORD)) return 'none';
  }
  return 'part';
}
