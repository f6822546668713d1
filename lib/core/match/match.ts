import type { Span } from '../text/span.ts';

/** What can be proved of a stretch, strongest first. */
export type Grade = 'verbatim' | 'near-verbatim' | 'adapted' | 'term';

/** A difference between the page's words and a paragraph's. */
export interface Edit {
  op: 'insert' | 'delete' | 'replace';
  /** `inflection` and `spelling` leave the word agreed; `wording` does not. */
  kind: 'wording' | 'inflection' | 'spelling';
  /** In the checked text. */
  page: Span;
  /** In the paragraph's `text`. */
  source: Span;
}

/** One paragraph that has the words of a match. */
export interface Source extends Span {
  symbol: string;
  /** The paragraph's id. `start` and `end` count in its `text`. */
  paragraph: string;
  grade: Grade;
  /** Matched tokens ÷ the longer of the two spans' tokens, 0 to 1. */
  similarity: number;
  edits: Edit[];
}

/** A graded stretch of a checked text. `start` and `end` count in that text. */
export interface Match extends Span {
  grade: Grade;
  similarity: number;
  /** Wording that says little: shared by resolutions on any matter, or only a name. */
  common: 'boilerplate' | 'name' | null;
  /** Where the highlight begins and ends: on content words. */
  paint: Span;
  /**
   * Exact runs inside a stretch that is near-verbatim or adapted, where each would be painted by itself: they keep
   * the line of verbatim words. By ascending start, without overlaps, on content words; none for other grades.
   */
  exact: Span[];
  /** Whether it stands in quotation marks although its words are not those of its best source. */
  quoted: boolean;
  /** Whether the default rule paints it. */
  painted: boolean;
  /** The best first. A page receives the first 20. */
  sources: Source[];
  /** How many sources there are in all. */
  sourceCount: number;
  /** How many tokens of the text the stretch has. */
  tokens: number;
  /** The term as the texts mostly write it, the same for all its forms; null for a passage. */
  term: string | null;
}
