import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answers } from '../../entrypoints/background/answers.ts';
import type { SearchQuery } from '../../lib/core/search/search-types.ts';
import type { Calls } from '../../lib/messaging/messages.ts';
import { beginImport, endImport } from '../../lib/store/import-mark.ts';
import { withLibrary } from '../../lib/store/lock.ts';
import { FLAGS } from '../../lib/store/schema.ts';
import { changeFlags } from '../../lib/store/state.ts';
import {
  beginAnew,
  LIGHTHOUSES,
  ON_A_PAGE,
  OWN_PAGE,
  ownText,
  SEED_SYMBOLS,
  SEEDS,
  storeLibrary,
} from './stored-library.ts';

vi.mock('virtual:seeds', () => ({
  SEED_VERSION: 'this build of the seeds',
  SEED_SYMBOLS: ['A/RES/77/194', 'A/RES/78/228'],
}));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const OTHER = 'A/RES/60/7';
/** A text of a person's own that takes up a paragraph of a seed, but for a word. */
const TAKEN_UP = 'A/RES/79/154';
const SEED = SEEDS.find(({ symbol }) => symbol === 'A/RES/77/194');
const PP27 = SEED?.paragraphs.find(({ id }) => id === 'PP27')?.text as string;
const QUERY: SearchQuery = { words: '', bodies: [], from: null, to: null, kind: null, unvoted: false };

const list = () => answers.list({}, OWN_PAGE);
const search = (words: string) => answers.search({ ...QUERY, words, skip: 0, take: 20 }, OWN_PAGE);
const read = (symbol: string) => answers.read({ symbol }, OWN_PAGE);
const reopen = () => answers.reopen({}, OWN_PAGE);

async function change(symbols: string[], flags: Parameters<typeof changeFlags>[1]): Promise<void> {
  expect(await changeFlags(symbols, flags)).toEqual([]);
  await reopen();
}

beforeAll(async () => {
  beginAnew();
  await storeLibrary([
    ownText(OTHER, { adopted: '2005-11-30', committee: 'Sixth Committee', adoption: 'recorded vote' }),
    ownText(TAKEN_UP, {
      adopted: '2024-12-17',
      paragraphs: [
        { id: 'PP1', openingPhrase: null, text: PP27.replace('women', 'persons') },
        { id: 'OP1', openingPhrase: 'Urges', text: LIGHTHOUSES },
      ],
    }),
  ]);
});
beforeEach(async () => {
  await changeFlags([...SEED_SYMBOLS, OTHER, TAKEN_UP], { clear: FLAGS.removed });
  await reopen();
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the list', () => {
  test('has every text with its facts, its words and where it came from', async () => {
    const { rows, bytes, problem, rebuilding } = await list();
    expect(rows.map(({ symbol }) => symbol)).toEqual([...SEED_SYMBOLS, OTHER, TAKEN_UP]);
    expect(rows.find(({ symbol }) => symbol === OTHER)).toEqual({
      symbol: OTHER,
      title: 'Keeping of lighthouses',
      body: SEEDS[0]?.body,
      session: null,
      adopted: '2005-11-30',
      adoption: 'recorded vote',
      adoptionSource: SEEDS[0]?.adoptionSource,
      committee: 'Sixth Committee',
      paragraphs: 1,
      words: LIGHTHOUSES.match(/[a-z]+/giu)?.length,
      origin: { kind: 'import', file: 'texts.zip/79.xml', at: '2026-11-22T14:00:00Z' },
      onPages: false,
    });
    expect(rows[0]).toMatchObject({ origin: { kind: 'seeds', file: null, at: null }, onPages: true });
    expect(bytes).toBeGreaterThan(100_000);
    expect([problem, rebuilding]).toEqual([null, null]);
  });

  test('leaves out what was removed, and says whether the seeds are all there', async () => {
    expect((await list()).hasSeeds).toBe(true);
    await change(['A/RES/77/194', OTHER], { set: FLAGS.removed });
    const { rows, hasSeeds } = await list();
    expect(rows).toHaveLength(SEED_SYMBOLS.length);
    expect(hasSeeds).toBe(false);
    await change(['A/RES/77/194'], { clear: FLAGS.removed });
    expect((await list()).hasSeeds).toBe(true);
  });

  test('says which texts are shown on pages', async () => {
    await change([OTHER], { set: FLAGS.onPages });
    const shown = (await list()).rows.filter(({ onPages }) => onPages).map(({ symbol }) => symbol);
    expect(shown).toEqual([...SEED_SYMBOLS, OTHER]);
    await change([OTHER], { clear: FLAGS.onPages });
    expect((await list()).rows.find(({ symbol }) => symbol === OTHER)?.onPages).toBe(false);
  });

  test('tells of an import that was interrupted, and of none that is under way', async () => {
    const mark = { at: '2026-11-22T15:00:00Z', files: 12 };
    await withLibrary(async () => {
      await beginImport(mark);
      expect((await list()).interrupted).toBeNull();
    }, 1000);
    expect((await list()).interrupted).toEqual(mark);
    await withLibrary(endImport, 1000);
    expect((await list()).interrupted).toBeNull();
  });
});

