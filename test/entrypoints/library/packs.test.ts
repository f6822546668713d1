import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import {
  exportPack,
  putBack,
  remove,
  restoreSeeds,
  setOnPages,
} from '../../../entrypoints/library/changes.ts';
import { decodeSegment } from '../../../lib/core/index/segment-pack.ts';
import { extendLibrary } from '../../../lib/analyse/build-library.ts';
import { inDatabase } from '../../../lib/store/database.ts';
import { readState } from '../../../lib/store/state.ts';
import {
  answers,
  called,
  imported,
  importNow,
  SEEDS,
  seedOf,
  seedPack,
  stored,
  tools,
  variant,
} from './in-process.ts';

const SEED_SYMBOLS = SEEDS.map(({ symbol }) => symbol);
const ONE = variant('A/RES/75/158', [['trafficking', 'traffic']]);
const TWO = variant('A/RES/79/154', [], 1);

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const texts = () => inDatabase((database) => database.getAllKeys('texts'));

describe('the export', () => {
  test('of the seeds alone is what is packaged', async () => {
    expect(await bytesOf(await exportPack())).toEqual(seedPack);
    expect(await inDatabase(readState)).toBeNull();
  });

  test('is the library, and another machine imports it to the same library and answers', async () => {
    await imported({ 'a/one.xml': [ONE], 'two.xml': [TWO] });
    const [before, { symbols, origins }] = [await answers(), await stored()];
    const pack = await bytesOf(await exportPack());
    globalThis.indexedDB = new IDBFactory();
    const extend = vi.fn(extendLibrary);
    tools.extend = extend;
    const { asked, last } = await importNow({ 'library.agreed': pack });
    expect(asked).toMatchObject({ replaces: [], nameless: [], resolutions: 2 });
    expect(last).toMatchObject({ added: 2, replaced: 0, same: 4, problems: [] });
    expect(await stored()).toMatchObject({ symbols, origins });
    expect(await answers()).toEqual(before);
    expect(await texts()).toEqual(['A/RES/75/158', 'A/RES/79/154']);
    // Nothing is analysed anew.
    expect(extend.mock.calls[0]?.[1]).toMatchObject({ add: [], drop: new Set() });
    expect(await bytesOf(await exportPack())).toEqual(pack);
  });

  test('leaves out what is removed, and takes nothing from the library', async () => {
    await imported({ 'one.xml': [ONE], 'two.xml': [TWO] });
    await remove(['A/RES/75/158', 'A/RES/78/228']);
    const { segment } = decodeSegment(await bytesOf(await exportPack()));
    const kept = SEED_SYMBOLS.filter((symbol) => symbol !== 'A/RES/78/228');
    expect(segment.resolutions.map(({ symbol }) => symbol)).toEqual([...kept, 'A/RES/79/154']);
    await putBack(['A/RES/75/158']);
    expect((await stored()).removed).toEqual(['A/RES/78/228']);
  });
});

