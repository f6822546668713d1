import { decodeSegment } from '../core/index/segment-pack.ts';
import { type Library, openLibrary } from '../core/match/check.ts';
import {
  type Database,
  type DatabaseProblem,
  deleteLibraryDatabase,
  inDatabase,
  problemOf,
} from './database.ts';
import { readPack, writePack } from './pack-store.ts';
import { LIBRARY_STORES } from './schema.ts';

/** An open library, and where it was read from. */
export interface OpenedLibrary {
  library: Library;
  from: 'database' | 'package';
  /** Why the database could not be used, or null. */
  problem: DatabaseProblem | null;
}

/** The packaged seeds. */
export interface SeedPackage {
  /** Changes whenever the bytes do. */
  version: string;
  read: () => Promise<Uint8Array<ArrayBuffer>>;
}

const NAME = 'seeds';

/**
 * Open the seeds from IndexedDB, putting them there from the package where they are missing, damaged or of another
 * version. A database that cannot be written is deleted and made again if it has nothing that a person brought in; where
 * it cannot be had or kept, as in a private window, the package answers. Rejects only where the package is needed and
 * cannot be read; the database is then left as it is.
 */
export async function openSeedLibrary(seeds: SeedPackage): Promise<OpenedLibrary> {
  const stored = await healing((database) => readSeeds(database, seeds.version));
  if (stored.result) return { library: stored.result, from: 'database', problem: null };
  const bytes = await seeds.read();
  const library = decode(bytes);
  const { problem } = stored.problem
    ? stored
    : await healing((database) => keepSeeds(database, seeds.version, bytes));
  return { library, from: problem ? 'package' : 'database', problem };
}

/** Damaged or outdated bytes are no failure: the package replaces them. */
async function readSeeds(database: Database, version: string): Promise<Library | null> {
  try {
    const bytes = await readPack(database, NAME, version);
    return bytes && decode(bytes);
  } catch {
    return null;
  }
}

async function keepSeeds(database: Database, version: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await writePack(database, NAME, version, bytes);
  if (!(await readSeeds(database, version)))
    throw new Error('the database did not keep what was written to it');
}

type Outcome<T> = { result: T; problem: null } | { result: null; problem: DatabaseProblem };

/**
 * Do some work in the database, and once more where it fails for no reason of its own: in a new one, if the old one has
 * nothing to lose.
 */
async function healing<T>(work: (database: Database) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { result: await inDatabase(work), problem: null };
  } catch (first) {
    const problem = problemOf(first);
    if (problem !== 'unavailable') return { result: null, problem };
  }
  try {
    if (await hasNothingToLose()) await deleteLibraryDatabase();
    return { result: await inDatabase(work), problem: null };
  } catch (second) {
    return { result: null, problem: problemOf(second) };
  }
}

/** False where that cannot be told: what cannot be opened now may be opened after the next start. */
function hasNothingToLose(): Promise<boolean> {
  return inDatabase(async (database) => {
    const stores = LIBRARY_STORES.filter((store) => database.objectStoreNames.contains(store));
    const counts = await Promise.all(stores.map((store) => database.count(store)));
    return counts.every((count) => count === 0);
  }).catch(() => false);
}

/** The checksum is compared each time: 2 ms, and what was damaged since the browser started is not trusted either. */
function decode(bytes: Uint8Array<ArrayBuffer>): Library {
  const { segment, overlay } = decodeSegment(bytes);
  return openLibrary(segment, overlay);
}
