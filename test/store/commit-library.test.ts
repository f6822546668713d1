import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { adoptSeeds, commitLibrary, sweep } from '../../lib/store/commit-library.ts';
import { inDatabase } from '../../lib/store/database.ts';
import { beginImport, readInterrupted } from '../../lib/store/import-mark.ts';
import { readStoredLibrary } from '../../lib/store/open-library.ts';
import { CHUNK_BYTES, FLAGS } from '../../lib/store/schema.ts';
import { changeFlags, readState } from '../../lib/store/state.ts';
import { unpackText } from '../../lib/store/texts.ts';
import { type Failure, failAt } from './failing.ts';
import {
  answers,
  commitTexts,
  contents,
  OPEN,
  packOf,
  SEED_BUILD,
  SEEDS,
  tamper,
  variant,
  withByte,
} from './own-library.ts';

const ONE = variant('A/RES/75/158', [['trafficking', 'traffic']]);
const TWO = variant('A/RES/79/154');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a library of a person’s own', () => {
  test('is not there before a first import', async () => {
    expect(await readStoredLibrary(OPEN)).toBeNull();
  });

  test('is read as it was written, with its texts', async () => {
    const state = await commitTexts(0, [ONE]);
    const stored = await readStoredLibrary(OPEN);
    expect(stored?.rebuild).toBeNull();
    expect(stored?.state).toEqual(state);
    expect(stored?.index?.bytes).toEqual(packOf([...SEEDS, ONE]));
    const text = await inDatabase((database) => database.get('texts', 'A/RES/75/158'));
    expect((await unpackText('A/RES/75/158', text))?.resolution).toEqual(ONE);
  });

  test('of many chunks is one run of bytes again', async () => {
    const bytes = Uint8Array.from({ length: 2 * CHUNK_BYTES + 5 }, (_, i) => (i * i) >> 3);
    const rest = { seeds: SEED_BUILD, symbols: [], flags: new Map(), texts: [], gone: [] };
    const told = vi.fn();
    const state = await commitLibrary({ from: 0, bytes, ...rest, withoutSeeds: [], lost: [] }, told);
    expect(told.mock.calls).toEqual([[1 / 3], [2 / 3]]);
    expect(state).toMatchObject({ chunks: 3, bytes: bytes.length });
    await tamper(async (database) => {
      const chunks = (await database.getAll('chunks')) as Blob[];
      expect(chunks.map(({ size }) => size)).toEqual([CHUNK_BYTES, CHUNK_BYTES, 5]);
      expect(Buffer.from(await new Blob(chunks).arrayBuffer()).equals(bytes)).toBe(true);
    });
  });

  test('takes the place of the one before, whose chunks and unwanted texts go', async () => {
    const first = await commitTexts(0, [ONE]);
    const second = await commitTexts(first.generation, [TWO], { gone: ['A/RES/75/158'] });
    expect(await contents()).toMatchObject({
      chunks: { keys: [[second.generation, 0]] },
      texts: { keys: ['A/RES/79/154'] },
    });
  });

  test('is not put in place of another than it was made from', async () => {
    const first = await commitTexts(0, [ONE]);
    await commitTexts(first.generation, [ONE, TWO]);
    const before = await contents();
    await expect(commitTexts(first.generation, [TWO])).rejects.toThrow('changed elsewhere');
    await expect(commitTexts(0, [TWO])).rejects.toThrow('changed elsewhere');
    expect(await contents()).toEqual(before);
  });

  test('made twice at once is made once', async () => {
    const both = await Promise.allSettled([commitTexts(0, [ONE]), commitTexts(0, [TWO])]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const symbols = both[0]?.status === 'fulfilled' ? 'A/RES/75/158' : 'A/RES/79/154';
    expect((await readStoredLibrary(OPEN))?.index?.segment.resolutions.at(-1)?.symbol).toBe(symbols);
  });

  test('takes the import’s mark away in the same transaction', async () => {
    await beginImport({ at: '2026-11-22T14:00:00Z', files: 3 });
    expect(await readInterrupted()).toEqual({ at: '2026-11-22T14:00:00Z', files: 3 });
    await commitTexts(0, [ONE]);
    expect(await readInterrupted()).toBeNull();
  });
});

