import { decodeSegment } from '../core/index/segment-pack.ts';
import { type Library, openLibrary } from '../core/match/check.ts';
import { readPack, writePack } from './pack-store.ts';
import { DatabaseBlockedError, deleteLibraryDatabase, openLibraryDatabase } from './schema.ts';

/** An open library, and where it was read from. */
export interface OpenedLibrary {
  library: Library;
  from: 'database' | 'package';
  /** Why the database could not be used, or null. */
  problem: DatabaseProblem | null;
}

/**
 * Why the database could not be used: another tab or window holds it, a newer version of the extension made it, or it
 * cannot be had or kept at all, as in a private window.
 */
export type DatabaseProblem = 'blocked' | 'newer' | 'unavailable';

/** The packaged seeds. */
export interface SeedPackage {
  /** Changes whenever the bytes do. */
  version: string;
  read: () => Promise<Uint8Array<ArrayBuffer>>;
}

const NAME = 'seeds';

/**
 * Open the seeds from IndexedDB, putting them there from the package where they are missing, damaged or of another
 * version. A database that cannot be read is deleted and made again; where there is none at all, as in a private
 * window, the package answers. Rejects only where the package itself cannot be read.
 *
 * @param options.verify compare checksums: once per browser start is enough
 */
export async function openSeedLibrary(
  seeds: SeedPackage,
  options: { verify: boolean },
): Promise<OpenedLibrary> {
  try {
    return await fromDatabase(seeds, options);
  } catch (first) {
    const problem = problemOf(first);
    if (problem !== 'unavailable') return fromPackage(seeds, problem);
    try {
      await deleteLibraryDatabase();
      return await fromDatabase(seeds, options);
    } catch (second) {
      return fromPackage(seeds, problemOf(second));
    }
  }
}

async function fromDatabase(seeds: SeedPackage, options: { verify: boolean }): Promise<OpenedLibrary> {
  const database = await openLibraryDatabase();
  try {
    const stored = await readPack(database, NAME, seeds.version);
    const usable = stored && decodeOrNull(stored, options.verify);
    if (usable) return { library: usable, from: 'database', problem: null };
    await writePack(database, NAME, seeds.version, await seeds.read());
    const written = await readPack(database, NAME, seeds.version);
    if (!written) throw new Error('the database did not keep what was written to it');
    return { library: decode(written, true), from: 'database', problem: null };
  } finally {
    database.close();
  }
}

async function fromPackage(seeds: SeedPackage, problem: DatabaseProblem): Promise<OpenedLibrary> {
  return { library: decode(await seeds.read(), false), from: 'package', problem };
}

function decode(bytes: Uint8Array<ArrayBuffer>, verify: boolean): Library {
  const { segment, overlay } = decodeSegment(bytes, { verify });
  return openLibrary(segment, overlay);
}

/** Damaged or outdated bytes are no failure: the package replaces them. */
function decodeOrNull(bytes: Uint8Array<ArrayBuffer>, verify: boolean): Library | null {
  try {
    return decode(bytes, verify);
  } catch {
    return null;
  }
}

function problemOf(error: unknown): DatabaseProblem {
  if (error instanceof DatabaseBlockedError) return 'blocked';
  // Left as it is: it may hold what this version cannot read.
  return error instanceof Error && error.name === 'VersionError' ? 'newer' : 'unavailable';
}
