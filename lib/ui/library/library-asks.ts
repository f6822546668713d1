import type { SearchAnswer, SearchQuery, TextComparison } from '../../core/search/search-types.ts';
import type { ImportAnswers, ImportProgress } from '../../messaging/import-job.ts';
import type { LibraryList, ReadText } from '../../messaging/messages.ts';
import type { Asks } from '../asks.ts';

/** Everything the library page asks for and does. */
export interface LibraryAsks extends Asks {
  list(): Promise<LibraryList>;
  search(query: SearchQuery, range: { skip: number; take: number }): Promise<SearchAnswer>;
  /** Gives a text to read, with its relatives; null where the library does not have it. */
  read(symbol: string): Promise<ReadText | null>;
  compareTexts(now: string, before: string): Promise<TextComparison | null>;
  remove(symbols: string[]): Promise<void>;
  /** Takes back a removal. */
  putBack(symbols: string[]): Promise<void>;
  /** Tells whether texts are underlined on pages. */
  setOnPages(symbols: string[], on: boolean): Promise<void>;
  /** Brings the texts that the extension ships with back as they were. */
  restoreSeeds(): Promise<void>;
  /** Writes the whole library as one file. */
  exportPack(): Promise<Blob>;
  /** Tells no more of an import that did not come to its end. */
  forgetInterrupted(): Promise<void>;
  /** Begins an import; one at a time. */
  importFiles(files: { path: string; file: File }[], told: (progress: ImportProgress) => void): ImportJob;
  importText(text: string, told: (progress: ImportProgress) => void): ImportJob;
}

/** An import that is under way. */
export interface ImportJob {
  answer(answers: ImportAnswers): void;
  /** Leaves the library as it was. */
  cancel(): void;
}
