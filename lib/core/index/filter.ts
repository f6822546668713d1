import type { Tokens } from '../text/tokenize.ts';
import { ALIGNED_TOKENS, RUN_CONTENT_WORDS, RUN_TOKENS } from './anchor.ts';

/**
 * Tells from the hashes of a page's words whether a match is possible, without the index: never no where there is
 * a match, seldom yes where there is none. Every page reads it from storage, so it is small.
 *
 * A passage needs five words of one paragraph in a row, so each word of them must be known and each of their three
 * 3-grams must be in a Bloom filter (Bloom 1970); and such a stretch must have three content words. A small filter of
 * 3-grams says no far oftener than a large one of 5-grams: chance hits seldom come three in a row. An altered passage
 * may have nothing but an anchor that is no such run, which must be in a filter of its own as well. A term needs a
 * sequence of word classes.
 */
export interface PackedFilter {
  /** The hashes of the known stop words, four bytes a word, the low one first. */
  stops: Uint8Array;
  /** Those of the known content words. */
  words: Uint8Array;
  /** Those of the forms of the terms' words, class by class. */
  forms: Uint8Array;
  /** How many forms each class has; the first is class 1. */
  classes: Uint8Array;
  /** The Bloom filters of {@link TRIPLES} and {@link ANCHORS}, one after the other. */
  grams: Uint8Array;
  /** 24 bits of the hash of each term's sequence of classes, the low byte first. */
  terms: Uint8Array;
}

/**
 * The Bloom filters: for the seeds' 11,400 3-grams; and for the anchors that are no verbatim run, 4,300 of three or four
 * words and 5,000 of five words with fewer than three content words. A power of two of bits: a remainder would cost
 * more than all else that is done for a 3-gram. Half as large they let four pages more through of 152.
 */
export const TRIPLES = { from: 0, bytes: 16_384, probes: 4 } as const;
export const ANCHORS = { from: 16_384, bytes: 16_384, probes: 5 } as const;
/** No term has more words: a page that repeats a word of a term without end costs no more than another. */
export const MOST_TERM_WORDS = 8;
/** A filter has nine bits for a class. */
export const MOST_CLASSES = 511;

/** What is known of a word, in eleven bits: its class in terms, 0 for none, and two more. */
const CLASS = MOST_CLASSES;
const CONTENT = 1 << 9;
const KNOWN = 1 << 10;
const FACTS = CLASS | CONTENT | KNOWN;
const FACT_BITS = 11;

/** A {@link PackedFilter} made ready to be asked. */
export interface PageFilter {
  /**
   * Open addressing by the low bits of a word's hash: its upper 21 bits, then eleven bits of facts; 0 where empty. A
   * power of two in length.
   */
  words: Uint32Array;
  triples: Uint8Array;
  anchors: Uint8Array;
  terms: Set<number>;
  /** What is known of the words of the block that is asked about; grows with the longest one. */
  facts: Uint16Array;
}

/** Make a filter ready. Cost: linear, 0.1 ms for the seeds. */
export function openFilter({ stops, words, forms, classes, grams, terms }: PackedFilter): PageFilter {
  // At most half full, and no larger than it must be: what a page asks for each word should stay in the first cache.
  const table = new Uint32Array(2 ** (33 - Math.clz32((stops.length + words.length + forms.length) / 4)));
  const learn = (hashes: Uint8Array, i: number, facts: number) => {
    const hash = read32(hashes, i * 4);
    const slot = slotOf(table, hash);
    table[slot] = (table[slot] as number) | ((hash >>> FACT_BITS) << FACT_BITS) | facts;
  };
  for (let i = 0; i < stops.length / 4; i++) learn(stops, i, KNOWN);
  for (let i = 0; i < words.length / 4; i++) learn(words, i, KNOWN | CONTENT);
  let form = 0;
  classes.forEach((count, i) => {
    for (const end = form + count; form < end; form++) learn(forms, form, i + 1);
  });
  const prints = new Set<number>();
  for (let at = 0; at < terms.length; at += 3) prints.add(read24(terms, at));
  return {
    words: table,
    triples: grams.subarray(TRIPLES.from, TRIPLES.from + TRIPLES.bytes),
    anchors: grams.subarray(ANCHORS.from, ANCHORS.from + ANCHORS.bytes),
    terms: prints,
    facts: new Uint16Array(0),
  };
}

