import { openBoilerplate } from '../core/index/boilerplate.ts';
import type { Overlay, Term, TermForm, TermPlace } from '../core/index/overlay.ts';
import type { Segment } from '../core/index/segment.ts';
import { packLinks } from '../core/lineage/lineage.ts';
import { linkParagraphs } from '../core/lineage/link-paragraphs.ts';
import { finish } from '../core/steps.ts';
import { findPlaces } from '../core/index/place-terms.ts';
import { findBoilerplate } from './boilerplate.ts';
import { buildClassTrie, findSequences } from '../core/index/class-trie.ts';
import { spellingKey } from './spelling.ts';
import { type TermFigures, termFigures } from './terms.ts';
import { formsOf } from './word-forms.ts';
import { readWords, type Word } from './words.ts';

/** The terms of a segment, and their figures in the same order. */
export interface TermList extends Pick<Overlay, 'terms' | 'forms'> {
  figures: TermFigures[];
}

/**
 * Build the overlay of a segment. Cost: as {@link extractTerms} and {@link linkParagraphs}.
 *
 * @param options.lineage whether paragraphs are linked, which costs as much as all else and more
 */
export function buildOverlay(segment: Segment, options = { lineage: true }): Overlay {
  const { terms, forms } = extractTerms(segment);
  const boilerplate = packBoilerplate(segment);
  const links = options.lineage
    ? finish(linkParagraphs(segment, openBoilerplate(segment, { boilerplate })))
    : [];
  return { terms, forms, boilerplate, lineage: packLinks(links) };
}

/** Find the boilerplate of a segment, as an overlay holds it. */
export function packBoilerplate(segment: Segment): Overlay['boilerplate'] {
  return Uint32Array.from(findBoilerplate(segment).flatMap(({ start, end }) => [start, end]));
}

/**
 * Extract the terms of a segment, the most telling first, with every form that their words can take on a page.
 *
 * Cost: compromise once for each word of the vocabulary, 0.2 s for the seeds' 1,800; the rest is linear.
 */
export function extractTerms(segment: Segment): TermList {
  const words = readWords(segment);
  const figures = termFigures(segment, words);
  const classes = new Map<string, number>();
  const sequences = figures.map(({ key }) => key.split(' ').map((name) => numberOf(name, classes)));
  const forms = formsOfClasses(segment, words, sequences, classes);
  const places = findPlaces(segment, sequences, forms);
  const terms = figures.map(({ phrase }, i): Term => {
    return { phrase, classes: sequences[i] as number[], places: places[i] as TermPlace[] };
  });
  return { terms, forms: numberSpellings(forms), figures };
}

/** Give both spellings of a form one number. */
function numberSpellings(forms: ReadonlyMap<string, number>): TermForm[] {
  const numbers = new Map<string, number>();
  return [...forms].map(([word, wordClass]) => ({
    word,
    class: wordClass,
    form: numberOf(spellingKey(word), numbers),
  }));
}

function numberOf(name: string, classes: Map<string, number>): number {
  const number = classes.get(name) ?? classes.size + 1;
  classes.set(name, number);
  return number;
}

/**
 * Map every form of the terms' words to its class. Only a word that a term has as a noun takes a plural: "criminals"
 * stands in the seeds, yet "criminals justice" is no form of a term.
 */
function formsOfClasses(
  segment: Segment,
  words: Word[],
  sequences: readonly (readonly number[])[],
  classes: ReadonlyMap<string, number>,
): Map<string, number> {
  const { vocabulary, index, offsets } = segment;
  const trie = buildClassTrie(sequences);
  const numbers = words.map((word) => classes.get(word.class) ?? 0);
  const used = new Set<number>();
  for (let paragraph = 0; paragraph < segment.paragraphs.length; paragraph++) {
    const tokens = index.tokens.subarray(offsets[paragraph], offsets[paragraph + 1]);
    findSequences(
      trie,
      Array.from(tokens, (id) => numbers[id] as number),
      (sequence, at) => {
        const length = sequences[sequence]?.length ?? 0;
        for (let i = at; i < at + length; i++) used.add(tokens[i] as number);
      },
    );
  }
  const forms = new Map<string, number>();
  // A form that stands in the texts goes before one that is only derived.
  for (const id of used) forms.set(vocabulary.words[id] as string, numbers[id] as number);
  for (const id of used) {
    const { class: name, kind } = words[id] as Word;
    for (const form of formsOf(name, kind)) if (!forms.has(form)) forms.set(form, numbers[id] as number);
  }
  return forms;
}
