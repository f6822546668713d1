import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PACK_VERSION } from '../../lib/core/index/pack.ts';
import { deflateJson } from '../../lib/store/deflated-json.ts';
import { readKnowledge } from '../../lib/store/knowledge.ts';
import { readStoredLibrary } from '../../lib/store/open-library.ts';
import { rebuildLibrary } from '../../lib/store/rebuild-library.ts';
import { FLAGS, type LibraryState } from '../../lib/store/schema.ts';
import { changeFlags } from '../../lib/store/state.ts';
import { packText, unpackText } from '../../lib/store/texts.ts';
import {
  answers,
  build,
  commitTexts,
  OPEN,
  SEED_BUILD,
  SEEDS,
  tamper,
  variant,
  withByte,
} from './own-library.ts';

// Not in the order of their symbols, in which they are kept.
const TEXTS = [
  variant('A/RES/79/154'),
  variant('A/RES/75/158', [['trafficking', 'traffic']]),
  variant('A/RES/76/1'),
];
const packaged = { version: SEED_BUILD, resolutions: SEEDS };
const rebuild = (from: number, seeds = packaged) => rebuildLibrary(from, { seeds, build });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const setState = (change: Partial<LibraryState>) =>
  tamper(async (database) => {
    await database.put('state', { ...(await database.get('state', 'library')), ...change }, 'library');
  });

const setChunk = (change: (chunk: Blob) => unknown) =>
  tamper(async (database) => {
    const [key] = await database.getAllKeys('chunks');
    const chunk = (await database.get('chunks', key as IDBValidKey)) as Blob;
    await database.put('chunks', change(chunk), key);
  });

/** What a browser says once of a blob whose file somebody has deleted. */
const loseFile = async () => {
  const gone = new DOMException('the file could not be found', 'NotReadableError');
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(gone);
};

describe('a library that is damaged', () => {
  test.each<[string, () => Promise<void>]>([
    ['by a flipped byte', () => setChunk((chunk) => withByte(chunk, 5000))],
    ['by a chunk cut short', () => setChunk((chunk) => chunk.slice(0, 1000))],
    ['by a chunk that is a text', () => setChunk(() => 'AGRL')],
    ['by a chunk whose file is gone', loseFile],
    ['by a chunk that is gone', () => tamper((database) => database.clear('chunks'))],
    ['by a state of another index', () => setState({ symbols: ['A/RES/1/1'], flags: new Uint8Array(1) })],
    ['by a state without flags', () => setState({ flags: undefined as never })],
    ['by a state that is none', () => tamper((database) => database.put('state', 'library', 'library'))],
    ['by a state that is gone', () => tamper((database) => database.delete('state', 'library'))],
  ])('%s gives the same answers when it is rebuilt', async (_, damage) => {
    const { generation } = await commitTexts(0, TEXTS);
    const before = await answers();
    await damage();
    const broken = await readStoredLibrary(OPEN);
    expect(broken).toMatchObject({ rebuild: 'damaged', index: null });
    const state = await rebuild(broken?.state?.generation ?? 0);
    expect(state?.generation).toBeGreaterThanOrEqual(generation);
    expect(state?.lost).toEqual([]);
    const stored = await readStoredLibrary(OPEN);
    expect(stored?.rebuild).toBeNull();
    const symbols = stored?.index?.segment.resolutions.map(({ symbol }) => symbol);
    expect(new Set(symbols)).toEqual(new Set([...SEEDS, ...TEXTS].map(({ symbol }) => symbol)));
    if (broken?.state?.symbols.length === 7) expect(await answers()).toBe(before);
  });

  test('keeps what a person chose, and pages see nothing that was not chosen', async () => {
    const { generation } = await commitTexts(0, TEXTS);
    await changeFlags(['A/RES/75/158'], { set: FLAGS.onPages });
    await changeFlags(['A/RES/77/194', 'A/RES/76/1'], { set: FLAGS.removed });
    await setChunk((chunk) => chunk.slice(1));
    const kept = (await rebuild(generation)) as LibraryState;
    const flags = Object.fromEntries(kept.symbols.map((symbol, n) => [symbol, kept.flags[n]]));
    expect(flags).toMatchObject({
      'A/RES/77/194': 3,
      'A/RES/76/1': 1,
      'A/RES/75/158': 2,
      'A/RES/79/154': 0,
    });
    await tamper((database) => database.put('state', 1, 'library'));
    const unknown = (await rebuild(0)) as LibraryState;
    expect(unknown.symbols.map((symbol, n) => [symbol, unknown.flags[n]])).toEqual([
      ...SEEDS.map(({ symbol }) => [symbol, FLAGS.onPages]),
      ['A/RES/75/158', 0],
      ['A/RES/76/1', 0],
      ['A/RES/79/154', 0],
    ]);
  });

  test('lists a text that cannot be read, and keeps it', async () => {
    const { generation } = await commitTexts(0, TEXTS);
    await tamper(async (database) => {
      const text = await database.get('texts', 'A/RES/76/1');
      await database.put('texts', { ...text, bytes: text.bytes.slice(10) }, 'A/RES/76/1');
    });
    const state = (await rebuild(generation)) as LibraryState;
    expect(state.lost).toEqual(['A/RES/76/1']);
    expect(state.symbols).not.toContain('A/RES/76/1');
    expect((await readStoredLibrary(OPEN))?.rebuild).toBeNull();
    await tamper(async (database) => expect(await database.getAllKeys('texts')).toContain('A/RES/76/1'));
  });

  test('is not rebuilt over another that came meanwhile', async () => {
    const { generation } = await commitTexts(0, TEXTS);
    await commitTexts(generation, TEXTS.slice(1), { gone: ['A/RES/79/154'] });
    const before = await answers();
    expect(await rebuild(generation)).toBeNull();
    expect(await answers()).toBe(before);
  });

  test('of nobody’s own is no library', async () => {
    expect(await rebuild(0)).toBeNull();
    expect(await readStoredLibrary(OPEN)).toBeNull();
  });
});

