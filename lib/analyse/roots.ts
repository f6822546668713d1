import nlp from 'compromise/three';
import type { WordAnalysis } from '../core/index/segment.ts';

interface JsonTerm {
  normal: string;
  root?: string;
  tags: string[];
}

/** Words a call: large enough that the cost of a call does not count, small enough to hold its JSON. */
const BATCH = 2000;

/**
 * Find the root and the part of speech of each word, in the order of `words`; the words must be folded. Each word
 * is read by itself, so what it is in a sentence is for the caller to find out.
 *
 * Cost: linear; some 10,000 words a second, and a library has no more than 30,000 distinct ones.
 */
export function analyseWords(words: readonly string[]): WordAnalysis[] {
  const analyses: WordAnalysis[] = [];
  for (let from = 0; from < words.length; from += BATCH) {
    const batch = words.slice(from, from + BATCH).map(withoutPossessive);
    // A line is a sentence to compromise, and a tag does not look past its sentence.
    const lines = read(batch.join('\n'));
    // A word that it cuts in two ("can't") keeps its line; should a line ever be lost, read them one by one.
    const each = lines.length === batch.length ? lines : batch.map((word) => read(word).flat());
    batch.forEach((word, i) => analyses.push(analysis(word, each[i] ?? [])));
  }
  return analyses;
}

/** "women's" is to compromise a word without a root. */
function withoutPossessive(word: string): string {
  return word.replace(/'s$/u, '');
}

function read(text: string): JsonTerm[][] {
  const document = nlp(text);
  document.compute('root');
  return (document.json() as { terms: JsonTerm[] }[]).map((sentence) => sentence.terms);
}

function analysis(word: string, terms: JsonTerm[]): WordAnalysis {
  const [term] = terms;
  if (term === undefined || terms.length !== 1) return { root: word, tags: new Set() };
  return { root: term.root ?? word, tags: new Set(term.tags) };
}

interface Transform {
  verb: { conjugate(infinitive: string, model: object): Record<string, string> };
  adjective: { toAdverb(adjective: string, model: object): string };
}

// Not in the types of compromise, which knows them as what its `verbs()` and `adjectives()` are made of.
const { transform } = (nlp.methods() as { two: { transform: Transform } }).two;

/** List the forms of a verb, by its infinitive, and of an adjective: "exploits", "exploited", "exploiting". */
export function inflect(root: string, kind: 'Verb' | 'Adjective'): string[] {
  if (kind === 'Adjective') return [transform.adjective.toAdverb(root, nlp.model())].filter(Boolean);
  const { FutureTense: _, ...forms } = transform.verb.conjugate(root, nlp.model());
  return Object.values(forms);
}
