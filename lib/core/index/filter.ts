import { hashWord } from '../text/normalize.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { Tokens } from '../text/tokenize.ts';
import { GRAM } from './kgram-index.ts';
import type { Overlay } from './overlay.ts';
import type { Segment } from './segment.ts';
import { NO_WORD } from './vocabulary.ts';

/**
 * Tells from the hashes of a page's words whether a match is possible, without the index: never no where there is
 * a match, seldom yes where there is none.
 *
 * A passage needs five words of one paragraph in a row, so each of their 2-grams, 3-grams and the 5-gram itself must
 * be in a Bloom filter (Bloom 1970) of its kind; and such a stretch must have three content words. Three small
 * filters one after the other say no far oftener than a large one of 5-grams: chance hits of one gram seldom fall
 * together with those of another. A term needs a sequence of word classes, found by fingerprints of 24 bits.
 */
export interface PageFilter {
  /** Bit sets of the grams in {@link GRAMS}, one after the other. */
  grams: Uint8Array;
  /** Open addressing by word hash: 24 bits of fingerprint, 16 of class, in five bytes; class 0 where empty. */
  forms: Uint8Array;
  /** Open addressing by the hash of a sequence of classes: 24 bits of fingerprint, 0 where empty. */
  terms: Uint8Array;
}

/**
 * The Bloom filters, in the order in which they are asked, for the seeds' 7,442 2-grams, 11,415 3-grams and 14,505
 * 5-grams. `npm run evaluate` prints the share of plain pages that all three let through.
 */
const GRAMS = [
  { length: 2, from: 0, bytes: 4096, probes: 3 },
  { length: 3, from: 4096, bytes: 5120, probes: 3 },
  { length: GRAM, from: 9216, bytes: 4096, probes: 2 },
] as const;
const GRAM_BYTES = 13_312;
const FORM_BYTES = 5;
const TERM_BYTES = 3;
/** The content words that a passage has at the least. */
const CONTENT_WORDS = 3;

const stopHashes = new Set([...STOP_WORDS].map(hashWord));

/** Make the filter of a segment and its terms. */
export function buildFilter(segment: Segment, overlay: Overlay): PageFilter {
  const wordHashes = segment.vocabulary.words.map(hashWord);
  const { tokens } = segment.index;
  const grams = new Uint8Array(GRAM_BYTES);
  const hashes = Uint32Array.from(tokens, (id) => wordHashes[id] as number);
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    length = tokens[i] === NO_WORD ? 0 : length + 1;
    for (const kind of GRAMS) {
      if (length < kind.length) continue;
      for (const bit of bitsOf(kind, hashGram(hashes, i + 1 - kind.length, kind.length))) {
        grams[bit >>> 3] = (grams[bit >>> 3] as number) | (1 << (bit & 7));
      }
    }
  }
  const forms = emptyTable(overlay.forms.length, FORM_BYTES);
  for (const form of overlay.forms) {
    const hash = hashWord(form.word);
    const at = findSlot(forms, FORM_BYTES, hash, (slot) => read16(forms, slot + 3) === 0);
    write24(forms, at, fingerprint(hash));
    forms[at + 3] = form.class & 0xff;
    forms[at + 4] = form.class >>> 8;
  }
  const terms = emptyTable(overlay.terms.length, TERM_BYTES);
  for (const term of overlay.terms) {
    const hash = term.classes.reduce(extend, 0);
    write24(
      terms,
      findSlot(terms, TERM_BYTES, hash, (slot) => read24(terms, slot) === 0),
      fingerprint(hash),
    );
  }
  return { grams, forms, terms };
}

/** Tell whether a block may hold a match. Cost: linear; on plain text one 3-gram and one form probe a token. */
export function mayMatch(filter: PageFilter, tokens: Tokens): boolean {
  return mayHoldPassage(filter, tokens) || mayHoldTerm(filter, tokens);
}

