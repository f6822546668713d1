import type { Span } from '../core/text/span.ts';

/** A paragraph of a Word document, as a reader sees it with all changes accepted. Spans count in its `text`. */
export interface DocxParagraph {
  /** The words, with tabs and line breaks; neither number nor footnote marks. */
  text: string;
  /** The number that Word gives it and that stands in no text: `26.`, `(a)`, `•`; null where it has none. */
  number: string | null;
  /** The level of the list that it is numbered in, from 0; null where it is not. */
  level: number | null;
  /** The name of its style; null where it has none. */
  style: string | null;
  heading: boolean;
  /** Whether it stands in a cell of a table. */
  inTable: boolean;
  italics: Span[];
  /** Struck through by hand, as negotiators do; what was deleted with changes tracked is gone. */
  struck: Span[];
  footnotes: FootnoteMark[];
}

/** Where a note is called: before the character `at` of the paragraph's text. */
interface FootnoteMark {
  mark: string;
  at: number;
}

/** A Word document: its main text, without headers, footers, text boxes and comments. */
export interface DocxDocument {
  paragraphs: DocxParagraph[];
  /** Notes at the foot of pages and at the end, in the order in which they are called. */
  footnotes: { mark: string; text: string }[];
  /** Tracked changes: how many stretches were inserted, deleted and moved. */
  changes: { insertions: number; deletions: number; moves: number };
}
