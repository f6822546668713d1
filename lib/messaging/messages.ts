import type { AgreedKey, DraftComparison, DraftReport } from '../core/draft/draft-report.ts';
import type { Comparison } from '../core/compare/comparison.ts';
import type { Relative } from '../core/lineage/relative.ts';
import type { Match, Source } from '../core/match/match.ts';
import type { CitedDocument } from '../core/resolution/find-citations.ts';
import type { CitationStyle } from '../core/resolution/citation-style.ts';
import type { Footnote, Paragraph, Resolution } from '../core/resolution/resolution.ts';
import type { Origin } from '../core/index/origin.ts';
import type { SearchAnswer, SearchQuery, TextComparison } from '../core/search/search-types.ts';
import type { Span } from '../core/text/span.ts';
import type { KeptFilter } from '../settings/settings.ts';
import type { DatabaseProblem } from '../store/database.ts';

/** A paragraph with all that the card and the popup say about it. */
export interface SourceParagraph
  extends Pick<
    Resolution,
    'title' | 'body' | 'session' | 'adopted' | 'adoption' | 'adoptionSource' | 'vote'
  > {
  symbol: string;
  /** The public address of the official document, or null where none can be built from the symbol. */
  url: string | null;
  paragraph: Paragraph;
  /** The words that a subparagraph continues: the `text` of each paragraph above it, outermost first. */
  lead: string[];
  /** The paragraph in words: "operative paragraph 26", "twelfth preambular paragraph", "operative paragraph 4 (a)". */
  name: string;
  /** The citation in each style, without the quoted text. */
  citations: Record<CitationStyle, string>;
  /** The notes whose marks stand in this paragraph. */
  footnotes: Footnote[];
}

/** Names a paragraph. */
export interface ParagraphKey {
  symbol: string;
  /** The paragraph's id. */
  paragraph: string;
}

/** What one frame says of itself to the popup, again after each change. */
export interface FrameReport {
  /** A random name of the document in this frame. */
  frame: string;
  top: boolean;
  /** The language that the page says it is in, or null. */
  language: string | null;
  /** In page order: what is painted now. */
  matches: FrameMatch[];
  /** In page order: the symbols and citations that are painted now. */
  cited: FrameCitation[];
}

/** A painted symbol or citation as lists show it. */
interface FrameCitation {
  /** Names it in its frame until its text goes, as a match is named. */
  id: number;
  words: string;
  candidates: CitedText[];
}

/** Which of a frame's matches is the first that is in sight, told while the page scrolls; null where none is. */
export interface FrameView {
  frame: string;
  inView: number | null;
}

/** A painted match as lists show it. */
export interface FrameMatch {
  /** Names the match in its frame until its text goes. */
  id: number;
  /** The words as the page has them, white space folded. */
  words: string;
  grade: Match['grade'];
  quoted: boolean;
  tokens: number;
  source: Source;
  sourceCount: number;
  /** The words with some before and after, in which the span and the source's edits count. */
  text: string;
  start: number;
  end: number;
}

/** A document's symbol or a citation of a resolution on a page, which is painted and clicked like a match. */
export interface Cited extends Span {
  grade: 'symbol';
  /** What it may mean, the likeliest first; one where that is certain. */
  candidates: CitedText[];
}

/** A document that is cited. */
export interface CitedText extends CitedDocument {
  /** Its title, body and day of adoption, where the library has it. */
  known: Pick<Resolution, 'title' | 'body' | 'adopted'> | null;
}

/** The answer for one block of text. */
export interface BlockAnswer {
  matches: Match[];
  /** Left out where it has none. */
  cited?: Cited[];
}

/** Every call to the background: `[what is sent, what comes back]`. */
export interface Calls {
  /** Grade blocks of text, and with `cited` find their symbols and citations. Any extension context may ask. */
  match: [{ blocks: string[]; cited: boolean }, BlockAnswer[]];
  /** Tell of blocks of text whether the library may have their wording. Any extension context may ask. */
  mayMatch: [{ blocks: string[] }, boolean[]];
  /** Grade a text that a person asked about: everything that has a grade, block by block. */
  check: [{ text: string }, CheckedText];
  /** All that is known of paragraphs named by symbol and id; null for one that the library does not have. */
  describe: [{ paragraphs: ParagraphKey[] }, (SourceParagraph | null)[]];
  /**
   * Every source of the stretch `[start, end)` of a text, beyond the first 20: from a page of what pages may show, unless
   * the person `asked` about the text.
   */
  sources: [{ text: string; start: number; end: number; asked?: true }, Source[]];
  /** Compare the stretch `[start, end)` of a text with one of its sources, word by word; null where it is gone. */
  compare: [{ text: string; start: number; end: number; source: Source }, Comparison | null];
  /** The paragraphs that descend from one another with this one, itself among them, the earliest first. */
  lineage: [ParagraphKey, Relative[]];
  /** Compare a paragraph with an earlier form of it, or any other, word by word; null where one is gone. */
  contrast: [{ agreed: ParagraphKey; other: ParagraphKey }, Comparison | null];
  /** Grade a draft, paragraph by paragraph. */
  checkDraft: [{ text: string }, DraftReport];
  /** Compare the paragraph `[start, end)` of a draft with an agreed one, whole against whole; null where one is gone. */
  compareDraft: [{ text: string } & Span & AgreedKey, DraftComparison | null];
  /** Give a whole text; null where the library does not have it. */
  resolution: [{ symbol: string }, Resolution | null];
  /** Tell how many passages, and how many matches in all, a frame paints: for the badge and the keys. */
  count: [{ frame: string; passages: number; matches: number }, null];
  /** Open the card of a match in the top document, because the frame is too small for it; false where that failed. */
  dock: [DockedCard, boolean];
  /** Open a text of the library to read, in the side panel, or on a page where that cannot be. */
  openText: [{ symbol: string }, null];
  /** Open the side panel with a text that was selected, or the check page where that cannot be. */
  openSelection: [{ text: string }, null];
  /** The filter that pages are probed with, for a page that finds none kept; keeps it for the next page too. */
  filter: [Record<string, never>, KeptFilter];
  /** The text of a style sheet that only pages with matches need. */
  style: [{ sheet: 'card' | 'highlights' }, string];
  /** Tell how the library is: for the popup and the welcome page. */
  status: [Record<string, never>, LibraryStatus];
  /** List every text of the library. */
  list: [Record<string, never>, LibraryList];
  /** Look for words in all paragraphs; formulas `[skip, skip + take)` of the answer. */
  search: [SearchQuery & { skip: number; take: number }, SearchAnswer];
  /** Give a text to read, with what each paragraph descends from; null where the library does not have it. */
  read: [{ symbol: string }, ReadText | null];
  /** Compare two texts, paragraph by paragraph; null where one is gone. */
  compareTexts: [{ now: string; before: string }, TextComparison | null];
  /** Open the library anew, because a page of the extension has changed it. Extension pages only. */
  reopen: [Record<string, never>, null];
}

