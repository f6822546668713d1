/** How an import goes, told by the worker that does it to the page that shows it. */
export type ImportProgress =
  | ReadingProgress
  | { state: 'asking'; questions: ImportQuestions }
  | IndexingProgress
  | ImportDone
  | { state: 'cancelled' }
  /** Nothing was changed; the message says what is wrong and what to do. */
  | { state: 'failed'; message: string };

/** Files are being read. */
export interface ReadingProgress {
  state: 'reading';
  /** Files, with those in archives once these are open, and bytes. */
  files: { done: number; all: number };
  bytes: { done: number; all: number };
  /** The file that is being read. */
  file: string;
  resolutions: number;
  problems: number;
  /** Seconds that the whole import will still take, by what it took so far; null before that can be told. */
  secondsLeft: number | null;
}

/** What was read is indexed and written. */
export interface IndexingProgress {
  state: 'indexing';
  step: 'words' | 'terms' | 'lineage' | 'writing';
  /** Of the whole of this step, 0 to 1. */
  share: number;
  resolutions: number;
  problems: number;
  secondsLeft: number | null;
}

/** What cannot be decided without the person. */
export interface ImportQuestions {
  /** Texts whose symbol the library has already with other words or facts, or that came twice. */
  replaces: { symbol: string; title: string; file: string }[];
  /** Texts without a symbol. */
  nameless: { id: number; title: string; file: string; body: string; beginning: string }[];
  /** Whether the person should be asked if pages may show these texts: they are in no library yet. */
  resolutions: number;
}

/** What the person decided. */
export interface ImportAnswers {
  /** Replace the older copies, or leave those out that the library has. */
  replace: boolean;
  /** By `id` the symbol of a text; null leaves it out. */
  symbols: Record<number, string | null>;
  /** Whether the new texts are underlined on pages, which can read what is underlined. */
  onPages: boolean;
}

/** The library has what could be read. */
export interface ImportDone {
  state: 'done';
  added: number;
  replaced: number;
  /** Left out because the library has the very same text. */
  same: number;
  problems: ImportProblem[];
  /** What a person should know of how texts were read: "3 deletions of tracked changes were left out". */
  notes: { file: string; note: string }[];
  seconds: number;
}

/** A file that is no resolution, or one that was left out, and why. */
export interface ImportProblem {
  file: string;
  reason: string;
}

/** What the page tells the worker. */
export type ImportOrder =
  /** Files, some at a time; it begins when there are no more. */
  | { order: 'files'; files: { path: string; file: File }[]; more: boolean }
  | { order: 'text'; text: string }
  | { order: 'answer'; answers: ImportAnswers };
