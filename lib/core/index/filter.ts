import type { Tokens } from '../text/tokenize.ts';
import { ALIGNED_TOKENS, RUN_CONTENT_WORDS, RUN_TOKENS } from './anchor.ts';

/**
 * Tells from the hashes of a page's words whether a match is possible, without the index: never no where there is
 * a match, seldom yes where there is none. Every page reads it from storage, so it is small.
 *
 * A passage needs five words of one paragraph in a row, so each word of them and each of their three 3-grams must be
 * in a Bloom filter (Bloom 1970) of its kind; and such a stretch must have three content words. Two small filters
 * say no far oftener than a large one of 5-grams: chance hits seldom come three in a row. An altered passage may have
 * nothing but an anchor that is no such run, which must be in a filter of its own as well. A term needs a sequence of
 * word classes.
 */
export interface PackedFilter {
  /** The Bloom filters of {@link GRAMS} and {@link ANCHORS}, one after the other. */
  grams: Uint8Array;
  /** A Bloom filter of the stop words that takes no content word of the segment for one. */
  stops: Uint8Array;
  /** The forms of the terms' words, class by class: three bytes a form, see {@link FORM}. */
  forms: Uint8Array;
  /** 24 bits of the hash of each term's sequence of classes, the low byte first. */
  terms: Uint8Array;
}

/**
 * The Bloom filters, in the order in which they are asked, for the seeds' 1,900 words and 11,400 3-grams; and that of the
 * anchors that are no verbatim run, 4,300 of three or four words and 5,000 of five words with fewer than three content
 * words. No power of two, with which few bits of a hash would count. Of 152 real pages a tenth has something to ask for;
 * with 1.5, 8.5 and 16 kB of words, 3-grams and anchors one page more is let through, with 1.5, 8.5 and 9 kB three.
 * `npm run evaluate` prints the share.
 */
export const GRAMS = [
  { length: 1, from: 0, bytes: 2003, probes: 5 },
  { length: 3, from: 2003, bytes: 10_007, probes: 5 },
] as const;
export const ANCHORS = { from: 12_010, bytes: 10_007, probes: 6 } as const;
/** Hash functions of the stop words' filter. */
export const STOP_PROBES = 11;
/** A form: the upper 23 bits of its hash, and one that tells that it begins the next class. */
export const FORM = { bytes: 3, hashShift: 9, nextClass: 1 << 23 } as const;

/** No term has more words: a page that repeats a word of a term without end costs no more than another. */
export const MOST_TERM_WORDS = 8;

/** A {@link PackedFilter} made ready to be asked. */
export interface PageFilter {
  /** The Bloom filters of {@link GRAMS}. */
  grams: Uint8Array[];
  anchors: Uint8Array;
  stops: Uint8Array;
  /** Open addressing by a form's 23 bits: those, and 9 bits of class; 0 where empty. */
  forms: Uint32Array;
  terms: Set<number>;
}

/** Make a filter ready. Cost: linear, 0.1 ms for the seeds. */
export function openFilter({ grams, stops, forms, terms }: PackedFilter): PageFilter {
  const table = new Uint32Array(2 ** (32 - Math.clz32(forms.length)));
  let wordClass = 0;
  for (let at = 0; at < forms.length; at += FORM.bytes) {
    const entry = read24(forms, at);
    if (entry & FORM.nextClass) wordClass++;
    const hash = entry & (FORM.nextClass - 1);
    table[slotOf(table, hash)] = (hash << 9) | wordClass;
  }
  const prints = new Set<number>();
  for (let at = 0; at < terms.length; at += 3) prints.add(read24(terms, at));
  return {
    grams: GRAMS.map(({ from, bytes }) => grams.subarray(from, from + bytes)),
    anchors: grams.subarray(ANCHORS.from, ANCHORS.from + ANCHORS.bytes),
    stops,
    forms: table,
    terms: prints,
  };
}

