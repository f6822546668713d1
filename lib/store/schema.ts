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

/** How long another context may hold the database back before it counts as blocked, in milliseconds. */
const PATIENCE = 2000;

/** Open the database, making it where there is none; rejects where it cannot be had or stays blocked. */
export async function openLibraryDatabase(): Promise<IDBPDatabase<LibrarySchema>> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new DatabaseBlockedError()), PATIENCE);
  });
  const opening = openDB<LibrarySchema>(DATABASE, VERSION, {
    upgrade(database) {
      database.createObjectStore('packs');
    },
    // A newer version of the extension waits for this one to let go.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
    },
  });
  // Opened after all, but too late: let go of it, so that it blocks nobody.
  opening.then((database) => giveUp === undefined && database.close()).catch(() => undefined);
  try {
    return await Promise.race([opening, patience]);
  } finally {
    clearTimeout(giveUp);
    giveUp = undefined;
  }
}

/** Delete the database, damaged or not; rejects where another context holds it. */
export async function deleteLibraryDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    deleteDB(DATABASE, { blocked: () => reject(new DatabaseBlockedError()) }).then(resolve, reject);
  });
}
