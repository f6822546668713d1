import type { Overlay, Term } from '../index/overlay.ts';
import type { Segment } from '../index/segment.ts';
import { buildVocabulary, NO_WORD, type Vocabulary, wordId } from '../index/vocabulary.ts';
import type { Tokens } from '../text/tokenize.ts';
import type { ReadBlock } from './read-block.ts';

/** A term on a page: tokens `[start, end)`. */
export interface TermRun {
  start: number;
  end: number;
  term: Term;
}

interface Node {
  next: Map<number, Node>;
  term: Term | null;
}

/** The terms of an overlay as a trie over the classes of their words. */
export interface TermFinder {
  forms: Vocabulary;
  /** By id in `forms`: the class of the word, and the number that both spellings of a form share. */
  classes: Uint32Array;
  formNumbers: Uint32Array;
  /** By the code of a word of the segment: its id in `forms`. */
  formOfCode: Uint32Array;
  root: Node;
}

/** Make a finder. Cost: linear in the terms and in the segment's words. */
export function buildTermFinder({ vocabulary, words }: Segment, overlay: Overlay): TermFinder {
  const root: Node = { next: new Map(), term: null };
  for (const term of overlay.terms) {
    let node = root;
    for (const wordClass of term.classes) {
      let next = node.next.get(wordClass);
      if (!next) {
        next = { next: new Map(), term: null };
        node.next.set(wordClass, next);
      }
      node = next;
    }
    node.term = term;
  }
  const forms = buildVocabulary(overlay.forms.map((form) => form.word));
  const idOf = new Map(forms.words.map((word, id) => [word, id]));
  const codes = [...vocabulary.words, ...words.forms.words.slice(1)];
  return {
    forms,
    formOfCode: Uint32Array.from(codes, (word) => idOf.get(word) ?? NO_WORD),
    classes: Uint32Array.from([0, ...overlay.forms.map((form) => form.class)]),
    formNumbers: Uint32Array.from([0, ...overlay.forms.map((form) => form.form)]),
    root,
  };
}

/** Find, at each token, the longest term that begins there. Cost: linear, times the longest term's words. */
export function findTerms(finder: TermFinder, { text, tokens, codes }: ReadBlock): TermRun[] {
  const { forms, formOfCode, classes } = finder;
  const ids = new Uint32Array(codes.length);
  for (let i = 0; i < ids.length; i++) {
    const code = codes[i] as number;
    ids[i] = code === NO_WORD ? formIdOf(forms, text, tokens, i) : (formOfCode[code] as number);
  }
  const runs: TermRun[] = [];
  for (let start = 0; start < ids.length; start++) {
    // No term has one word.
    if (ids[start] === NO_WORD || ids[start + 1] === NO_WORD) continue;
    let longest: TermRun | null = null;
    let node: Node | undefined = finder.root;
    for (let i = start; i < ids.length && ids[i] !== NO_WORD; i++) {
      node = node.next.get(classes[ids[i] as number] as number);
      if (!node) break;
      if (node.term) longest = { start, end: i + 1, term: node.term };
    }
    if (longest) runs.push(longest);
  }
  return runs;
}

/** The number of a word's form, the same for both spellings; 0 for a word of no term. */
export function formOf(
  { forms, formNumbers }: TermFinder,
  text: string,
  tokens: Omit<Tokens, 'numbers'>,
  at: number,
): number {
  return formNumbers[formIdOf(forms, text, tokens, at)] as number;
}

function formIdOf(
  forms: Vocabulary,
  text: string,
  { starts, ends, hashes }: Omit<Tokens, 'numbers'>,
  at: number,
): number {
  return wordId(forms, hashes[at] as number, text, starts[at] as number, ends[at] as number);
}
