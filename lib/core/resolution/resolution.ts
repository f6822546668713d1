/** How a text was adopted, in the words of the records. */
export type AdoptionMode = 'without a vote' | 'recorded vote';

/** Where the adoption mode is known from: the text itself, the manifest of the seeds, or the UN's metadata. */
type AdoptionSource = 'text' | 'manifest' | 'data';

/** A paragraph of a resolution; a subparagraph is a paragraph of its own. */
export interface Paragraph {
  /** Unique in its resolution: `PP9`, `PP9(a)`, `OP26`, `OP4(a)(i)`, `II.OP5`, `annex.5`. */
  id: string;
  /** The words that open it (*Takes note with appreciation*), or null where it has none, as a subparagraph. */
  openingPhrase: string | null;
  /** The wording without number, footnote marks, page furniture and markup; white space folded to single spaces. */
  text: string;
  /** The footnote marks that stand in the paragraph, in order; left out where it has none. */
  marks?: string[];
}

/** A note at the foot of a page. */
export interface Footnote {
  /** The mark as the text has it, in plain digits: `12`. */
  mark: string;
  text: string;
}

/** Votes for, against and abstaining. */
export interface Vote {
  yes: number;
  no: number;
  abstain: number;
}

/** One adopted text. */
export interface Resolution {
  /** The document's identifier (`A/RES/77/194`), or null where neither the text nor a manifest gives one. */
  symbol: string | null;
  title: string;
  /** The full name of the organ that adopted it. */
  body: string;
  /** 77 in `A/RES/77/194`; a string for special sessions (`S-13`, `ES-11`); null where nothing says it. */
  session: number | string | null;
  /** The day of adoption, `2022-12-15`, or null where nothing says it. */
  adopted: string | null;
  adoption: AdoptionMode | null;
  adoptionSource: AdoptionSource | null;
  /** The figures of a recorded vote, where known. */
  vote?: Vote;
  /** The committee that it came through, where the UN's metadata says it: `Third Committee`. */
  committee?: string;
  /** Who proposed it, where the UN's metadata says it, each once. */
  sponsors?: string[];
  /** The symbol of its draft, where the UN's metadata says it: `A/C.3/77/L.11/Rev.1`. */
  draft?: string;
  /** In the order of the text. */
  paragraphs: Paragraph[];
  footnotes: Footnote[];
}
