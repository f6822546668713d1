import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** A pack as IndexedDB holds it. */
interface StoredPack {
  /** Which build of the pack this is; another one replaces it. */
  version: string;
  /** Its bytes in pieces of at most {@link CHUNK_BYTES}. */
  chunks: Uint8Array<ArrayBuffer>[];
}

/** Everything the extension keeps in IndexedDB. */
export interface LibrarySchema extends DBSchema {
  /** By name; the seeds are `seeds`. */
  packs: { key: string; value: StoredPack };
}

/** The database's name. */
export const DATABASE = 'agreed-language';
const VERSION = 1;

/** Pieces of 1 to 4 MB read fastest: 64 KB pieces take 2.2 times as long. */
export const CHUNK_BYTES = 2 * 1024 * 1024;

/** Another tab or window of the extension holds the database in a way that cannot be waited for. */
export class DatabaseBlockedError extends Error {
  override name = 'DatabaseBlockedError';
  override message = 'another tab or window holds the database';
}

/** How long the database may take to answer before it counts as blocked, in milliseconds: somebody is waiting. */
const PATIENCE = 2000;

/**
 * Do some work in the database, made where there is none, and close it. Rejects where it cannot be had, where the work
 * rejects, and where either takes too long; it is finished all the same then, and the database let go.
 */
export async function inDatabase<T>(work: (database: IDBPDatabase<LibrarySchema>) => Promise<T>): Promise<T> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new DatabaseBlockedError()), PATIENCE);
  });
  try {
    return await Promise.race([openAndClose(work), patience]);
  } finally {
    clearTimeout(giveUp);
  }
}

async function openAndClose<T>(work: (database: IDBPDatabase<LibrarySchema>) => Promise<T>): Promise<T> {
  const database = await openDB<LibrarySchema>(DATABASE, VERSION, {
    upgrade(database) {
      database.createObjectStore('packs');
    },
    // A newer version of the extension waits for this one to let go.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Delete the database, damaged or not; rejects where another context holds it. */
export async function deleteLibraryDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    deleteDB(DATABASE, { blocked: () => reject(new DatabaseBlockedError()) }).then(resolve, reject);
  });
}
