import type { AdoptionMode } from '../resolution/resolution.ts';
import type { Span } from '../text/span.ts';

/** What a person looks for in the whole text of the library. */
export interface SearchQuery {
  /** Words in any order and inflection, and phrases in quotation marks, word for word: `"organ removal" victims`. */
  words: string;
  /** Only these bodies, by their full names; all where it is empty. */
  bodies: string[];
  /** The first and last year of adoption, both included; null for no bound. */
  from: number | null;
  to: number | null;
  /** Only paragraphs of one kind; null for all. */
  kind: 'preambular' | 'operative' | 'annex' | null;
  /** Leave out what was adopted by a recorded vote. */
  unvoted: boolean;
}

/** A paragraph that has what was looked for. */
export interface SearchHit {
  symbol: string;
  /** The paragraph's id. */
  paragraph: string;
  text: string;
  openingPhrase: string | null;
  /** Where the words that were looked for stand in `text`, ascending. */
  found: Span[];
  title: string;
  body: string;
  adopted: string | null;
  adoption: AdoptionMode | null;
}

/** Paragraphs that descend from one another, shown once. */
export interface Formula {
  /** The newest of them. */
  newest: SearchHit;
  /** The others, the newest first, at most {@link MOST_OTHERS}. */
  others: SearchHit[];
  /** How many paragraphs of how many resolutions have it, the newest included. */
  paragraphs: number;
  resolutions: number;
  /** The years in which it was adopted, ascending, each once. */
  years: number[];
  /** The bodies that adopted it, the newest first, each once. */
  bodies: string[];
  /** The phrases that open it, the newest first, each once. */
  openingPhrases: string[];
}

/** Others of a formula are listed up to so many; `paragraphs` counts them all. */
export const MOST_OTHERS = 20;

/** What was found. */
export interface SearchAnswer {
  /** From `skip` on, the newest first. */
  formulas: Formula[];
  /** How many formulas, paragraphs and resolutions have the words, in all. */
  total: { formulas: number; paragraphs: number; resolutions: number };
  /** Words of the query that no text of the library has in any form, as they were written. */
  unknown: string[];
}

/** A paragraph of a text beside what it came from in the other; see `compareTexts`. */
export interface ComparedParagraph {
  /** `dropped`: only the earlier text has it; `moved`: the same words under another number or in another order. */
  change: 'same' | 'moved' | 'changed' | 'new' | 'dropped';
  /** Its id and text in the later text; null where it was dropped. */
  now: { paragraph: string; text: string } | null;
  /** In the earlier text; null where it is new. */
  before: { paragraph: string; text: string } | null;
  /** Matched tokens ÷ those of the longer one, 0 to 1; 1 where nothing changed, 0 where it is new or dropped. */
  similarity: number;
}

/** Two texts of the library, paragraph by paragraph. */
export interface TextComparison {
  now: string;
  before: string;
  /** In the order of the later text, what was dropped where it stood. */
  paragraphs: ComparedParagraph[];
  counts: Record<ComparedParagraph['change'], number>;
  /** Phrases of at least three words, two of them content words, of the earlier text that the later one nowhere has, the longest first, at most 50. */
  gone: { phrase: string; paragraph: string }[];
}
