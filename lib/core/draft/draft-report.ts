import type { Comparison } from '../compare/comparison.ts';
import type { Match, Source } from '../match/match.ts';
import type { Span } from '../text/span.ts';

/** How many words of a text stand in stretches of each grade, and in none of them. */
export interface Shares {
  verbatim: number;
  'near-verbatim': number;
  adapted: number;
  new: number;
}

/** Names a paragraph of a resolution. */
export interface AgreedKey {
  symbol: string;
  /** The paragraph's id. */
  paragraph: string;
}

/** An agreed paragraph that a paragraph of a draft is like. */
export interface Candidate extends AgreedKey {
  /** Matched tokens ÷ those of the longer of the two paragraphs, 0 to 1. */
  similarity: number;
  /** The newest form of it, where a later text has another one; else null. */
  newer: AgreedKey | null;
}

/** A paragraph of a draft. `start` and `end` count in the draft as it was given. */
export interface DraftParagraph extends Span {
  shares: Shares;
  /** In the order of the draft, without overlaps; spans and edits count in the draft as it was given. */
  matches: Match[];
  /** The agreed paragraphs that it is most like, the best first; none where nothing of it is agreed. */
  closest: Candidate[];
}

/** A draft against everything agreed. */
export interface DraftReport {
  shares: Shares;
  /** In the order of the draft; what lies between them is white space, page furniture and numbers. */
  paragraphs: DraftParagraph[];
}

/** A paragraph of a draft against one agreed paragraph, from its first word to its last. */
export interface DraftComparison {
  /** The stretch of the draft, its edits and spans counting in the draft as it was given. */
  source: Source;
  comparison: Comparison;
}