describe('a search', () => {
  test('finds words in all texts, also in those that pages may not show', async () => {
    const { formulas, total } = await search('lighthouses');
    expect(total).toEqual({ formulas: 1, paragraphs: 2, resolutions: 2 });
    expect(formulas[0]).toMatchObject({
      newest: { symbol: TAKEN_UP, paragraph: 'OP1' },
      years: [2005, 2024],
    });
    const [span] = formulas[0]?.newest.found ?? [];
    expect(LIGHTHOUSES.slice(span?.start, span?.end)).toBe('lighthouses');
  });

  test('gives the part of the answer that it is asked for', async () => {
    const all = await answers.search({ ...QUERY, words: 'trafficking', skip: 0, take: 9 }, OWN_PAGE);
    const part = await answers.search({ ...QUERY, words: 'trafficking', skip: 4, take: 3 }, OWN_PAGE);
    expect(all.formulas).toHaveLength(9);
    expect(part).toEqual({ ...all, formulas: all.formulas.slice(4, 7) });
  });

  test('finds nothing in what was removed', async () => {
    await change([TAKEN_UP], { set: FLAGS.removed });
    expect((await search('lighthouses')).formulas).toMatchObject([
      { newest: { symbol: OTHER }, others: [], paragraphs: 1 },
    ]);
    await change([OTHER], { set: FLAGS.removed });
    expect((await search('lighthouses')).formulas).toEqual([]);
  });
});

describe('a text to read', () => {
  test('comes with what its paragraphs are akin to', async () => {
    const text = await read(TAKEN_UP);
    expect(text?.resolution.paragraphs.map(({ text: words }) => words)).toEqual([
      PP27.replace('women', 'persons'),
      LIGHTHOUSES,
    ]);
    expect(text?.url).toBe('https://docs.un.org/en/A/RES/79/154');
    expect(text?.origin.kind).toBe('import');
    expect(text?.kin.OP1).toEqual({
      count: 1,
      nearest: { symbol: OTHER, paragraph: 'OP1', similarity: 1, adopted: '2005-11-30' },
    });
    expect(text?.kin.PP1?.count).toBe(2);
    expect(text?.akin.map(({ symbol }) => symbol).sort()).toEqual([OTHER, 'A/RES/77/194', 'A/RES/78/228']);
    expect(text?.akin.every(({ earlier, shared }) => earlier && shared === 1)).toBe(true);
  });

  test('is akin to nothing that was removed', async () => {
    await change([OTHER, 'A/RES/78/228'], { set: FLAGS.removed });
    const text = await read(TAKEN_UP);
    expect(text?.akin.map(({ symbol }) => symbol)).toEqual(['A/RES/77/194']);
    expect(text?.kin.OP1).toBeUndefined();
    expect(text?.kin.PP1).toMatchObject({ count: 1, nearest: { symbol: 'A/RES/77/194', paragraph: 'PP27' } });
  });

  test('is null where the library does not have it, or not any more', async () => {
    expect(await read('A/RES/1/1')).toBeNull();
    await change([OTHER], { set: FLAGS.removed });
    expect(await read(OTHER)).toBeNull();
  });
});

describe('two texts', () => {
  const compareTexts = (now: string, before: string) => answers.compareTexts({ now, before }, OWN_PAGE);

  test('are compared paragraph by paragraph', async () => {
    const compared = await compareTexts(TAKEN_UP, OTHER);
    expect(compared?.counts).toMatchObject({ new: 1, dropped: 0 });
    expect(compared?.paragraphs.map(({ change: how, now }) => [how, now?.paragraph])).toEqual([
      ['new', 'PP1'],
      [expect.stringMatching(/same|moved/u), 'OP1'],
    ]);
  });

  test('are null where one was removed', async () => {
    await change([OTHER], { set: FLAGS.removed });
    expect(await compareTexts(TAKEN_UP, OTHER)).toBeNull();
    expect(await compareTexts(OTHER, TAKEN_UP)).toBeNull();
  });
});

describe('what a content script may call', () => {
  const TEXT = { text: LIGHTHOUSES, start: 0, end: LIGHTHOUSES.length };
  /** What content scripts call of the library. */
  const THEIRS = [
    'match',
    'mayMatch',
    'check',
    'checkDraft',
    'describe',
    'sources',
    'compare',
    'lineage',
    'contrast',
  ];
  const OTHERS = ['count', 'dock', 'filter', 'style', 'openSelection', 'openText'];
  const PAYLOADS: Partial<{ [K in keyof Calls]: Calls[K][0] }> = {
    status: {},
    list: {},
    search: { ...QUERY, words: 'lighthouses', skip: 0, take: 5 },
    read: { symbol: OTHER },
    compareTexts: { now: TAKEN_UP, before: OTHER },
    resolution: { symbol: OTHER },
    compareDraft: { ...TEXT, symbol: OTHER, paragraph: 'OP1' },
    reopen: {},
  };

  test('is named; all else is for pages of the extension alone', () => {
    expect(Object.keys(answers).sort()).toEqual([...THEIRS, ...OTHERS, ...Object.keys(PAYLOADS)].sort());
  });

  test.each(Object.entries(PAYLOADS))('does not have %s among it', async (name, payload) => {
    const ask = answers[name as keyof Calls] as (payload: unknown, sender: unknown) => Promise<unknown>;
    await expect(ask(payload, ON_A_PAGE)).rejects.toThrow(`only pages of the extension may call ${name}`);
    await expect(ask(payload, OWN_PAGE)).resolves.toBeDefined();
  });
});