function mayHoldPassage({ grams }: PageFilter, { count, hashes }: Tokens): boolean {
  const [pairs, triples, whole] = GRAMS;
  // The first token of the known 2-grams in a row; of the known 3-grams; of the known 5-grams, or -1.
  let pairsFrom = 0;
  let triplesFrom = 0;
  let stretch = -1;
  for (let end = 2; end <= count; end++) {
    if (!hasGram(grams, pairs, hashes, end - 2)) pairsFrom = end - 1;
    if (end - pairsFrom < 3 || !hasGram(grams, triples, hashes, end - 3)) triplesFrom = end - 2;
    if (end - triplesFrom < GRAM || !hasGram(grams, whole, hashes, end - GRAM)) {
      stretch = -1;
      continue;
    }
    if (stretch < 0) stretch = end - GRAM;
    let words = 0;
    for (let i = stretch; i < end; i++) if (!stopHashes.has(hashes[i] as number)) words++;
    if (words >= CONTENT_WORDS) return true;
  }
  return false;
}

function mayHoldTerm(filter: PageFilter, { count, hashes }: Tokens): boolean {
  for (let start = 0; start < count; start++) {
    let hash = 0;
    for (let i = start; i < count; i++) {
      const wordClass = classOf(filter.forms, hashes[i] as number);
      if (wordClass === 0) break;
      hash = extend(hash, wordClass);
      if (i > start && hasFingerprint(filter.terms, hash)) return true;
    }
  }
  return false;
}

function classOf(forms: Uint8Array, hash: number): number {
  const print = fingerprint(hash);
  const at = findSlot(
    forms,
    FORM_BYTES,
    hash,
    (slot) => read16(forms, slot + 3) === 0 || read24(forms, slot) === print,
  );
  return read16(forms, at + 3);
}

function hasFingerprint(terms: Uint8Array, hash: number): boolean {
  const print = fingerprint(hash);
  const at = findSlot(terms, TERM_BYTES, hash, (slot) => {
    const found = read24(terms, slot);
    return found === 0 || found === print;
  });
  return read24(terms, at) !== 0;
}

/** A table of slots for so many entries, at most three quarters full. */
function emptyTable(entries: number, slotBytes: number): Uint8Array {
  return new Uint8Array((Math.ceil(entries / 0.75) + 1) * slotBytes);
}

function findSlot(table: Uint8Array, slotBytes: number, hash: number, ends: (at: number) => boolean): number {
  let at = ((hash >>> 0) % (table.length / slotBytes)) * slotBytes;
  while (!ends(at)) at = at + slotBytes === table.length ? 0 : at + slotBytes;
  return at;
}

/** 24 bits of a hash other than those that choose its slot; never 0. */
function fingerprint(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> 8 || 1;
}

function extend(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function hashGram(hashes: Uint32Array, at: number, length: number): number {
  let hash = length;
  for (let i = at; i < at + length; i++) hash = extend(hash, hashes[i] as number);
  return hash;
}

type GramKind = (typeof GRAMS)[number];

function hasGram(grams: Uint8Array, kind: GramKind, hashes: Uint32Array, at: number): boolean {
  const hash = hashGram(hashes, at, kind.length);
  for (let probe = 0; probe < kind.probes; probe++) {
    const bit = bitOf(kind, hash, probe);
    if (((grams[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function bitsOf(kind: GramKind, hash: number): number[] {
  return Array.from({ length: kind.probes }, (_, probe) => bitOf(kind, hash, probe));
}

// Two hashes make as many as are wanted (Kirsch and Mitzenmacher 2006).
function bitOf({ from, bytes }: GramKind, hash: number, probe: number): number {
  const step = Math.imul(hash, 0xc2b2ae35) | 1;
  return from * 8 + (((hash + Math.imul(step, probe)) >>> 0) % (bytes * 8));
}

function read16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}

function read24(bytes: Uint8Array, at: number): number {
  return read16(bytes, at) | ((bytes[at + 2] as number) << 16);
}

function write24(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 0xff;
  bytes[at + 1] = (value >>> 8) & 0xff;
  bytes[at + 2] = value >>> 16;
}
