import { isCountable, plural, singular } from './noun-number.ts';
import { spellingKey, spellings } from './spelling.ts';
import { WordKind } from './word-kinds.ts';

/**
 * Name the class of a folded word: words of one class are one word but for number, possessive and US/UK spelling.
 * Only nouns have a number; "forced" stays apart from "force".
 *
 * @example classOf("women's", WordKind.Noun) // 'woman'
 */
export function classOf(word: string, kind: WordKind): string {
  if (kind !== WordKind.Noun) return spellingKey(word);
  return spellingKey(singular(word.replace(/'s$/u, '')));
}

/**
 * List the forms, folded, that a word of a class can take on a page, for the class of a noun its singular, plural
 * and possessives, each in both spellings.
 *
 * @example formsOf('labor', WordKind.Adjective) // ['labour', 'labor']
 */
export function formsOf(name: string, kind: WordKind): string[] {
  if (kind !== WordKind.Noun) return spellings(name);
  const forms = new Set<string>();
  for (const noun of spellings(name)) {
    const numbers = isCountable(noun) ? [noun, plural(noun)] : [noun];
    for (const form of numbers) {
      for (const spelling of spellings(form)) {
        forms.add(spelling);
        // The apostrophe of "victims'" ends the token, so that it needs no form of its own.
        if (!spelling.endsWith('s')) forms.add(`${spelling}'s`);
      }
    }
  }
  return [...forms];
}
