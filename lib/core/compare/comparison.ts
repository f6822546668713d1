import type { Edit } from '../match/match.ts';
import type { Span } from '../text/span.ts';

/**
 * A piece of a word diff. `start` and `end` count in the paragraph's `text`: the agreed words, with the white space
 * and signs around them as they stand; an empty span for an insertion. The pieces of a comparison follow one another
 * without gaps.
 */
export interface DiffPiece extends Span {
  op: 'same' | Edit['op'];
  /** Null where the words are the same. */
  kind: Edit['kind'] | null;
  /** What the other text has in its place; empty for a deletion. The same words may differ in case and signs. */
  other: string;
}

/** What an edit changes besides words: how binding the sentence is, or whom it binds. */
export type ForceKind = 'obligation' | 'qualifier' | 'negation' | 'addressee';

/** Words that change the force of a sentence; null where one of the two texts has none in their place. */
export interface ForceChange {
  kind: ForceKind;
  agreed: string | null;
  other: string | null;
}

/** An opening verb, or a second verb inside a paragraph, that is another one. */
export interface VerbChange {
  /** As the paragraph has it: "Calls upon". */
  agreed: string;
  /** As the other text has it: "urges". */
  other: string;
}

/** A text against an adopted paragraph, word by word. */
export interface Comparison {
  pieces: DiffPiece[];
  /** How many edits there are of kind wording. */
  edits: number;
  /** How many words are agreed, of the longer of the two stretches. */
  matched: number;
  of: number;
  verbs: VerbChange[];
  force: ForceChange[];
}
