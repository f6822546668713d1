import type { Segment } from '../core/index/segment.ts';
import { analyseWords, type WordAnalysis } from './roots.ts';
import { classOf } from './word-forms.ts';
import { kindsOfWords, type WordKind } from './word-kinds.ts';

/** A word of a segment's vocabulary as the term list needs it. */
export interface Word {
  kind: WordKind;
  /** The word without number, possessive and US/UK spelling; words of one class are one word. */
  class: string;
  /** It is a verb in other places: "support", "plans". */
  mayBeVerb: boolean;
}

const NO_ANALYSIS: WordAnalysis = { root: '', tags: new Set() };

/** Read the vocabulary of a segment: by word id, what each word is. Cost: compromise, once a word. */
export function readWords(segment: Segment): Word[] {
  const analyses = [NO_ANALYSIS, ...analyseWords(segment.vocabulary.words.slice(1))];
  const kinds = kindsOfWords(segment, analyses);
  return segment.vocabulary.words.map((word, id) => {
    const kind = kinds[id] as WordKind;
    const { tags } = analyses[id] as WordAnalysis;
    return { kind, class: classOf(word, kind), mayBeVerb: tags.has('Verb') && !tags.has('Gerund') };
  });
}
