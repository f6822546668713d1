import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inDatabase, problemOf } from '../../lib/store/database.ts';
import { DATABASE } from '../../lib/store/schema.ts';
import { openSeedLibrary } from '../../lib/store/seed-library.ts';
import { answers, commitTexts, packOf, SEEDS, tamper, variant } from './own-library.ts';

const SEED_PACKAGE = { version: 'now', read: vi.fn(async () => packOf(SEEDS)) };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  SEED_PACKAGE.read.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The database as version 1 left it. */
async function storeVersion1(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('agreed-language', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('packs');
    opening.onsuccess = () => resolve(opening.result);
  });
  await new Promise((resolve) => {
    const writing = database.transaction('packs', 'readwrite');
    writing.objectStore('packs').put({ version: 'now', chunks: [packOf(SEEDS)] }, 'seeds');
    writing.oncomplete = resolve;
  });
  database.close();
}

describe('a database of version 1', () => {
  test('keeps its seeds, which are not read from the package again', async () => {
    await storeVersion1();
    const { library, from, problem } = await openSeedLibrary(SEED_PACKAGE);
    expect({ from, problem }).toEqual({ from: 'database', problem: null });
    expect(library.segment.resolutions).toHaveLength(4);
    expect(SEED_PACKAGE.read).not.toHaveBeenCalled();
  });

  test('takes a library of a person’s own', async () => {
    await storeVersion1();
    await commitTexts(0, [variant('A/RES/75/158')]);
    expect(await answers()).toContain('A/RES/75/158');
    await tamper(async (database) => {
      expect(database.version).toBe(2);
      expect([...database.objectStoreNames]).toEqual(['chunks', 'packs', 'state', 'texts']);
    });
  });

  test('held open by an older window is waited for, then told as blocked', async () => {
    await storeVersion1();
    const opening = indexedDB.open(DATABASE, 1);
    const older = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const work = inDatabase(async () => undefined, { long: true }).catch(problemOf);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await work).toBe('blocked');
    older.close();
  });
});

test.each([
  // As Firefox says that the disk is full, and as Chromium does.
  ['QuotaExceededError', 'The current transaction exceeded its quota limitations.', 'full'],
  ['DataError', 'Failed to write blobs (IOError)', 'full'],
  ['VersionError', 'The requested version (2) is less than the existing version (99).', 'newer'],
  ['UnknownError', 'Internal error committing transaction.', 'unavailable'],
])('%s (%s) is told as %s', (name, message, problem) => {
  expect(problemOf(new DOMException(message, name))).toBe(problem);
});

describe('patience', () => {
  test('is for the opening alone where the work is long', async () => {
    await inDatabase(async () => undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slow = () => new Promise((resolve) => setTimeout(() => resolve('written'), 60_000));
    const long = inDatabase(slow, { long: true });
    const short = inDatabase(slow).catch(problemOf);
    await vi.advanceTimersByTimeAsync(70_000);
    expect(await long).toBe('written');
    expect(await short).toBe('blocked');
  });
});

describe('a database that the seeds cannot be written to', () => {
  const refuse = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Internal error committing transaction.', 'UnknownError');
    });

  test('is never deleted while it has a person’s texts', async () => {
    await commitTexts(0, [variant('A/RES/75/158')]);
    const before = await answers();
    const put = refuse();
    expect(await openSeedLibrary(SEED_PACKAGE)).toMatchObject({ from: 'package', problem: 'unavailable' });
    put.mockRestore();
    expect(await answers()).toBe(before);
  });

  test('nor where nobody can tell whether it has', async () => {
    await commitTexts(0, [variant('A/RES/75/158')]);
    const before = await answers();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    expect(await openSeedLibrary(SEED_PACKAGE)).toMatchObject({ from: 'package', problem: 'unavailable' });
    open.mockRestore();
    expect(await answers()).toBe(before);
  });

  test('is made anew where it lacks its stores', async () => {
    const other = await openDB(DATABASE, 2);
    other.close();
    expect(await openSeedLibrary(SEED_PACKAGE)).toMatchObject({ from: 'database', problem: null });
  });
});
