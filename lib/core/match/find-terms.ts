import type { Overlay, Term } from '../index/overlay.ts';
import { buildVocabulary, NO_WORD, type Vocabulary, wordId, wordIds } from '../index/vocabulary.ts';
import type { Tokens } from '../text/tokenize.ts';

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
  root: Node;
}

/** Make a finder. Cost: linear in the terms. */
export function buildTermFinder(overlay: Overlay): TermFinder {
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
  return {
    forms: buildVocabulary(overlay.forms.map((form) => form.word)),
    classes: Uint32Array.from([0, ...overlay.forms.map((form) => form.class)]),
    formNumbers: Uint32Array.from([0, ...overlay.forms.map((form) => form.form)]),
    root,
  };
}

/** Find, at each token, the longest term that begins there. Cost: linear, times the longest term's words. */
export function findTerms(finder: TermFinder, text: string, tokens: Tokens): TermRun[] {
  const ids = wordIds(finder.forms, text, tokens);
  const runs: TermRun[] = [];
  for (let start = 0; start < ids.length; start++) {
    let longest: TermRun | null = null;
    let node: Node | undefined = finder.root;
    for (let i = start; i < ids.length && ids[i] !== NO_WORD; i++) {
      node = node.next.get(finder.classes[ids[i] as number] as number);
      if (!node) break;
      if (node.term) longest = { start, end: i + 1, term: node.term };
    }
    if (longest) runs.push(longest);
  }
  return runs;
}

/** The number of a word's form, the same for both spellings; 0 for a word of no term. */
export function formOf(finder: TermFinder, text: string, tokens: Tokens, at: number): number {
  const { starts, ends, hashes } = tokens;
  const id = wordId(finder.forms, hashes[at] as number, text, starts[at] as number, ends[at] as number);
  return finder.formNumbers[id] as number;
}
