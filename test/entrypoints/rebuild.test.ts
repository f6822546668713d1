import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PACK_VERSION } from '../../lib/core/index/pack.ts';
import type { Match } from '../../lib/core/match/match.ts';
import { DATABASE, FLAGS, type LibraryState } from '../../lib/store/schema.ts';
import { changeFlags } from '../../lib/store/state.ts';
import { withByte } from '../store/own-library.ts';
import {
  beginAnew,
  LIGHTHOUSES,
  ON_A_PAGE,
  OWN_PAGE,
  ownText,
  SEED_VERSION,
  SEEDS,
  storeLibrary,
} from './stored-library.ts';

vi.mock('virtual:seeds', () => ({ SEED_VERSION: 'this build of the seeds', SEED_SYMBOLS: [] }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const OWN = 'A/RES/60/7';
const SEED_TEXT = SEEDS[0]?.paragraphs[3]?.text as string;
const BLOCKS = [LIGHTHOUSES, SEED_TEXT, ...(SEEDS[2]?.paragraphs ?? []).slice(0, 9).map(({ text }) => text)];

/** The background, begun anew as the browser does it after it was idle; what is kept for the session stays. */
async function wake() {
  vi.resetModules();
  const { answers } = await import('../../entrypoints/background/answers.ts');
  return {
    match: async () => (await answers.match({ blocks: BLOCKS, cited: false }, ON_A_PAGE)).map(toKeys),
    status: () => answers.status({}, OWN_PAGE),
    list: () => answers.list({}, OWN_PAGE),
    reopen: () => answers.reopen({}, OWN_PAGE),
  };
}
type Background = Awaited<ReturnType<typeof wake>>;

const toKeys = ({ matches }: { matches: Match[] }) =>
  matches.map(({ start, end, grade, sources }) => ({
    start,
    end,
    grade,
    sources: sources.map(({ symbol, paragraph }) => `${symbol} ${paragraph}`),
  }));

async function inStore(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  const database = await openDB(DATABASE);
  await work(database);
  database.close();
}

const setVersion = (version: Partial<LibraryState['version']>) =>
  inStore(async (database) => {
    const state = (await database.get('state', 'library')) as LibraryState;
    await database.put('state', { ...state, version: { ...state.version, ...version } }, 'library');
  });

const breakChunk = () =>
  inStore(async (database) => {
    const [key] = await database.getAllKeys('chunks');
    const chunk = (await database.get('chunks', key as IDBValidKey)) as Blob;
    await database.put('chunks', withByte(chunk, 5000), key);
  });

/** Checksums are compared then, and what failed is tried again. */
const restartBrowser = () => fakeBrowser.storage.session.clear();

/** Call while the library is being built anew, and give what came back before that ended. */
async function callMeanwhile({ match, status }: Background) {
  const shares: number[] = [];
  const answered: Awaited<ReturnType<Background['match']>>[] = [];
  for (;;) {
    const matches = await match();
    const { rebuilding, problem } = await status();
    if (rebuilding === null) return { shares, answered, problem };
    shares.push(rebuilding);
    answered.push(matches);
    await new Promise((resume) => setTimeout(resume));
  }
}

let before: Awaited<ReturnType<Background['match']>>;

beforeEach(async () => {
  beginAnew();
  await storeLibrary([ownText(OWN), ownText('A/RES/61/8')], { onPages: [OWN] });
  await changeFlags(['A/RES/61/8'], { set: FLAGS.removed });
  before = await (await wake()).match();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const has = (matches: typeof before, symbol: string) =>
  matches.some((block) => block.some(({ sources }) => sources.some((one) => one.startsWith(symbol))));

describe('a library that has to be built anew', () => {
  test.each<[string, () => Promise<void>, meanwhile: 'as before' | 'from the seeds']>([
    ['of another tokeniser', () => setVersion({ tokenizer: PACK_VERSION.tokenizer - 1 }), 'as before'],
    ['of other seeds', () => setVersion({ seeds: 'the build before' }), 'as before'],
    ['of another layout', () => setVersion({ format: PACK_VERSION.format - 1 }), 'from the seeds'],
    ['with a damaged chunk', breakChunk, 'from the seeds'],
    ['without its chunks', () => inStore((database) => database.clear('chunks')), 'from the seeds'],
  ])('%s answers meanwhile, and afterwards as before', async (_, damage, meanwhile) => {
    expect(has(before, OWN)).toBe(true);
    expect(has(before, 'A/RES/61/8')).toBe(false);
    await damage();
    await restartBrowser();
    const background = await wake();
    const { shares, answered, problem } = await callMeanwhile(background);
    expect(answered.length).toBeGreaterThan(1);
    if (meanwhile === 'as before') for (const matches of answered) expect(matches).toEqual(before);
    else
      expect(answered.map((matches) => [has(matches, OWN), matches.flat().length > 3])[0]).toEqual([
        false,
        true,
      ]);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(problem).toBeNull();
    expect(await background.match()).toEqual(before);
    const { rows } = await background.list();
    expect(rows.map(({ symbol }) => symbol)).toEqual([...SEEDS.map(({ symbol }) => symbol), OWN]);
    expect(rows.find(({ symbol }) => symbol === OWN)?.onPages).toBe(true);
    const next = await wake();
    expect(await next.match()).toEqual(before);
    expect((await next.status()).rebuilding).toBeNull();
  });

  test('without its state answers from its texts again, none of which pages see unasked', async () => {
    await inStore((database) => database.delete('state', 'library'));
    const background = await wake();
    const { answered } = await callMeanwhile(background);
    expect(answered.length).toBeGreaterThan(1);
    expect(has(await background.match(), OWN)).toBe(false);
    const { rows } = await background.list();
    expect(rows.filter(({ origin }) => origin.kind === 'import')).toMatchObject([
      { symbol: OWN, onPages: false },
      { symbol: 'A/RES/61/8', onPages: false },
    ]);
  });

  test('of this version is left alone', async () => {
    const background = await wake();
    expect(await background.match()).toEqual(before);
    expect(await background.status()).toMatchObject({ rebuilding: null, problem: null });
    await inStore(async (database) => {
      expect(((await database.get('state', 'library')) as LibraryState).version.seeds).toBe(SEED_VERSION);
      expect(((await database.get('state', 'library')) as LibraryState).generation).toBe(1);
    });
  });
});

describe('a rebuilding that fails', () => {
  /** Let no chunk be written; tells how often that was tried. */
  function fillDisk() {
    let tries = 0;
    const { put } = IDBObjectStore.prototype;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (this.name !== 'chunks') return put.call(this, value, key);
      tries++;
      throw new DOMException('no space is left', 'QuotaExceededError');
    });
    return { tries: () => tries, empty: () => spy.mockRestore() };
  }

  test('is told, also after the background was ended, and not tried again', async () => {
    await breakChunk();
    await restartBrowser();
    const disk = fillDisk();
    const first = await wake();
    expect((await callMeanwhile(first)).problem).toBe('full');
    expect(disk.tries()).toBe(1);
    for (const background of [first, await wake(), await wake()]) {
      expect(await background.status()).toMatchObject({ problem: 'full', rebuilding: null });
      expect((await background.list()).problem).toBe('full');
      const matches = await background.match();
      expect([has(matches, OWN), matches.flat().length > 3]).toEqual([false, true]);
    }
    expect(disk.tries()).toBe(1);
  });

  test('is tried again, and told no more, when the library is changed', async () => {
    await breakChunk();
    await restartBrowser();
    const disk = fillDisk();
    const background = await wake();
    await callMeanwhile(background);
    disk.empty();
    await background.reopen();
    expect((await callMeanwhile(background)).problem).toBeNull();
    expect(await background.match()).toEqual(before);
    expect(await background.status()).toMatchObject({ problem: null, rebuilding: null });
  });

  test('is tried again when the browser has begun anew', async () => {
    await setVersion({ tokenizer: PACK_VERSION.tokenizer - 1 });
    const disk = fillDisk();
    const first = await wake();
    expect((await callMeanwhile(first)).problem).toBe('full');
    expect(await first.match()).toEqual(before);
    disk.empty();
    await restartBrowser();
    const next = await wake();
    expect((await callMeanwhile(next)).problem).toBeNull();
    expect((await next.status()).problem).toBeNull();
  });
});
