import type { WordAnalysis } from '../core/index/segment.ts';
import { buildVocabulary, type Vocabulary } from '../core/index/vocabulary.ts';
import type { WordClasses } from '../core/index/word-classes.ts';
import { STOP_WORDS } from '../core/text/stop-words.ts';
import { inflect } from './roots.ts';
import { spellingKey, spellings } from './spelling.ts';
import { formsOf } from './word-forms.ts';
import { WordKind } from './word-kinds.ts';

/**
 * Words that compromise gives the root of another word, and that say something else: who traffics in "people" has left
 * the treaty's "persons", and no "good" is one of several "goods".
 */
const OWN_ROOT = new Set(['people', 'goods', 'worst', 'better', 'best']);

/**
 * Sort the words of a vocabulary into classes by their roots, and list the forms that a page may have instead.
 *
 * @param analyses by word id
 */
export function classifyWords({ words }: Vocabulary, analyses: readonly WordAnalysis[]): WordClasses {
  const classes = new Numbers();
  const sameSpelling = new Numbers();
  const verbOf = verbForms(words, analyses);
  const classOf = words.map((word, id) => {
    if (id === 0) return 0;
    const root = verbOf.get(word) ?? (analyses[id] as WordAnalysis).root;
    return classes.of(OWN_ROOT.has(word) ? word : spellingKey(root));
  });
  const forms = new Map<string, number>();
  const known = new Set(words);
  words.forEach((word, id) => {
    if (id === 0 || STOP_WORDS.has(word) || !/\p{L}/u.test(word)) return;
    for (const form of formsOfWord(word, analyses[id] as WordAnalysis)) {
      if (!known.has(form) && !STOP_WORDS.has(form) && !forms.has(form)) {
        forms.set(form, classOf[id] as number);
      }
    }
  });
  return {
    forms: buildVocabulary([...forms.keys()]),
    classes: Uint32Array.from([...classOf, ...forms.values()]),
    spellings: Uint32Array.from([...words, ...forms.keys()], (word) =>
      word === '' ? 0 : sameSpelling.of(spellingKey(word)),
    ),
  };
}

/**
 * Read by itself a participle is an adjective to compromise ("supporting"), with no root but itself: map it to its verb
 * where that is in the vocabulary as well.
 */
function verbForms(words: readonly string[], analyses: readonly WordAnalysis[]): Map<string, string> {
  const verbs = new Map<string, string>();
  for (const { root, tags } of analyses) {
    if (!tags.has('Verb')) continue;
    for (const form of inflect(root, 'Verb')) if (/(?:ing|ed)$/u.test(form)) verbs.set(form, root);
  }
  return new Map(
    words.flatMap((word, id) => {
      const verb = verbs.get(word);
      return verb !== undefined && analyses[id]?.root === word && !STOP_WORDS.has(word) ? [[word, verb]] : [];
    }),
  );
}

function formsOfWord(word: string, { root, tags }: WordAnalysis): string[] {
  const forms = spellings(word);
  if (OWN_ROOT.has(word)) return forms;
  if (tags.has('Noun')) forms.push(...formsOf(root, WordKind.Noun));
  if (tags.has('Verb')) forms.push(root, ...inflect(root, 'Verb'));
  if (tags.has('Adverb')) forms.push(root);
  if (tags.has('Adjective') && !word.endsWith('ed')) forms.push(...inflect(root, 'Adjective'));
  return forms.flatMap(spellings).filter((form) => /^[\p{Ll}']+$/u.test(form));
}

/** Gives each key a number from 1 up, the same for the same key. */
class Numbers {
  readonly #byKey = new Map<string, number>();

  of(key: string): number {
    const number = this.#byKey.get(key) ?? this.#byKey.size + 1;
    this.#byKey.set(key, number);
    return number;
  }
}
