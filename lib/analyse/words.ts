import type { Segment, WordAnalysis } from '../core/index/segment.ts';
import { analyseWords } from './roots.ts';
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

/** Give a segment the analysis of its vocabulary. Cost: compromise, once a word. */
export function analyseSegment(segment: Segment): Segment {
  return { ...segment, analysis: [NO_ANALYSIS, ...analyseWords(segment.vocabulary.words.slice(1))] };
}

/** Read the vocabulary of a segment: by word id, what each word is. Costs an analysis where it has none yet. */
export function readWords(segment: Segment): Word[] {
  const analyses = (segment.analysis ? segment : analyseSegment(segment)).analysis ?? [];
  const kinds = kindsOfWords(segment, analyses);
  return segment.vocabulary.words.map((word, id) => {
    const kind = kinds[id] as WordKind;
    const { tags } = analyses[id] as WordAnalysis;
    return { kind, class: classOf(word, kind), mayBeVerb: tags.has('Verb') && !tags.has('Gerund') };
  });
}
