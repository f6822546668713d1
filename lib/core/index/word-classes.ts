import type { Tokens } from '../text/tokenize.ts';
import { buildVocabulary, NO_WORD, type Vocabulary, wordId } from './vocabulary.ts';

/**
 * Which words are one word but for inflection and US/UK spelling. A word is named by its code: its id in the
 * vocabulary, or the vocabulary's length plus its id in `forms`.
 */
export interface WordClasses {
  /** Forms that no indexed text has and a page may have: "organising" beside "organized". */
  forms: Vocabulary;
  /** By code: the number that all forms and spellings of one root share; 0 for {@link NO_WORD} alone. */
  classes: Uint32Array;
  /** By code: the number that the spellings of one form share. */
  spellings: Uint32Array;
}

/** Classes in which every word stands alone, for a vocabulary that has not been analysed. */
export function plainClasses(vocabulary: Vocabulary): WordClasses {
  const alone = Uint32Array.from(vocabulary.words, (_, id) => id);
  return { forms: buildVocabulary([]), classes: alone, spellings: alone };
}

/**
 * Find the codes of a text's tokens, given their word ids; {@link NO_WORD} for words that are no form of any indexed
 * one.
 */
export function wordCodes(
  { forms }: WordClasses,
  vocabulary: Vocabulary,
  ids: Uint32Array,
  text: string,
  tokens: Omit<Tokens, 'numbers'>,
): Uint32Array {
  const { hashes, starts, ends } = tokens;
  const codes = ids.slice();
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] !== NO_WORD) continue;
    const form = wordId(forms, hashes[i] as number, text, starts[i] as number, ends[i] as number);
    if (form !== NO_WORD) codes[i] = vocabulary.words.length - 1 + form;
  }
  return codes;
}
