import { hashWord } from '../text/normalize.ts';
import { anchorLength, RUN_CONTENT_WORDS, RUN_TOKENS } from './anchor.ts';
import {
  ANCHORS,
  bitOf,
  classOf,
  extend,
  fingerprint,
  hashGram,
  MOST_CLASSES,
  MOST_TERM_WORDS,
  openFilter,
  type PackedFilter,
  TRIPLES,
} from './filter.ts';
import type { Overlay, TermForm } from './overlay.ts';
import type { Segment } from './segment.ts';
import type { WordIds } from './kgram-index.ts';
import { NO_WORD } from './vocabulary.ts';

/**
 * Make the filter of a segment and its terms. Throws a `RangeError` for more than it has room for, and where it cannot
 * tell two words of terms apart.
 */
export function buildFilter(segment: Segment, overlay: Overlay): PackedFilter {
  const long = overlay.terms.find(({ classes }) => classes.length > MOST_TERM_WORDS);
  if (long) throw new RangeError(`“${long.phrase}” has more than ${MOST_TERM_WORDS} words`);
  const forms = [...overlay.forms].sort((a, b) => a.class - b.class);
  const packed = {
    stops: packWords(segment, 0),
    words: packWords(segment, 1),
    forms: pack(
      4,
      forms.map(({ word }) => hashWord(word)),
    ),
    classes: countClasses(forms),
    grams: packGrams(segment),
    terms: pack(
      3,
      overlay.terms.map(({ classes }) => fingerprint(classes.reduce(extend, 0))),
    ),
  };
  const filter = openFilter(packed);
  const lost = forms.find((form) => classOf(filter, hashWord(form.word)) !== form.class);
  if (lost) throw new RangeError(`“${lost.word}” shares its hash with another word of a term`);
  return packed;
}

function packGrams({ vocabulary, content, index }: Segment): Uint8Array {
  const { tokens } = index;
  const grams = new Uint8Array(ANCHORS.from + ANCHORS.bytes);
  const triples = grams.subarray(TRIPLES.from, TRIPLES.from + TRIPLES.bytes);
  const anchors = grams.subarray(ANCHORS.from);
  const wordHashes = vocabulary.words.map(hashWord);
  const hashes = Uint32Array.from(tokens, (id) => wordHashes[id] as number);
  const isContent = (at: number) => content[tokens[at] as number] === 1;
  /** Whether an anchor has the words of a verbatim run, which is asked for by its 3-grams alone. */
  const isRun = (at: number, length: number) =>
    length === RUN_TOKENS && countWhere(at, at + length, isContent) >= RUN_CONTENT_WORDS;
  const room = roomAfter(tokens);
  for (let at = 0; at < tokens.length; at++) {
    if (3 <= (room[at] as number)) addTo(triples, hashGram(hashes, at, 3), TRIPLES.probes);
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
function roomAfter(tokens: WordIds): Uint32Array {
  const room = new Uint32Array(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) {
    room[at] = tokens[at] === NO_WORD ? 0 : (room[at + 1] ?? 0) + 1;
  }
  return room;
}

/** The words of a segment that are content words (1) or not (0). */
function packWords({ vocabulary, content }: Segment, kind: 0 | 1): Uint8Array {
  const words = vocabulary.words.filter((_, id) => id !== NO_WORD && content[id] === kind);
  return pack(4, words.map(hashWord));
}

/** Classes are numbered from 1 without gaps. */
function countClasses(forms: readonly TermForm[]): Uint8Array {
  const last = forms.at(-1)?.class ?? 0;
  if (last > MOST_CLASSES) throw new RangeError(`more than ${MOST_CLASSES} classes of words in terms`);
  const counts = new Uint8Array(last);
  for (const form of forms) counts[form.class - 1] = (counts[form.class - 1] as number) + 1;
  return counts;
}

/** The low bytes of numbers, so many of each, the lowest first. */
function pack(bytes: number, values: readonly number[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 0xff)),
  );
}

function addTo(bits: Uint8Array, hash: number, probes: number): void {
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(bits, hash, probe);
    bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7));
  }
}