/** A text of the library as its list shows it. */
export interface LibraryRow
  extends Pick<
    Resolution,
    'title' | 'body' | 'session' | 'adopted' | 'adoption' | 'adoptionSource' | 'vote' | 'committee'
  > {
  symbol: string;
  paragraphs: number;
  words: number;
  origin: Origin;
  /** Whether it is underlined on pages. */
  onPages: boolean;
}

/** The library as its page shows it. */
export interface LibraryList {
  rows: LibraryRow[];
  /** Bytes that the index takes. */
  bytes: number;
  /** Whether all of the texts that the extension ships with are there as they were. */
  hasSeeds: boolean;
  /** An import that did not come to its end, because the page or the browser was closed; null for none. */
  interrupted: { at: string; files: number } | null;
  /** What is wrong with the library, or null. */
  problem: LibraryStatus['problem'];
  /** Whether it is being rebuilt, after an update or because it was damaged: the share that is done, 0 to 1. */
  rebuilding: number | null;
}

/** A text to read. */
export interface ReadText {
  resolution: Resolution;
  origin: Origin;
  /** The public address of the official document, or null. */
  url: string | null;
  /** By paragraph id, in short what it is akin to in other texts. */
  kin: Record<string, ParagraphKin>;
  /** The texts that it shares most paragraphs with, the one it most likely took up first, at most 8. */
  akin: { symbol: string; title: string; adopted: string | null; shared: number; earlier: boolean }[];
}

/** What a paragraph is akin to. */
interface ParagraphKin {
  /** How many paragraphs of other texts it is linked with. */
  count: number;
  /** The nearest of the earlier ones, or the nearest of all. */
  nearest: ParagraphKey & { similarity: number; adopted: string | null };
}

/** The answer to a text that a person asked about. */
export interface CheckedText {
  /** In the order of the text, without overlaps; spans count in it. */
  matches: Match[];
  /** How many words the text has. */
  tokens: number;
  /** How many of them stand in passages. */
  agreed: number;
}

/** A match of a small frame, as the top document's card shows it. */
export interface DockedCard {
  grade: Match['grade'];
  quoted: boolean;
  tokens: number;
  sources: Source[];
  sourceCount: number;
  /** The text of its block, and where the match stands in it. */
  text: string;
  start: number;
  end: number;
  /** Which of its frame's matches it is, counted from 1. */
  place: { index: number; count: number };
  /** Whether the focus goes into the card: it was opened by a key. */
  focus: boolean;
}

/** Where answers come from. */
export interface LibraryStatus {
  /** `database` in the usual case; `package` while IndexedDB cannot be had. */
  from: 'database' | 'package';
  /** How many texts there are, the bodies that adopted them, and whether any was brought in. */
  count: number;
  bodies: string[];
  imported: boolean;
  /** The latest of them, and how many paragraphs each has. */
  resolutions: { symbol: string; title: string; body: string; adopted: string | null; paragraphs: number }[];
  /** The share that is done of a library that is being built anew, 0 to 1; null where none is. */
  rebuilding: number | null;
  /** Why the database could not be used, or null. */
  problem: DatabaseProblem | null;
}

/** What is said to one frame of a tab, and what it answers. */
export interface FrameCalls {
  /** Go to the next or previous match and open its card; false where the frame has no further one. */
  step: [{ to: 'next' | 'previous'; from: 'here' | 'edge' }, boolean];
  /** Show a small frame's card, docked. */
  openDocked: [DockedCard, boolean];
  /** Give what a person has selected in the frame, or null; with `show`, open its card too where there is room. */
  selection: [{ show: boolean }, FrameSelection | null];
  /** Show the card of a text that was selected in a frame that is too small for it, docked. */
  openSelected: [{ text: string }, boolean];
}

/** What a person has selected in a frame. */
export interface FrameSelection {
  /** Its blocks, apart by blank lines. */
  text: string;
  /** Whether its card is open. */
  shown: boolean;
}

/** The name of the port over which the frames of a tab are asked which of them has the focus and a selection. */
export const SELECTION_PORT = 'selection';

/** The name of the port that the popup opens to all frames of a tab; each answers with its `FrameReport`. */
export const FRAME_PORT = 'frames';

/** What the popup says to all frames of a tab over a port: scroll to a match of one of them. */
export interface ToFrames {
  frame: string;
  show: number;
}
