import { hashWord } from '../text/normalize.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import {
  bitOf,
  extend,
  FORM,
  fingerprint,
  GRAMS,
  hashGram,
  isIn,
  type PackedFilter,
  STOP_PROBES,
} from './filter.ts';
import type { Overlay } from './overlay.ts';
import type { Segment } from './segment.ts';
import { NO_WORD } from './vocabulary.ts';

/** A page's filter has nine bits for a class. */
const MOST_CLASSES = 511;

/** Make the filter of a segment and its terms. Throws a `RangeError` for more classes of words than it has room for. */
export function buildFilter(segment: Segment, overlay: Overlay): PackedFilter {
  return {
    grams: packGrams(segment),
    stops: stopWordsApartFrom(segment),
    forms: packForms(overlay),
    terms: pack24(overlay.terms.map(({ classes }) => fingerprint(classes.reduce(extend, 0)))),
  };
}

function packGrams({ vocabulary, index }: Segment): Uint8Array {
  const last = GRAMS[GRAMS.length - 1] as (typeof GRAMS)[number];
  const grams = new Uint8Array(last.from + last.bytes);
  const wordHashes = vocabulary.words.map(hashWord);
  const hashes = Uint32Array.from(index.tokens, (id) => wordHashes[id] as number);
  let length = 0;
  for (let i = 0; i < hashes.length; i++) {
    length = index.tokens[i] === NO_WORD ? 0 : length + 1;
    for (const kind of GRAMS) {
      if (length < kind.length) continue;
      const bits = grams.subarray(kind.from, kind.from + kind.bytes);
      addTo(bits, hashGram(hashes, i + 1 - kind.length, kind.length), kind.probes);
    }
  }
  return grams;
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
