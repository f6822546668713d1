/**
 * A stretch of a resolution's layout as a reader sees it: a paragraph, a heading. The readers of text and of XML
 * both bring a resolution into this form; `number-paragraphs.ts` then gives the paragraphs their ids.
 */
export interface Block {
  kind: 'preambular' | 'operative' | 'heading' | 'annex';
  /**
   * The number that the text gives it, without full stop: `26`, `(a)`, `a.`, `•`; the Roman numeral or letter of a
   * section; the numeral of an annex, where there are several. Null where it has none.
   */
  label: string | null;
  /** The wording, clean. For a heading its words without the label. */
  text: string;
  openingPhrase: string | null;
  /** The footnote marks that stand in it, in order. */
  marks: string[];
}
