import type { DBSchema } from 'idb';
import type { Origin } from '../core/index/origin.ts';

/** A pack as IndexedDB holds it. */
interface StoredPack {
  /** Which build of the pack this is; another one replaces it. */
  version: string;
  /** Its bytes in pieces of at most {@link CHUNK_BYTES}. */
  chunks: Uint8Array<ArrayBuffer>[];
}

/** A text that a person brought in, kept so that an index can always be built from it again. */
export interface StoredText {
  symbol: string;
  origin: Origin;
  /** Of `bytes`: 1 is the JSON of a `Resolution`, in UTF-8, deflated without a header (RFC 1951). */
  format: 1;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a flag of a text may have, added up. */
export const FLAGS = {
  /** Taken out by a person, who can still put it back. */
  removed: 1,
  /** Underlined on pages, which can read what is underlined. */
  onPages: 2,
} as const;

/**
 * The library as it is: which index is in force, what it was made with, and what a person chose for each text. Whoever
 * swaps this swaps the library.
 */
export interface LibraryState {
  /** Names the chunks of the index in force; another number for each index that is written. */
  generation: number;
  /** Length of the index. */
  bytes: number;
  chunks: number;
  /** What the index was made with; an index of other versions is outdated. */
  version: IndexVersion;
  /** By resolution number of the index. */
  symbols: string[];
  /** By resolution number of the index, see {@link FLAGS}. */
  flags: Uint8Array<ArrayBuffer>;
  /** Texts that ship with the extension and are in the index no more, because a person removed them. */
  withoutSeeds: string[];
  /** Texts that are kept, but could not be read when the index was last built. */
  lost: string[];
}

/** What an index depends on beside its texts. */
interface IndexVersion {
  /** Of the layout of its bytes. */
  format: number;
  tokenizer: number;
  /** Which build of the packaged seeds it has. */
  seeds: string;
}

/** An import that has begun and not ended. */
export interface ImportMark {
  /** When it began, `2026-11-22T14:00:00Z`. */
  at: string;
  files: number;
}

/** Everything the extension keeps in IndexedDB. */
export interface LibrarySchema extends DBSchema {
  /** By name; the seeds as they ship are `seeds`. Since version 1. */
  packs: { key: string; value: StoredPack };
  /** Pieces of indexes, by generation and number from 0; only those of the generation in force count. Since version 2. */
  chunks: { key: [generation: number, n: number]; value: Blob };
  /** By symbol, the texts that were brought in. Since version 2. */
  texts: { key: string; value: StoredText };
  /**
   * Since version 2. `library`: missing as long as the library is the packaged seeds alone. `knowledge`: deflated JSON of
   * what is known of its words. `import`: while one is under way. `persist`: the browser was asked to keep all this.
   */
  state: {
    key: 'library' | 'knowledge' | 'import' | 'persist';
    value: LibraryState | Uint8Array<ArrayBuffer> | ImportMark | true;
  };
}

/** The stores in which a library of a person's own lives. */
export const LIBRARY_STORES = ['chunks', 'texts', 'state'] as const;

/** The database's name. */
export const DATABASE = 'agreed-language';
/** Of its stores; `upgrade` in database.ts brings older ones to it. */
export const VERSION = 2;

/**
 * The most that a piece holds. Those of an index are blobs: of 1 MB and more they are read about as fast as any, and
 * Firefox reads them in a third of the time that typed arrays take (`npm run bench -- --only 'stored bytes'`).
 */
export const CHUNK_BYTES = 4 * 1024 * 1024;
