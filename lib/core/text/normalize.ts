import { APOSTROPHES, VANISHING } from './characters.ts';

const LIGATURES = /[\uFB00-\uFB06]/gu;

/**
 * Fold a word to the form in which words are compared: lower case, ligatures and apostrophes in their plain
 * form, accents composed, soft hyphens and zero-width characters gone.
 *
 * @example fold("Women\u2019s ca\u00ADpac\u00ADity") // "women's capacity"
 */
export function fold(word: string): string {
  return word
    .replace(VANISHING, '')
    .replace(APOSTROPHES, "'")
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

/** The seed and prime of the 32-bit FNV-1a hash (Fowler, Noll, Vo 1991), over UTF-16 code units. */
export const HASH_SEED = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** Hash a folded word to 32 bits, unsigned; the tokeniser gives the same number for every form that folds to it. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), HASH_PRIME);
  return hash >>> 0;
}
