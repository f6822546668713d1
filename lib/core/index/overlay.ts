/** Where a term stands: token `[at, at + words)` of a paragraph of the segment. */
export interface TermPlace {
  /** The paragraph's number in the segment. */
  paragraph: number;
  /** The first token, counted in the paragraph. */
  at: number;
}

/** A recurring name or phrase shorter than a passage. */
export interface Term {
  /** As the texts mostly write it: `removal of organs`. */
  phrase: string;
  /** The class of each word; words of one class are one word but for inflection and US/UK spelling. */
  classes: number[];
  /** Its first place in each paragraph that has it, in the order of the segment. */
  places: TermPlace[];
}

/** Facts about a segment that need all of it at once. */
export interface Overlay {
  terms: Term[];
  /**
   * Every form that a word of a term can take on a page, folded, and its class. Forms that no indexed text has are
   * among them ("organ" for "organs", "labor" for "labour"), since nothing is analysed at page time.
   */
  forms: TermForm[];
  /**
   * The stretches of wording that resolutions on any matter share: where each begins and ends in `index.tokens`, in
   * turn, by ascending start, none within another.
   */
  boilerplate: Uint32Array;
  /** Which paragraphs descend from one another: two numbers and how many tokens match, in turn; see `Link`. */
  lineage: Uint32Array;
}

/** A form of a word of a term. */
export interface TermForm {
  word: string;
  class: number;
  /** The number of the form among those of its class: US and UK spelling of one form share it. */
  form: number;
}