/** Tell whether a block may hold a match. Cost: linear; on plain text one word and one form probe a token. */
export function mayMatch(filter: PageFilter, tokens: Tokens): boolean {
  return mayHoldPassage(filter, tokens) || mayHoldTerm(filter, tokens);
}

function mayHoldPassage({ grams, anchors, stops }: PageFilter, { count, hashes }: Tokens): boolean {
  const [words, triples] = grams as [Uint8Array, Uint8Array];
  const [word, triple] = GRAMS;
  const hasContent = (from: number, to: number) => {
    let contentWords = 0;
    for (let i = from; i < to; i++) if (!isIn(stops, hashes[i] as number, STOP_PROBES)) contentWords++;
    return contentWords >= RUN_CONTENT_WORDS;
  };
  const isAnchor = (from: number, to: number) =>
    isIn(anchors, hashGram(hashes, from, to - from), ANCHORS.probes);
  // The first of the known words in a row, and of the words whose 3-grams in a row are known.
  let wordsFrom = 0;
  let triplesFrom = 0;
  for (let end = 1; end <= count; end++) {
    if (!isIn(words, hashGram(hashes, end - 1, 1), word.probes)) wordsFrom = end;
    const hasTriple = end - wordsFrom >= 3 && isIn(triples, hashGram(hashes, end - 3, 3), triple.probes);
    if (!hasTriple) triplesFrom = end - 2;
    const known = end - triplesFrom;
    if (known >= RUN_TOKENS && hasContent(triplesFrom, end)) return true;
    if (count < ALIGNED_TOKENS || known < 3) continue;
    if (hasContent(end - 3, end) && isAnchor(end - 3, end)) return true;
    if (known >= 4 && hasContent(end - 4, end) && isAnchor(end - 4, end)) return true;
    if (known >= RUN_TOKENS && isAnchor(end - RUN_TOKENS, end)) return true;
  }
  return false;
}

function mayHoldTerm({ forms, terms }: PageFilter, { count, hashes }: Tokens): boolean {
  for (let start = 0; start < count; start++) {
    let hash = 0;
    for (let i = start; i < Math.min(count, start + MOST_TERM_WORDS); i++) {
      const entry = forms[slotOf(forms, (hashes[i] as number) >>> FORM.hashShift)] as number;
      if (entry === 0) break;
      hash = extend(hash, entry & 0x1ff);
      if (i > start && terms.has(fingerprint(hash))) return true;
    }
  }
  return false;
}

/** Find the slot that has a form's 23 bits, or the empty one where they would be. */
function slotOf(table: Uint32Array, hash: number): number {
  let slot = hash & (table.length - 1);
  while (table[slot] !== 0 && (table[slot] as number) >>> 9 !== hash) slot = (slot + 1) & (table.length - 1);
  return slot;
}

/** Give 24 bits of the hash of a sequence of classes. */
export function fingerprint(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> 8;
}

/** Hash a sequence, one value after the other, beginning with 0. */
export function extend(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Hash the gram of `length` tokens at `at`. */
export function hashGram(hashes: Uint32Array, at: number, length: number): number {
  let hash = length;
  for (let i = at; i < at + length; i++) hash = extend(hash, hashes[i] as number);
  return hash;
}

/** Tell whether a Bloom filter may have a hash: never no where it does. */
export function isIn(bits: Uint8Array, hash: number, probes: number): boolean {
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(bits, hash, probe);
    if (((bits[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** The bit of a hash for one of the hash functions: two make as many as are wanted (Kirsch, Mitzenmacher 2006). */
export function bitOf(bits: Uint8Array, hash: number, probe: number): number {
  const step = Math.imul(hash, 0xc2b2ae35) | 1;
  // 31 bits: engines take the remainder of a larger number in floating point, which is slower.
  return ((hash + Math.imul(step, probe)) >>> 1) % (bits.length * 8);
}

function read24(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
}
