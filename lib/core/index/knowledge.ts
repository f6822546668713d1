import { openBoilerplate } from './boilerplate.ts';
import { type Added, extendSegment } from './build-segment.ts';
import { findPhrases } from './find-phrases.ts';
import type { Overlay, TermForm } from './overlay.ts';
import { placeTerms } from './place-terms.ts';
import type { Segment } from './segment.ts';
import { buildVocabulary } from './vocabulary.ts';
import type { WordClasses } from './word-classes.ts';
import { packLinks } from '../lineage/lineage.ts';
import { linkParagraphs } from '../lineage/link-paragraphs.ts';

/**
 * What the analysis of a library found out that its texts do not say: with it an index is built again where nothing can
 * analyse, as in the background.
 */
export interface Knowledge {
  /** Folded words, those of no text ("organising") among them, each with its class and that of its spellings. */
  words: [word: string, wordClass: number, spelling: number][];
  terms: { phrase: string; classes: number[] }[];
  forms: TermForm[];
  /** The wording that resolutions on any matter share, folded. */
  boilerplate: string[];
}

/** Gather what is known of a library. Cost: linear. */
export function knowledgeOf({ vocabulary, words, index }: Segment, overlay: Overlay): Knowledge {
  const all = [...vocabulary.words, ...words.forms.words.slice(1)];
  const phrases = new Set<string>();
  for (let i = 0; i < overlay.boilerplate.length; i += 2) {
    const ids = index.tokens.subarray(overlay.boilerplate[i], overlay.boilerplate[i + 1]);
    phrases.add(Array.from(ids, (id) => vocabulary.words[id]).join(' '));
  }
  return {
    words: all
      .map((word, code): Knowledge['words'][number] => [
        word,
        words.classes[code] as number,
        words.spellings[code] as number,
      ])
      .slice(1),
    terms: overlay.terms.map(({ phrase, classes }) => ({ phrase, classes })),
    forms: overlay.forms,
    boilerplate: [...phrases],
  };
}

/** Put together what two libraries know; what the first says of a word or a phrase holds. Cost: linear. */
export function joinKnowledge(one: Knowledge, other: Knowledge): Knowledge {
  const words = new Map(one.words.map((entry) => [entry[0], entry]));
  const classes = renumber(
    one.words.map(([word, number]) => [word, number]),
    other.words.map(([word, number]) => [word, number]),
  );
  const spellings = renumber(
    one.words.map(([word, , number]) => [word, number]),
    other.words.map(([word, , number]) => [word, number]),
  );
  for (const [word, wordClass, spelling] of other.words) {
    if (!words.has(word)) words.set(word, [word, classes(wordClass), spellings(spelling)]);
  }
  const forms = new Map(one.forms.map((form) => [form.word, form]));
  const inTerms = renumber(
    one.forms.map((form) => [form.word, form.class]),
    other.forms.map((form) => [form.word, form.class]),
  );
  const ofForms = renumber(
    one.forms.map(({ word, form }) => [word, form]),
    other.forms.map(({ word, form }) => [word, form]),
  );
  for (const { word, class: wordClass, form } of other.forms) {
    if (!forms.has(word)) forms.set(word, { word, class: inTerms(wordClass), form: ofForms(form) });
  }
  const terms = new Map(one.terms.map((term) => [term.phrase, term]));
  for (const { phrase, classes: sequence } of other.terms) {
    if (!terms.has(phrase)) terms.set(phrase, { phrase, classes: sequence.map(inTerms) });
  }
  return {
    words: [...words.values()],
    terms: [...terms.values()],
    forms: [...forms.values()],
    boilerplate: [...new Set([...one.boilerplate, ...other.boilerplate])],
  };
}

/** Give the numbers of other words in the numbering of one: the same where they share a word, else a new one. */
function renumber(
  one: readonly (readonly [word: string, number: number])[],
  other: readonly (readonly [word: string, number: number])[],
): (number: number) => number {
  const known = new Map(one);
  let next = one.reduce((most, [, number]) => Math.max(most, number), 0) + 1;
  const numbers = new Map<number, number>();
  for (const [word, number] of other) {
    const same = known.get(word);
    if (same !== undefined && !numbers.has(number)) numbers.set(number, same);
  }
  return (number) => {
    let given = numbers.get(number);
    if (given === undefined) {
      given = next++;
      numbers.set(number, given);
    }
    return given;
  };
}

/** How much of the time the parts of building take. */
const PARTS = { words: 0.3, terms: 0.05 };

/**
 * Build a library from its texts and what is known of them, without analysing anything. Can rest between its steps, of
 * which the longest takes some hundred milliseconds on six million words; yields the share that is done.
 */
export function* rebuildIndex(
  texts: readonly Added[],
  known: Knowledge,
): Generator<number, { segment: Segment; overlay: Overlay }> {
  const reading = extendSegment(null, texts);
  let read = reading.next();
  for (; read.done !== true; read = reading.next()) yield PARTS.words * read.value;
  const segment = withWords(read.value, known);
  yield PARTS.words;
  const terms = placeTerms(segment, {
    terms: known.terms.map((term) => ({ ...term, places: [] })),
    forms: known.forms,
  });
  yield PARTS.words + PARTS.terms / 2;
  const boilerplate = Uint32Array.from(
    findPhrases(segment, known.boilerplate).flatMap(({ start, end }) => [start, end]),
  );
  const before = PARTS.words + PARTS.terms;
  yield before;
  const linking = linkParagraphs(segment, openBoilerplate(segment, { boilerplate }));
  let linked = linking.next();
  for (; linked.done !== true; linked = linking.next())
    yield before + ((1 - before) * linked.value) / segment.paragraphs.length;
  return { segment, overlay: { terms, forms: known.forms, boilerplate, lineage: packLinks(linked.value) } };
}

/** Give the words of a segment the classes that are known; a word that is not known stands alone. */
function withWords(segment: Segment, { words: known }: Knowledge): Segment {
  const { vocabulary } = segment;
  const own = new Set(vocabulary.words);
  const forms = known.filter(([word]) => !own.has(word));
  const byWord = new Map(known.map((entry) => [entry[0], entry]));
  let nextClass = known.reduce((most, [, wordClass]) => Math.max(most, wordClass), 0) + 1;
  let nextSpelling = known.reduce((most, [, , spelling]) => Math.max(most, spelling), 0) + 1;
  const entries = vocabulary.words
    .slice(1)
    .map((word) => byWord.get(word) ?? [word, nextClass++, nextSpelling++]);
  const all = [['', 0, 0] as const, ...entries, ...forms];
  const words: WordClasses = {
    forms: buildVocabulary(forms.map(([word]) => word)),
    classes: Uint32Array.from(all, ([, wordClass]) => wordClass as number),
    spellings: Uint32Array.from(all, ([, , spelling]) => spelling as number),
  };
  const content = new Uint8Array(all.length).fill(1);
  content.set(segment.content);
  return { ...segment, words, content };
}