describe('what a person chooses for a text', () => {
  const flagsOf = async () => {
    const state = await inDatabase(readState);
    if (state === null || state === 'damaged') throw new Error('expected a state');
    return Object.fromEntries(state.symbols.map((symbol, number) => [symbol, state.flags[number]]));
  };

  test('is set and cleared by symbol, and says what is not there', async () => {
    await commitTexts(0, [ONE]);
    expect(await changeFlags(['A/RES/75/158', 'A/RES/1/1'], { set: FLAGS.onPages })).toEqual(['A/RES/1/1']);
    expect(await changeFlags(['A/RES/77/194'], { set: FLAGS.removed })).toEqual([]);
    expect(await flagsOf()).toMatchObject({ 'A/RES/75/158': 2, 'A/RES/77/194': 3, 'A/RES/78/228': 2 });
    await changeFlags(['A/RES/77/194'], { clear: FLAGS.removed });
    expect(await flagsOf()).toMatchObject({ 'A/RES/77/194': 2 });
  });

  test('while an import is under way holds in the new library too', async () => {
    const { generation } = await commitTexts(0, [ONE]);
    await changeFlags(['A/RES/78/228', 'A/RES/75/158'], { set: FLAGS.removed });
    await commitTexts(generation, [TWO, ONE], { flags: new Map([['A/RES/79/154', FLAGS.onPages]]) });
    expect(await flagsOf()).toMatchObject({
      'A/RES/77/194': 2,
      'A/RES/78/228': 3,
      'A/RES/75/158': 1,
      'A/RES/79/154': 2,
    });
  });

  test('needs a library of its own, which is made of the seeds, once', async () => {
    expect(await changeFlags(['A/RES/77/194'], { set: FLAGS.removed })).toBeNull();
    const seeds = { version: SEED_BUILD, bytes: packOf(SEEDS) };
    await adoptSeeds(seeds);
    expect(await changeFlags(['A/RES/77/194'], { set: FLAGS.removed })).toEqual([]);
    await adoptSeeds(seeds);
    expect(await flagsOf()).toMatchObject({ 'A/RES/77/194': 3, 'A/RES/78/228': 2 });
  });
});

describe('chunks that are left over', () => {
  const leave = () =>
    tamper(async (database) => {
      await database.put('chunks', new Blob(['AGR']), [1, 7]);
      await database.put('chunks', new Blob(['AGR']), [99, 0]);
    });

  test('go, those of the library in force stay', async () => {
    const first = await commitTexts(0, [ONE]);
    await commitTexts(first.generation, [ONE]);
    const before = await contents();
    await leave();
    await sweep();
    expect(await contents()).toEqual(before);
  });

  test('go where there is no library at all', async () => {
    await inDatabase(async () => undefined);
    await leave();
    await sweep();
    expect(await contents()).toMatchObject({ chunks: { keys: [] } });
  });

  test('stay where nobody can read which are in force', async () => {
    await commitTexts(0, [ONE]);
    await tamper((database) => database.put('state', { generation: 'one' }, 'library'));
    await sweep();
    expect(await contents()).toMatchObject({ chunks: { keys: [[1, 0]] } });
  });
});

describe('ended at any point, the library is the old or the new one', () => {
  async function beginAnew(): Promise<number> {
    globalThis.indexedDB = new IDBFactory();
    const { generation } = await commitTexts(0, [ONE]);
    return generation;
  }

  test.each<Failure>(['throws', 'killed', 'full'])('%s', async (how) => {
    const texts = [TWO, variant('A/RES/80/1')];
    const rest = { gone: ['A/RES/75/158'] };
    await beginAnew();
    const [before, old] = [await contents(), await answers()];
    await commitTexts(1, texts, rest);
    const [after, fresh] = [await contents(), await answers()];
    expect(fresh).not.toBe(old);
    let n = 0;
    for (; ; n++) {
      const from = await beginAnew();
      const failing = failAt(n, how);
      const ended = await commitTexts(from, texts, rest).then(
        () => 'committed',
        (error: Error) => error.name,
      );
      const calls = failing.calls();
      failing.restore();
      if (calls <= n) {
        expect(ended).toBe('committed');
        break;
      }
      const at = `call ${n}: ${ended}`;
      if (how === 'full') expect(ended, at).toMatch(/^committed|QuotaExceededError$/u);
      if (ended !== 'committed') {
        expect(await answers(), at).toBe(old);
        await sweep();
        expect(await contents(), at).toEqual(before);
        await commitTexts(from, texts, rest);
      }
      expect(await answers(), at).toBe(fresh);
      expect(await contents(), at).toMatchObject({ texts: after.texts });
    }
    expect(n).toBeGreaterThan(12);
  });

  test('a chunk that the browser did not keep is noticed before the library is swapped', async () => {
    const from = await beginAnew();
    const before = await contents();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const damaged = value instanceof Blob ? withByte(value, 1000) : value;
      return put.call(this, damaged, key);
    });
    await expect(commitTexts(from, [TWO])).rejects.toThrow('did not keep');
    vi.restoreAllMocks();
    expect(await contents()).toEqual(before);
  });
});
