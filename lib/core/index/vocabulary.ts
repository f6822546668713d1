import { fold, hashWord } from '../text/normalize.ts';
import type { Tokens } from '../text/tokenize.ts';

/** The id of a word that no indexed text has; no word has it. It also separates paragraphs. */
export const NO_WORD = 0;

/** The distinct folded words of a segment, each with an id from 1 up. */
export interface Vocabulary {
  /** `words[id]`; `words[0]` is empty. */
  words: readonly string[];
  /** Open addressing: word ids by hash, a power of two in length, 0 where empty. */
  slots: Uint32Array;
}

/** Make a vocabulary from folded words without repetition; word `i` of the list gets id `i + 1`. */
export function buildVocabulary(words: readonly string[]): Vocabulary {
  return { words: ['', ...words], slots: slotsFor(words) };
}

/** A vocabulary that new words can be put into; ids stay. */
export class GrowingVocabulary implements Vocabulary {
  readonly words: string[];
  slots: Uint32Array;

  constructor(from: Vocabulary = buildVocabulary([])) {
    this.words = [...from.words];
    this.slots = from.slots.slice();
  }

  /** Put a folded word in that is not yet there, and give its id. */
  add(word: string): number {
    const id = this.words.push(word) - 1;
    if (id * 2 > this.slots.length) this.slots = slotsFor(this.words.slice(1));
    else place(this.slots, word, id);
    return id;
  }
}

function slotsFor(words: readonly string[]): Uint32Array {
  // At most half full, so that a probe meets an empty slot after 1.5 steps in the mean.
  let size = 16;
  while (size < words.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  words.forEach((word, i) => place(slots, word, i + 1));
  return slots;
}

function place(slots: Uint32Array, word: string, id: number): void {
  const mask = slots.length - 1;
  let slot = hashWord(word) & mask;
  while (slots[slot] !== NO_WORD) slot = (slot + 1) & mask;
  slots[slot] = id;
}

/**
 * Find the id of the token `[start, end)` of `text`, whose folded form hashes to `hash`; {@link NO_WORD} where the
 * vocabulary does not have it. The letters are compared, so that two words of one hash are never taken for one.
 */
export function wordId(
  vocabulary: Vocabulary,
  hash: number,
  text: string,
  start: number,
  end: number,
): number {
  const { words, slots } = vocabulary;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] as number;
    if (id === NO_WORD) return NO_WORD;
    if (isSameWord(words[id] as string, text, start, end)) return id;
  }
}

/** Find the word ids of a text's tokens. */
export function wordIds(vocabulary: Vocabulary, text: string, tokens: Omit<Tokens, 'numbers'>): Uint32Array {
  const ids = new Uint32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    ids[i] = wordId(vocabulary, tokens.hashes[i] as number, text, start, tokens.ends[i] as number);
  }
  return ids;
}

function isSameWord(word: string, text: string, start: number, end: number): boolean {
  if (end - start !== word.length)
    return needsFolding(text, start, end) && fold(text.slice(start, end)) === word;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i);
    const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    if (lower !== word.charCodeAt(i)) {
      return needsFolding(text, start, end) && fold(text.slice(start, end)) === word;
    }
  }
  return true;
}

/** Tell whether folding does more to a token than to lower its ASCII letters. */
function needsFolding(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f) return true;
  return false;
}