describe('a library that is outdated', () => {
  test('by the tokeniser answers until it is rebuilt', async () => {
    await commitTexts(0, TEXTS);
    const version = { ...PACK_VERSION, tokenizer: PACK_VERSION.tokenizer - 1, seeds: SEED_BUILD };
    await setState({ version });
    const stored = await readStoredLibrary(OPEN);
    expect(stored?.rebuild).toBe('outdated');
    expect(stored?.index?.segment.resolutions).toHaveLength(7);
  });

  test('by the layout of its bytes has no index', async () => {
    await commitTexts(0, TEXTS);
    await setState({ version: { ...PACK_VERSION, format: PACK_VERSION.format - 1, seeds: SEED_BUILD } });
    expect(await readStoredLibrary(OPEN)).toMatchObject({ rebuild: 'outdated', index: null });
  });

  test('by other seeds takes the new ones, but for those that a person removed', async () => {
    const { generation } = await commitTexts(0, TEXTS, { withoutSeeds: ['A/RES/81/2'] });
    const stored = await readStoredLibrary({ seeds: 'the next build' });
    expect(stored).toMatchObject({ rebuild: 'outdated', index: { overlay: {} } });
    const resolutions = [...SEEDS.slice(1), variant('A/RES/81/1'), variant('A/RES/81/2')];
    const state = (await rebuild(generation, { version: 'the next build', resolutions })) as LibraryState;
    expect(state.symbols).toContain('A/RES/81/1');
    expect(state.symbols).not.toContain('A/RES/81/2');
    expect(state.symbols).not.toContain(SEEDS[0]?.symbol);
    expect(state.flags[state.symbols.indexOf('A/RES/81/1')]).toBe(FLAGS.onPages);
    expect((await readStoredLibrary({ seeds: 'the next build' }))?.rebuild).toBeNull();
  });
});

describe('what is known of the words', () => {
  const knowledge = {
    words: [['trafficking', 1, 1] as [string, number, number], ['traffic', 1, 2] as [string, number, number]],
    terms: [{ phrase: 'trafficking in persons', classes: [1, 2, 3] }],
    forms: [{ word: 'traffickings', class: 1, form: 1 }],
    boilerplate: ['recalling its previous resolutions'],
  };

  test('is kept with the library, and through rebuilding it', async () => {
    expect(await readKnowledge()).toBeNull();
    const { generation } = await commitTexts(0, TEXTS, { knowledge });
    expect(await readKnowledge()).toEqual(knowledge);
    await setChunk((chunk) => chunk.slice(1));
    await rebuild(generation);
    expect(await readKnowledge()).toEqual(knowledge);
    const other = { ...knowledge, terms: [] };
    await commitTexts(generation + 1, [], { knowledge: other });
    expect(await readKnowledge()).toEqual(other);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['no bytes', async () => 'knowledge'],
    ['damaged', async () => (await deflateJson(knowledge)).slice(5)],
    ['another thing', () => deflateJson({ ...knowledge, words: [['trafficking', 'one', 1]] })],
  ])('is nothing where it is %s', async (_, damaged) => {
    await commitTexts(0, TEXTS, { knowledge });
    const value = await damaged();
    await tamper((database) => database.put('state', value, 'knowledge'));
    expect(await readKnowledge()).toBeNull();
  });
});

describe('a kept text', () => {
  const [seed] = SEEDS as [(typeof SEEDS)[number]];
  const origin = { kind: 'import', file: null, at: '2026-11-22T14:00:00Z' } as const;
  const full = {
    ...seed,
    vote: { yes: 141, no: 5, abstain: 35 },
    committee: 'Third Committee',
    sponsors: ['Belarus', 'Türkiye'],
    draft: 'A/C.3/77/L.11/Rev.1',
  };

  test.each([
    ['bare', seed],
    ['with all facts', full],
  ])('is the same again: %s', async (_, resolution) => {
    const stored = await packText(resolution.symbol as string, { resolution, origin });
    expect(await unpackText(resolution.symbol as string, stored)).toEqual({ resolution, origin });
  });

  test.each<[string, (stored: Awaited<ReturnType<typeof packText>>) => unknown]>([
    ['nothing', () => undefined],
    ['a text', () => 'A/RES/77/194'],
    ['of a later format', (stored) => ({ ...stored, format: 2 })],
    ['cut short', (stored) => ({ ...stored, bytes: stored.bytes.slice(0, -20) })],
    ['without origin', (stored) => ({ ...stored, origin: null })],
    ['under another symbol', async () => packText('A/RES/1/1', { resolution: seed, origin })],
    [
      'with a paragraph that is none',
      async (stored) => ({ ...stored, bytes: await deflateJson({ ...seed, paragraphs: [{ id: 'PP1' }] }) }),
    ],
  ])('that is damaged is none: %s', async (_, damage) => {
    const stored = await packText(seed.symbol as string, { resolution: seed, origin });
    expect(await unpackText(seed.symbol as string, await damage(stored))).toBeNull();
  });
});
