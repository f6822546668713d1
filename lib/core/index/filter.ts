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
 * A passage needs five words of one paragraph in a row: three overlapping 3-grams that a Bloom filter (Bloom 1970)
 * knows, then the 5-gram itself in a second one; and three content words in such a stretch. One Bloom filter of
 * 5-grams alone would need twice the room: it has to say no 5,000 times a page. A term needs a sequence of word
 * classes, found by fingerprints of 24 bits. `npm run evaluate` prints how many plain pages pass.
 */
export interface PageFilter {
  trigrams: Uint8Array;
  pentagrams: Uint8Array;
  /** Open addressing by word hash: 24 bits of fingerprint, 16 of class, in five bytes; class 0 where empty. */
  forms: Uint8Array;
  /** Open addressing by the hash of a sequence of classes: 24 bits of fingerprint, 0 where empty. */
  terms: Uint8Array;
}

/**
 * Bytes and hash functions of the Bloom filters, for the 11,415 3-grams and 14,505 5-grams of the seeds. Of 152 real
 * pages 1 is let through without an exact hit; 8 + 6 KB let 3 through, 6 + 6 KB 49.
 */
const TRIGRAMS = { bytes: 12 * 1024, probes: 3 };
const PENTAGRAMS = { bytes: 6 * 1024, probes: 2 };
const FORM_BYTES = 5;
const TERM_BYTES = 3;
/** The content words that a passage has at the least. */
const CONTENT_WORDS = 3;

const stopHashes = new Set([...STOP_WORDS].map(hashWord));

/** Make the filter of a segment and its terms. */
export function buildFilter(segment: Segment, overlay: Overlay): PageFilter {
  const wordHashes = segment.vocabulary.words.map(hashWord);
  const { tokens } = segment.index;
  const trigrams = new Uint8Array(TRIGRAMS.bytes);
  const pentagrams = new Uint8Array(PENTAGRAMS.bytes);
  const hashes = Uint32Array.from(tokens, (id) => wordHashes[id] as number);
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    length = tokens[i] === NO_WORD ? 0 : length + 1;
    if (length >= 3) setBits(trigrams, hashGram(hashes, i - 2, 3), TRIGRAMS.probes);
    if (length >= GRAM) setBits(pentagrams, hashGram(hashes, i - GRAM + 1, GRAM), PENTAGRAMS.probes);
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
  return { trigrams, pentagrams, forms, terms };
}

/** Tell whether a block may hold a match. Cost: linear; on plain text one 3-gram and one form probe a token. */
export function mayMatch(filter: PageFilter, tokens: Tokens): boolean {
  return mayHoldPassage(filter, tokens) || mayHoldTerm(filter, tokens);
}

function mayHoldPassage(filter: PageFilter, { count, hashes }: Tokens): boolean {
  // The first of the 3-grams in a row that are known, or -1.
  let from = -1;
  // The first token of the 5-grams in a row that are known, or -1.
  let stretch = -1;
  for (let i = 0; i + 3 <= count; i++) {
    if (!hasBits(filter.trigrams, hashGram(hashes, i, 3), TRIGRAMS.probes)) {
      from = -1;
      stretch = -1;
      continue;
    }
    if (from < 0) from = i;
    const start = i + 3 - GRAM;
    if (start < from) continue;
    if (!hasBits(filter.pentagrams, hashGram(hashes, start, GRAM), PENTAGRAMS.probes)) {
      stretch = -1;
      continue;
    }
    if (stretch < 0) stretch = start;
    let words = 0;
    for (let j = stretch; j < i + 3; j++) if (!stopHashes.has(hashes[j] as number)) words++;
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

// Two hashes make as many as are wanted (Kirsch and Mitzenmacher 2006).
function hasBits(bits: Uint8Array, hash: number, probes: number): boolean {
  const step = Math.imul(hash, 0xc2b2ae35) | 1;
  for (let i = 0, at = hash; i < probes; i++, at = (at + step) | 0) {
    const bit = (at >>> 0) % (bits.length * 8);
    if (((bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function setBits(bits: Uint8Array, hash: number, probes: number): void {
  const step = Math.imul(hash, 0xc2b2ae35) | 1;
  for (let i = 0, at = hash; i < probes; i++, at = (at + step) | 0) {
    const bit = (at >>> 0) % (bits.length * 8);
    bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
  }
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
