/** A paragraph that descends from another one, or from which it descends. */
export interface Relative {
  symbol: string;
  /** The paragraph's id. */
  paragraph: string;
  /** The day its resolution was adopted, `2022-12-15`, or null where nothing says it. */
  adopted: string | null;
  /** How it is related to the paragraph that was asked about; `self` for that one. */
  kind: 'self' | 'same' | 'near-verbatim' | 'adapted' | 'distant';
  /** Matched tokens ÷ the tokens of the longer paragraph, 0 to 1; 1 for itself, 0 for a distant one, not linked directly. */
  similarity: number;
}
