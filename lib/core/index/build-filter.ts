import { hashWord } from '../text/normalize.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { anchorLength, RUN_CONTENT_WORDS, RUN_TOKENS } from './anchor.ts';
import {
  ANCHORS,
  bitOf,
  extend,
  FORM,
  fingerprint,
  GRAMS,
  hashGram,
  isIn,
  MOST_TERM_WORDS,
  type PackedFilter,
  STOP_PROBES,
} from './filter.ts';
import type { Overlay } from './overlay.ts';
import type { Segment } from './segment.ts';
import { NO_WORD } from './vocabulary.ts';

/** A page's filter has nine bits for a class. */
const MOST_CLASSES = 511;

/** Make the filter of a segment and its terms. Throws a `RangeError` for more than it has room for. */
export function buildFilter(segment: Segment, overlay: Overlay): PackedFilter {
  const long = overlay.terms.find(({ classes }) => classes.length > MOST_TERM_WORDS);
  if (long) throw new RangeError(`“${long.phrase}” has more than ${MOST_TERM_WORDS} words`);
  return {
    grams: packGrams(segment),
    stops: stopWordsApartFrom(segment),
    forms: packForms(overlay),
    terms: pack24(overlay.terms.map(({ classes }) => fingerprint(classes.reduce(extend, 0)))),
  };
}

function packGrams({ vocabulary, content, index }: Segment): Uint8Array {
  const { tokens } = index;
  const grams = new Uint8Array(ANCHORS.from + ANCHORS.bytes);
  const anchors = grams.subarray(ANCHORS.from);
  const wordHashes = vocabulary.words.map(hashWord);
  const hashes = Uint32Array.from(tokens, (id) => wordHashes[id] as number);
  const isContent = (at: number) => content[tokens[at] as number] === 1;
  /** Whether an anchor has the words of a verbatim run, which is asked for by its 3-grams alone. */
  const isRun = (at: number, length: number) =>
    length === RUN_TOKENS && countWhere(at, at + length, isContent) >= RUN_CONTENT_WORDS;
  const room = roomAfter(tokens);
  for (let at = 0; at < tokens.length; at++) {
    for (const { from, bytes, length, probes } of GRAMS) {
      if (length <= (room[at] as number)) {
        addTo(grams.subarray(from, from + bytes), hashGram(hashes, at, length), probes);
      }
    }
    const length = anchorLength(isContent, at);
    if (length <= (room[at] as number) && !isRun(at, length)) {
      addTo(anchors, hashGram(hashes, at, length), ANCHORS.probes);
    }
  }
  return grams;
}

function countWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let count = 0;
  for (let at = from; at < to; at++) if (holds(at)) count++;
  return count;
}

/** By position, how many tokens of its paragraph begin there. */
function roomAfter(tokens: Uint32Array): Uint32Array {
  const room = new Uint32Array(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) {
    room[at] = tokens[at] === NO_WORD ? 0 : (room[at + 1] ?? 0) + 1;
  }
  return room;
}

/** The smallest filter of stop words that says no to every content word of a segment. */
function stopWordsApartFrom({ vocabulary, content }: Segment): Uint8Array {
  const contentHashes = vocabulary.words.filter((_, id) => content[id] === 1).map(hashWord);
  for (let bytes = 256; ; bytes += 16) {
    const stops = new Uint8Array(bytes);
    for (const word of STOP_WORDS) addTo(stops, hashWord(word), STOP_PROBES);
    if (!contentHashes.some((hash) => isIn(stops, hash, STOP_PROBES))) return stops;
  }
}

/** Classes are numbered from 1 without gaps, so that a class needs no number of its own. */
function packForms({ forms }: Overlay): Uint8Array {
  const byClass = [...forms].sort((a, b) => a.class - b.class);
  if ((byClass.at(-1)?.class ?? 0) > MOST_CLASSES) {
    throw new RangeError(`more than ${MOST_CLASSES} classes of words in terms`);
  }
  return pack24(
    byClass.map((form, i) => {
      const isFirst = form.class !== byClass[i - 1]?.class;
      return (hashWord(form.word) >>> FORM.hashShift) | (isFirst ? FORM.nextClass : 0);
    }),
  );
}

function pack24(values: number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff, value >>> 16]));
}

function addTo(bits: Uint8Array, hash: number, probes: number): void {
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(bits, hash, probe);
    bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7));
  }
}