describe('a library file', () => {
  const packOf = async (files: Parameters<typeof imported>[0]) => {
    await imported(files);
    const pack = await bytesOf(await exportPack());
    globalThis.indexedDB = new IDBFactory();
    return pack;
  };

  test('comes into a library that has texts of its own', async () => {
    const pack = await packOf({ 'one.xml': [ONE], 'two.xml': [TWO] });
    await imported({ 'other.xml': [variant('A/RES/75/158', [['women', 'persons']]), variant('A/RES/70/1')] });
    const { asked, last } = await importNow({ 'library.agreed': pack }, { replace: false, onPages: true });
    expect(asked).toMatchObject({ replaces: [{ symbol: 'A/RES/75/158' }], resolutions: 2 });
    expect(last).toMatchObject({ added: 1, same: 4, problems: [{ file: 'library.agreed' }] });
    const { symbols, onPages } = await stored();
    expect(symbols).toEqual([...SEED_SYMBOLS, 'A/RES/75/158', 'A/RES/70/1', 'A/RES/79/154']);
    expect(onPages).toEqual([...SEED_SYMBOLS, 'A/RES/79/154']);
  });

  test('that lacks seeds, or has other copies of them, does not take them away', async () => {
    await remove(['A/RES/77/194']);
    const pack = await packOf({ 'one.xml': [ONE, variant('A/RES/78/228', [['women', 'persons']])] });
    await imported({ 'library.agreed': pack }, { replace: false });
    const { symbols, origins, state } = await stored();
    expect(new Set(symbols)).toEqual(new Set([...SEED_SYMBOLS, 'A/RES/75/158']));
    expect(symbols).toHaveLength(5);
    expect(symbols.filter((_, n) => origins[n]?.kind === 'seeds')).toHaveLength(4);
    expect(state.withoutSeeds).toEqual([]);
    expect(await texts()).toEqual(['A/RES/75/158']);
  });

  test('with texts beside it', async () => {
    const pack = await packOf({ 'one.xml': [ONE], 'two.xml': [TWO] });
    const other = variant('A/RES/75/158', [['women', 'persons']]);
    const done = await imported({ 'library.agreed': pack, 'later.xml': [other, variant('A/RES/70/1')] });
    expect(done).toMatchObject({ added: 3, problems: [{ file: 'library.agreed' }] });
    const { symbols, index } = await stored();
    expect(symbols).toEqual([...SEED_SYMBOLS, 'A/RES/79/154', 'A/RES/75/158', 'A/RES/70/1']);
    const own = index.segment.resolutions.find(({ symbol }) => symbol === 'A/RES/75/158');
    expect(own?.paragraphs.map(({ text }) => text)).toEqual(other.paragraphs.map(({ text }) => text));
  });

  test('of an older tokeniser gives its texts', async () => {
    const pack = await packOf({ 'one.xml': [ONE] });
    new DataView(pack.buffer).setUint32(8, 1, true);
    const extend = vi.fn(extendLibrary);
    tools.extend = extend;
    expect(await imported({ 'library.agreed': pack })).toMatchObject({ added: 1, same: 4, problems: [] });
    expect(extend.mock.calls[0]?.[1].add).toHaveLength(1);
    expect((await stored()).symbols).toEqual([...SEED_SYMBOLS, 'A/RES/75/158']);
  });

  test('that is damaged is listed with what is wrong', async () => {
    const pack = await packOf({ 'one.xml': [ONE] });
    pack.fill(0, 5000, 5100);
    const done = await imported({ 'library.agreed': pack, 'two.xml': [TWO] });
    expect(done).toMatchObject({ added: 1, problems: [{ file: 'library.agreed' }] });
    expect(done.problems[0]?.reason).toContain('checksum');
  });
});

describe('the texts that the extension ships with', () => {
  test('come back where they were removed', async () => {
    await remove(['A/RES/77/194']);
    await restoreSeeds();
    const { removed, onPages } = await stored();
    expect({ removed, onPages }).toEqual({ removed: [], onPages: SEED_SYMBOLS });
  });

  test('come back where they have left the library, or have other words there', async () => {
    await remove(['A/RES/77/194']);
    await imported({ 'other.xml': [variant('A/RES/78/228', [['women', 'persons']]), ONE] });
    await remove(['A/RES/75/158']);
    called.length = 0;
    await restoreSeeds();
    expect(called).toEqual(['reopen']);
    const { symbols, origins, removed, state, index } = await stored();
    expect(new Set(symbols)).toEqual(new Set([...SEED_SYMBOLS, 'A/RES/75/158']));
    expect(symbols.filter((_, n) => origins[n]?.kind === 'seeds')).toHaveLength(4);
    expect(state.withoutSeeds).toEqual([]);
    expect(removed).toEqual(['A/RES/75/158']);
    const seed = index.segment.resolutions.find(({ symbol }) => symbol === 'A/RES/78/228');
    expect(seed?.paragraphs.map(({ text }) => text)).toEqual(
      seedOf('A/RES/78/228').paragraphs.map(({ text }) => text),
    );
    expect(await texts()).toEqual(['A/RES/75/158']);
  });

  test('are as they were where nothing was changed', async () => {
    await restoreSeeds();
    expect(await inDatabase(readState)).toBeNull();
  });
});

describe('what a person changes', () => {
  test('is heard by the background', async () => {
    await imported({ 'one.xml': [ONE] });
    called.length = 0;
    await remove(['A/RES/75/158']);
    await putBack(['A/RES/75/158']);
    await setOnPages(['A/RES/75/158'], true);
    await setOnPages(['A/RES/77/194'], false);
    expect(called).toEqual(['reopen', 'reopen', 'reopen', 'reopen']);
    const { removed, onPages } = await stored();
    expect(removed).toEqual([]);
    expect(onPages).toEqual([...SEED_SYMBOLS.filter((symbol) => symbol !== 'A/RES/77/194'), 'A/RES/75/158']);
  });

  test('of a text that is gone is said', async () => {
    await imported({ 'one.xml': [ONE] });
    await remove(['A/RES/75/158']);
    await imported({ 'two.xml': [TWO] });
    await expect(putBack(['A/RES/75/158'])).rejects.toThrow('does not have A/RES/75/158 any more');
  });
});
