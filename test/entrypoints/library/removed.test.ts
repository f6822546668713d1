import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { remove } from '../../../entrypoints/library/changes.ts';
import { inDatabase } from '../../../lib/store/database.ts';
import { tamper } from '../../store/own-library.ts';
import { answers, imported, importNow, SEEDS, seedOf, stored, variant } from './in-process.ts';

const SEED_SYMBOLS = SEEDS.map(({ symbol }) => symbol);
const ONE = variant('A/RES/75/158', [['trafficking', 'traffic']]);
const TWO = variant('A/RES/79/154', [], 1);

const texts = () => inDatabase((database) => database.getAllKeys('texts'));

describe('what was removed', () => {
  test('leaves the library with the next import', async () => {
    await imported({ 'one.xml': [ONE] });
    await remove(['A/RES/75/158', 'A/RES/77/194']);
    await imported({ 'two.xml': [TWO] });
    const { symbols, removed, state } = await stored();
    expect(symbols).toEqual([...SEED_SYMBOLS.filter((symbol) => symbol !== 'A/RES/77/194'), 'A/RES/79/154']);
    expect(removed).toEqual([]);
    expect(state.withoutSeeds).toEqual(['A/RES/77/194']);
    expect(await texts()).toEqual(['A/RES/79/154']);
  });

  test('comes in as new when it is imported again', async () => {
    await imported({ 'one.xml': [ONE] });
    await remove(['A/RES/75/158', 'A/RES/77/194']);
    const { last, asked } = await importNow({ 'again.xml': [ONE, seedOf('A/RES/77/194')] });
    expect(asked).toMatchObject({ replaces: [], resolutions: 2 });
    expect(last).toMatchObject({ added: 2 });
    const { removed, symbols, onPages, origins, state } = await stored();
    expect(removed).toEqual([]);
    expect(new Set(symbols)).toEqual(new Set([...SEED_SYMBOLS, 'A/RES/75/158']));
    expect(onPages).toContain('A/RES/77/194');
    expect(origins[symbols.indexOf('A/RES/77/194')]?.kind).toBe('seeds');
    expect(state.withoutSeeds).toEqual([]);
    expect(await texts()).toEqual(['A/RES/75/158']);
  });
});

describe('a library that is damaged', () => {
  test('is built anew by an import, and gives the same answers', async () => {
    await imported({ 'one.xml': [ONE] }, { onPages: true });
    await imported({ 'two.xml': [TWO] });
    const before = await answers();
    globalThis.indexedDB = new IDBFactory();
    await imported({ 'one.xml': [ONE] }, { onPages: true });
    await tamper((database) => database.clear('chunks'));
    expect(await imported({ 'two.xml': [TWO] })).toMatchObject({ added: 1 });
    expect(await answers()).toEqual(before);
    expect((await stored()).onPages).toEqual([...SEED_SYMBOLS, 'A/RES/75/158']);
  });
});