/** Tell whether a block may hold a match. Cost: linear; on plain text one probe of a hash table a word. */
export function mayMatch(filter: PageFilter, tokens: Tokens): boolean {
  const { words, triples } = filter;
  const { count, hashes } = tokens;
  if (filter.facts.length < count) filter.facts = new Uint16Array(count * 2);
  const { facts } = filter;
  // How many words in a row have a class, are known, and have all their 3-grams known.
  let classed = 0;
  let known = 0;
  let joined = 0;
  for (let i = 0; i < count; i++) {
    const found = (words[slotOf(words, hashes[i] as number)] as number) & FACTS;
    facts[i] = found;
    if (found & CLASS) classed++;
    else {
      if (classed > 1 && mayHoldTerm(filter, i - classed, i)) return true;
      classed = 0;
    }
    if (found & KNOWN) known++;
    else {
      known = 0;
      joined = 0;
    }
    if (known < 3) continue;
    if (!isIn(triples, hashGram(hashes, i - 2, 3), TRIPLES.probes)) joined = 0;
    else {
      joined = joined === 0 ? 3 : joined + 1;
      if (mayEndPassage(filter, tokens, i + 1, joined)) return true;
    }
  }
  return classed > 1 && mayHoldTerm(filter, count - classed, count);
}

/** Whether a run or an anchor may end before `end`, where so many words in a row have all their 3-grams known. */
function mayEndPassage(
  { facts, anchors }: PageFilter,
  { count, hashes }: Tokens,
  end: number,
  joined: number,
): boolean {
  const hasContent = (length: number) => {
    let contentWords = 0;
    for (let i = end - length; i < end; i++) if ((facts[i] as number) & CONTENT) contentWords++;
    return contentWords >= RUN_CONTENT_WORDS;
  };
  const isAnchor = (length: number) => isIn(anchors, hashGram(hashes, end - length, length), ANCHORS.probes);
  if (joined >= RUN_TOKENS && hasContent(joined)) return true;
  if (count < ALIGNED_TOKENS) return false;
  return (
    (hasContent(3) && isAnchor(3)) ||
    (joined >= 4 && hasContent(4) && isAnchor(4)) ||
    (joined >= RUN_TOKENS && isAnchor(RUN_TOKENS))
  );
}

/** Whether a term may stand in a row of words that all have a class. */
function mayHoldTerm({ facts, terms }: PageFilter, from: number, to: number): boolean {
  for (let start = from; start + 1 < to; start++) {
    let hash = extend(0, (facts[start] as number) & CLASS);
    for (let i = start + 1; i < Math.min(to, start + MOST_TERM_WORDS); i++) {
      hash = extend(hash, (facts[i] as number) & CLASS);
      if (terms.has(fingerprint(hash))) return true;
    }
  }
  return false;
}

/** The class in terms of the word with a hash; 0 for none. */
export function classOf({ words }: PageFilter, hash: number): number {
  return (words[slotOf(words, hash)] as number) & CLASS;
}

/** Find the slot that has a word, or the empty one where it would be. */
function slotOf(words: Uint32Array, hash: number): number {
  const mask = words.length - 1;
  let slot = hash & mask;
  for (;;) {
    const found = words[slot] as number;
    if (found === 0 || (found ^ hash) >>> FACT_BITS === 0) return slot;
    slot = (slot + 1) & mask;
  }
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
function isIn(bits: Uint8Array, hash: number, probes: number): boolean {
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(bits, hash, probe);
    if (((bits[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** The bit of a hash for one of the hash functions: two make as many as are wanted (Kirsch, Mitzenmacher 2006). */
export function bitOf(bits: Uint8Array, hash: number, probe: number): number {
  const step = Math.imul(hash, 0xc2b2ae35) >>> 15;
  return (hash + Math.imul(step | 1, probe)) & (bits.length * 8 - 1);
}

function read24(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
}

function read32(bytes: Uint8Array, at: number): number {
  return (read24(bytes, at) | ((bytes[at + 3] as number) << 24)) >>> 0;
}
