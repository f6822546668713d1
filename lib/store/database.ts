import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { DATABASE, type LibrarySchema, VERSION } from './schema.ts';

export type Database = IDBPDatabase<LibrarySchema>;

/**
 * Why the database could not be used: another tab or window holds it, a newer version of the extension made it, the
 * disk or the browser's share of it is full, or it cannot be had at all, as in a private window.
 */
export type DatabaseProblem = 'blocked' | 'newer' | 'full' | 'unavailable';

/** Another tab or window of the extension holds the database in a way that cannot be waited for. */
class DatabaseBlockedError extends Error {
  override name = 'DatabaseBlockedError';
  override message = 'another tab or window holds the database';
}

/** Tell why work in the database failed. */
export function problemOf(error: unknown): DatabaseProblem {
  if (error instanceof DatabaseBlockedError) return 'blocked';
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'newer';
  // Of a full disk Chromium says no more than that a blob could not be written.
  return name === 'QuotaExceededError' || name === 'DataError' ? 'full' : 'unavailable';
}

/** How long the database may take to answer before it counts as blocked, in milliseconds: somebody is waiting. */
const PATIENCE = 2000;

/**
 * Do some work in the database, made where there is none, and close it. Rejects where it cannot be had, where the work
 * rejects, and where either takes too long; it is finished all the same then, and the database let go.
 *
 * @param options.long the work may take as long as it takes; only the opening is waited for with patience
 */
export async function inDatabase<T>(
  work: (database: Database) => Promise<T>,
  options: { long?: boolean } = {},
): Promise<T> {
  const opening = openAnyVersion();
  const done = opening.then((database) => work(database).finally(() => database.close()));
  // Who waits no longer does not hear how it ended.
  done.catch(() => undefined);
  await patiently(options.long ? opening : done);
  return done;
}

async function patiently(work: Promise<unknown>): Promise<void> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new DatabaseBlockedError()), PATIENCE);
  });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(giveUp);
  }
}

/** Open the database, bringing an older one to {@link VERSION}. */
async function openAnyVersion(): Promise<Database> {
  return openDB<LibrarySchema>(DATABASE, VERSION, {
    // Also what an earlier version should have made: a database that has lost a store gets it here.
    upgrade(database) {
      const stores: StoreNames<LibrarySchema>[] = ['packs', 'chunks', 'texts', 'state'];
      for (const store of stores) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      }
    },
    // A newer version of the extension waits for this one to let go.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Delete the database with all that is in it, damaged or not; rejects where another context holds it. */
export async function deleteLibraryDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    deleteDB(DATABASE, { blocked: () => reject(new DatabaseBlockedError()) }).then(resolve, reject);
  });
}

/** A transaction that writes into some stores. */
type Writing<Stores extends readonly StoreNames<LibrarySchema>[]> = IDBPTransaction<
  LibrarySchema,
  [...Stores],
  'readwrite'
>;

/**
 * Write in one transaction, on the disk before it resolves. Whatever fails, a request, the work or the commit, leaves
 * everything as it was, and rejects with the first cause.
 *
 * @param work gives requests whose answers it does not need to `queue`, so that none is waited for
 */
export async function write<T, const Stores extends readonly StoreNames<LibrarySchema>[]>(
  database: Database,
  stores: Stores,
  work: (transaction: Writing<Stores>, queue: (request: Promise<unknown>) => void) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...stores] as [...Stores], 'readwrite', { durability: 'strict' });
  const failures: unknown[] = [];
  const fail = (error: unknown) => void failures.push(error);
  const done = transaction.done.catch(fail);
  try {
    const result = await work(transaction, (request) => void request.catch(fail));
    await done;
    if (failures.length === 0) return result;
  } catch (error) {
    fail(error);
  }
  abort(transaction);
  await done;
  throw failures.find((error) => !isFollowUp(error)) ?? failures[0];
}

/** What is given up with its transaction, or comes after its end, says no more than that. */
function isFollowUp(error: unknown): boolean {
  return error instanceof Error && ['AbortError', 'TransactionInactiveError'].includes(error.name);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
