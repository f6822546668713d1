import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildSegment } from '../../lib/core/index/segment.ts';
import { encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { checkBlock, type Library } from '../../lib/core/match/check.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { DATABASE } from '../../lib/store/schema.ts';
import { openSeedLibrary } from '../../lib/store/seed-library.ts';
import { readSeeds } from '../seeds.ts';

const NO_TERMS = { terms: [], forms: [], boilerplate: [], lineage: [] };
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
});

describe('the seeds', () => {
  test('go into the database once, and are answered from there', async () => {
    const seedPackage = packageOf(seeds);
    const first = await openSeedLibrary(seedPackage, { verify: true });
    const second = await openSeedLibrary(seedPackage, { verify: true });
    expect(seedPackage.read).toHaveBeenCalledTimes(1);
    expect(first).toMatchObject({ from: 'database', problem: null });
    expect(second).toMatchObject({ from: 'database', problem: null });
    expect(sourceOf(second.library)).toBe('A/RES/77/194 OP26');
  });

  test('of another version replace what is stored', async () => {
    await openSeedLibrary(packageOf(seeds.slice(0, 1), 'old'), { verify: true });
    const { library, from } = await openSeedLibrary(packageOf(seeds, 'new'), { verify: true });
    expect(from).toBe('database');
    expect(library.segment.resolutions).toHaveLength(4);
  });

  test.each([
    ['a flipped byte', (bytes: Uint8Array) => bytes.fill(0xff, 5000, 5001)],
    ['a header that is gone', (bytes: Uint8Array) => bytes.fill(0, 0, 24)],
    ['a tail that is gone', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 100)],
    ['no bytes at all', () => new Uint8Array(0)],
  ])('damaged by %s are put there anew', async (_, damage) => {
    const seedPackage = packageOf(seeds);
    await openSeedLibrary(seedPackage, { verify: true });
    const database = await openDB(DATABASE);
    const stored = await database.get('packs', 'seeds');
    await database.put('packs', { ...stored, chunks: [damage(stored.chunks[0])] }, 'seeds');
    database.close();
    const { library, from } = await openSeedLibrary(seedPackage, { verify: true });
    expect(seedPackage.read).toHaveBeenCalledTimes(2);
    expect(from).toBe('database');
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  test('survive a database without its store', async () => {
    const other = await openDB(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore('nothing'),
    });
    other.close();
    const { library, from } = await openSeedLibrary(packageOf(seeds), { verify: true });
    expect(from).toBe('database');
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  test('are answered from the package where a newer extension made the database, which stays', async () => {
    const newer = await openDB(DATABASE, 99, {
      upgrade: (database) => void database.createObjectStore('imports'),
    });
    newer.close();
    const { library, from, problem } = await openSeedLibrary(packageOf(seeds), { verify: true });
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
    const { library, from, problem } = await openSeedLibrary(packageOf(seeds), { verify: true });
    expect({ from, problem }).toEqual({ from: 'package', problem: 'unavailable' });
    expect(sourceOf(library)).toBe('A/RES/77/194 OP26');
  });

  test('are answered from the package while another window blocks the database', async () => {
    const holder = await openDB(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore('packs'),
    });
    const deletion = indexedDB.deleteDatabase(DATABASE);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openSeedLibrary(packageOf(seeds), { verify: true });
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

  test('a package that cannot be read is an error, and nothing else is', async () => {
    const broken = { version: 'one', read: async () => Promise.reject(new Error('no such file')) };
    await expect(openSeedLibrary(broken, { verify: true })).rejects.toThrow('no such file');
  });
});
