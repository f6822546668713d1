import type { Segment, WordAnalysis } from '../core/index/segment.ts';
import { analyseWords } from './roots.ts';
import { classifyWords } from './word-classes.ts';
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

/**
 * Give a segment the analysis of its vocabulary, and what follows from it. Cost: compromise, once a word that is not
 * known yet.
 */
export function analyseSegment(
  segment: Segment,
  known: (word: string, id: number) => WordAnalysis | undefined = () => undefined,
): Segment {
  const { words: all } = segment.vocabulary;
  const analysis = all.map((word, id) => (id === 0 ? NO_ANALYSIS : known(word, id)));
  const unknown = all.flatMap((_, id) => (analysis[id] ? [] : [id]));
  const found = analyseWords(unknown.map((id) => all[id] as string));
  unknown.forEach((id, i) => {
    analysis[id] = found[i];
  });
  return classified(segment, analysis as WordAnalysis[]);
}

function classified(segment: Segment, analysis: WordAnalysis[]): Segment {
  const words = classifyWords(segment.vocabulary, analysis);
  const content = new Uint8Array(words.classes.length).fill(1);
  content.set(segment.content);
  return { ...segment, words, content, analysis };
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
