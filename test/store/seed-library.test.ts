import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { checkBlock, type Library } from '../../lib/core/match/check.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { DATABASE } from '../../lib/store/schema.ts';
import { openSeedLibrary } from '../../lib/store/seed-library.ts';
import { readSeeds } from '../seeds.ts';

const NO_TERMS = { terms: [], forms: [], boilerplate: new Uint32Array(0), lineage: new Uint32Array(0) };
const seeds = readSeeds();

function packageOf(resolutions: Resolution[], version = 'one') {
  const bytes = encodeSegment(buildSegment(resolutions), NO_TERMS);
  return { version, read: vi.fn(async () => bytes.slice()) };
}

const OP26 =
  'to penalize persons in authority found guilty of sexually assaulting victims of trafficking in persons';

function sourceOf(library: Library): string | undefined {
  const source = checkBlock(library, OP26)[0]?.sources[0];
  return source && `${source.symbol} ${source.paragraph}`;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the seeds', () => {
  test('go into the database once, and are answered from there', async () => {
    const seedPackage = packageOf(seeds);
    const first = await openSeedLibrary(seedPackage);
    const second = await openSeedLibrary(seedPackage);
    expect(seedPackage.read).toHaveBeenCalledTimes(1);
    expect(first).toMatchObject({ from: 'database', problem: null });
    expect(second).toMatchObject({ from: 'database', problem: null });
    expect(sourceOf(second.library)).toBe('A/RES/77/194 OP26');
  });

  test('of another version replace what is stored', async () => {
    await openSeedLibrary(packageOf(seeds.slice(0, 1), 'old'));
    const { library, from } = await openSeedLibrary(packageOf(seeds, 'new'));
    expect(from).toBe('database');
    expect(library.segment.resolutions).toHaveLength(4);
  });

  test.each([
    ['a flipped byte', (bytes: Uint8Array) => bytes.fill(0xff, 5000, 5001)],
    ['a header that is gone', (bytes: Uint8Array) => bytes.fill(0, 0, 24)],
    ['a tail that is gone', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 100)],
    ['no bytes at all', () => new Uint8Array(0)],
    ['a chunk that holds no bytes', () => null],
    ['a chunk that is a text', () => 'AGRL'],
  ])('damaged by %s are put there anew', async (_, damage) => {
    const seedPackage = packageOf(seeds);
    await openSeedLibrary(seedPackage);
    const database = await openDB(DATABASE);
    const stored = await database.get('packs', 'seeds');
    await database.put('packs', { ...stored, chunks: [damage(stored.chunks[0])] }, 'seeds');
    database.close();
    const { library, from } = await openSeedLibrary(seedPackage);
    expect(seedPackage.read).toHaveBeenCalledTimes(2);
    expect(from).toBe('database');
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  test('survive a database without its store', async () => {
    const other = await openDB(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore('nothing'),
    });
    other.close();
    const { library, from } = await openSeedLibrary(packageOf(seeds));
    expect(from).toBe('database');
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  test('are answered from the package where a newer extension made the database, which stays', async () => {
    const newer = await openDB(DATABASE, 99, {
      upgrade: (database) => void database.createObjectStore('imports'),
    });
    newer.close();
    const { library, from, problem } = await openSeedLibrary(packageOf(seeds));
    expect(from).toBe('package');
    expect(problem).toBe('newer');
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([99]);
  });

  test('are answered from the package where there is no database', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow it.',
        'InvalidStateError',
      );
    });
    const { library, from, problem } = await openSeedLibrary(packageOf(seeds));
    expect({ from, problem }).toEqual({ from: 'package', problem: 'unavailable' });
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  test('are answered from the package while another window blocks the database', async () => {
    const holder = await openDB(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore('packs'),
    });
    const deletion = indexedDB.deleteDatabase(DATABASE);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openSeedLibrary(packageOf(seeds));
    await vi.advanceTimersByTimeAsync(2000);
    const { library, from, problem } = await opening;
    expect({ from, problem }).toEqual({ from: 'package', problem: 'blocked' });
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
    vi.useRealTimers();
    holder.close();
    await new Promise((resolve) => {
      deletion.onsuccess = resolve;
    });
  });

  test('are answered from the package where somebody works in the database without end', async () => {
    await openSeedLibrary(packageOf(seeds));
    const holder = await openDB(DATABASE);
    const packs = holder.transaction('packs', 'readwrite').objectStore('packs');
    let held = true;
    const hold = (): unknown => held && packs.count().then(hold);
    hold();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openSeedLibrary(packageOf(seeds));
    await vi.advanceTimersByTimeAsync(2000);
    const { library, from, problem } = await opening;
    held = false;
    holder.close();
    expect({ from, problem }).toEqual({ from: 'package', problem: 'blocked' });
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  describe('on a full disk', () => {
    const full = () => new DOMException('no space is left', 'QuotaExceededError');

    test.each([
      [
        'the request fails',
        () =>
          vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
            throw full();
          }),
      ],
      [
        'the transaction is given up',
        () => {
          const { put } = IDBObjectStore.prototype;
          vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
            this: IDBObjectStore,
            ...what
          ) {
            const { transaction } = this;
            Object.defineProperty(transaction, 'error', { value: full() });
            const request = put.apply(this, what);
            request.addEventListener('success', () => transaction.abort());
            return request;
          });
        },
      ],
    ])('are answered from the package, and what is stored stays: %s', async (_, fill) => {
      await openSeedLibrary(packageOf(seeds.slice(0, 1), 'old'));
      fill();
      const { library, from, problem } = await openSeedLibrary(packageOf(seeds, 'new'));
      expect({ from, problem }).toEqual({ from: 'package', problem: 'full' });
      expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
      vi.restoreAllMocks();
      const database = await openDB(DATABASE);
      expect((await database.get('packs', 'seeds')).version).toBe('old');
      database.close();
    });
  });

  test('are put into a new database where the old one can be opened, but not written', async () => {
    await openSeedLibrary(packageOf(seeds.slice(0, 1), 'old'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('Internal error committing transaction.', 'UnknownError');
    });
    const { library, from } = await openSeedLibrary(packageOf(seeds, 'new'));
    expect(from).toBe('database');
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  test('a package that cannot be read is an error, and nothing else is; the database stays', async () => {
    const broken = { version: 'one', read: async () => Promise.reject(new Error('no such file')) };
    await expect(openSeedLibrary(broken)).rejects.toThrow('no such file');
    await openSeedLibrary(packageOf(seeds, 'old'));
    await expect(openSeedLibrary(broken)).rejects.toThrow('no such file');
    const database = await openDB(DATABASE);
    expect((await database.get('packs', 'seeds')).version).toBe('old');
    database.close();
  });
});
