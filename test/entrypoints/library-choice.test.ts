import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answers } from '../../entrypoints/background/answers.ts';
import { libraryFor, prepareLibrary } from '../../entrypoints/background/library.ts';
import { ALL, type Among } from '../../lib/core/match/among.ts';
import { checkBlocks } from '../../lib/core/match/check.ts';
import type { Match } from '../../lib/core/match/match.ts';
import { choose, type LibraryMark, readSettings } from '../../lib/settings/settings.ts';
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

vi.mock('virtual:seeds', () => ({ SEED_VERSION: 'this build of the seeds', SEED_SYMBOLS: [] }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const PRIVATE = 'A/RES/60/7';
const SHOWN = 'S/RES/2331 (2016)';
const GRAIN =
  'Calls upon grain exporters to disclose harvest forecasts, silo capacities and freight contracts to neighbouring importers each spring;';
const SEED = SEEDS.find(({ symbol }) => symbol === 'A/RES/77/194');
const OP26 = SEED?.paragraphs.find(({ id }) => id === 'OP26')?.text as string;
const PP27 = SEED?.paragraphs.find(({ id }) => id === 'PP27')?.text as string;

/** Two imports: one that pages may not see, which takes up a seed's paragraph, and one that they may. */
const IMPORTED = [
  ownText(PRIVATE, {
    body: 'General Assembly',
    adopted: '2005-11-30',
    adoption: 'recorded vote',
    paragraphs: [
      { id: 'PP1', openingPhrase: null, text: PP27 },
      { id: 'OP1', openingPhrase: 'Urges', text: LIGHTHOUSES },
    ],
  }),
  ownText(SHOWN, {
    body: 'Security Council',
    adopted: '2016-12-20',
    adoption: null,
    paragraphs: [{ id: 'OP1', openingPhrase: 'Calls upon', text: GRAIN }],
  }),
];

const symbolsIn = (matches: readonly Match[]) => [
  ...new Set(matches.flatMap(({ sources }) => sources.map(({ symbol }) => symbol))),
];
const foundFor = async (whom: 'pages' | 'person', text: string) =>
  symbolsIn(checkBlocks(await libraryFor(whom), [text], {}).flat());

const markOf = async (): Promise<LibraryMark> => (await readSettings()).library;
const reopen = () => answers.reopen({}, OWN_PAGE);
async function change(symbols: string[], flags: Parameters<typeof changeFlags>[1]): Promise<void> {
  await changeFlags(symbols, flags);
  await reopen();
}

beforeAll(async () => {
  beginAnew();
  await storeLibrary(IMPORTED, { onPages: [SHOWN] });
});
beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  await changeFlags([...SEED_SYMBOLS, PRIVATE, SHOWN], { clear: FLAGS.removed });
  await changeFlags([PRIVATE], { clear: FLAGS.onPages });
  await changeFlags([SHOWN], { set: FLAGS.onPages });
  await reopen();
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the texts that are asked', () => {
  test('are all for a person, and for pages those that they may show', async () => {
    expect(await foundFor('person', LIGHTHOUSES)).toEqual([PRIVATE]);
    expect(await foundFor('pages', LIGHTHOUSES)).toEqual([]);
    expect(await foundFor('person', PP27)).toContain(PRIVATE);
    expect(await foundFor('pages', PP27)).not.toContain(PRIVATE);
    for (const whom of ['person', 'pages'] as const) {
      expect(await foundFor(whom, GRAIN)).toEqual([SHOWN]);
      expect(await foundFor(whom, OP26)).toEqual(['A/RES/77/194']);
    }
  });

  test.each<[string, Partial<Among>, forPerson: string[], forPages: string[]]>([
    ['a body', { bodies: ['Security Council'] }, [SHOWN], [SHOWN]],
    ['another body', { bodies: ['Human Rights Council'], to: 2000 }, [], []],
    ['years', { from: 2000, to: 2010 }, [PRIVATE], []],
    ['years that go on', { from: 2016 }, [SHOWN, 'A/RES/77/194'], [SHOWN, 'A/RES/77/194']],
    ['what was brought in', { origin: 'import' }, [PRIVATE, SHOWN], [SHOWN]],
    ['what is shipped', { origin: 'seeds' }, ['A/RES/77/194'], ['A/RES/77/194']],
    ['what was not voted on', { unvoted: true }, [SHOWN, 'A/RES/77/194'], [SHOWN, 'A/RES/77/194']],
  ])('are %s where a person chose that', async (_, choice, forPerson, forPages) => {
    await choose({ among: { ...ALL, ...choice } });
    const found = async (whom: 'pages' | 'person') => {
      const each = await Promise.all([LIGHTHOUSES, GRAIN, OP26].map((text) => foundFor(whom, text)));
      return [...new Set(each.flat())];
    };
    expect(await found('person')).toEqual(forPerson);
    expect(await found('pages')).toEqual(forPages);
    await choose({ among: ALL });
    expect(await found('person')).toEqual([PRIVATE, SHOWN, 'A/RES/77/194']);
  });

  test('are made ready once for a choice', async () => {
    await choose({ among: { ...ALL, origin: 'import' } });
    const [pages, person] = [await libraryFor('pages'), await libraryFor('person')];
    expect(pages).not.toBe(person);
    expect(await libraryFor('pages')).toBe(pages);
    expect(await libraryFor('person')).toBe(person);
  });
});

describe('what was removed', () => {
  test('answers nothing, to a page or a person, until it is put back', async () => {
    const [painted] = await answers.match({ blocks: [GRAIN], cited: false }, ON_A_PAGE);
    const [match] = painted?.matches ?? [];
    expect(match?.sources).toMatchObject([{ symbol: SHOWN }]);
    const { start, end } = match as Match;
    const key = { symbol: SHOWN, paragraph: 'OP1' };
    const seed = { symbol: 'A/RES/77/194', paragraph: 'OP26' };
    const source = (match as Match).sources[0] as Match['sources'][0];
    const askAll = async () => {
      const sender = OWN_PAGE;
      const cited = `See resolution ${SHOWN}.`;
      return {
        match: (await answers.match({ blocks: [GRAIN], cited: false }, sender))[0]?.matches,
        cited: (await answers.match({ blocks: [cited], cited: true }, sender))[0]?.cited?.[0]?.candidates[0]
          ?.known,
        mayMatch: (await answers.mayMatch({ blocks: [GRAIN] }, sender))[0],
        check: (await answers.check({ text: GRAIN }, sender)).agreed,
        sources: await answers.sources({ text: GRAIN, start, end }, sender),
        describe: (await answers.describe({ paragraphs: [key] }, sender))[0],
        compare: await answers.compare({ text: GRAIN, start, end, source }, sender),
        lineage: await answers.lineage(key, sender),
        contrast: await answers.contrast({ agreed: seed, other: key }, sender),
        resolution: await answers.resolution({ symbol: SHOWN }, sender),
        compareDraft: await answers.compareDraft({ text: GRAIN, start, end, ...key }, sender),
      };
    };
    const before = await askAll();
    for (const [name, answer] of Object.entries(before)) expect(answer, name).toBeTruthy();
    await change([SHOWN], { set: FLAGS.removed });
    expect(await askAll()).toEqual({
      match: [],
      cited: null,
      mayMatch: false,
      check: 0,
      sources: [],
      describe: null,
      compare: null,
      lineage: [],
      contrast: null,
      resolution: null,
      compareDraft: null,
    });
    await change([SHOWN], { clear: FLAGS.removed });
    expect(await askAll()).toEqual(before);
  });

  test('is no relative of what is left', async () => {
    const key = { symbol: 'A/RES/77/194', paragraph: 'PP27' };
    const relatives = async () => (await answers.lineage(key, OWN_PAGE)).map(({ symbol }) => symbol);
    expect(await relatives()).toContain(PRIVATE);
    await change([PRIVATE], { set: FLAGS.removed });
    expect(await relatives()).not.toContain(PRIVATE);
  });
});

describe('a text that pages may not show', () => {
  const cited = `See resolution 60/7 of the General Assembly.`;

  test('is not in what they are told without a person’s doing', async () => {
    const [lighthouses, taken, citing] = await answers.match(
      { blocks: [LIGHTHOUSES, PP27, cited], cited: true },
      ON_A_PAGE,
    );
    expect(lighthouses).toEqual({ matches: [] });
    expect(symbolsIn(taken?.matches ?? [])).not.toContain(PRIVATE);
    expect(citing?.cited?.[0]?.candidates[0]).toMatchObject({ symbol: PRIVATE, known: null });
    expect(await answers.mayMatch({ blocks: [LIGHTHOUSES] }, ON_A_PAGE)).toEqual([false]);
    const whole = { text: PP27, start: 0, end: PP27.length };
    const told = await answers.sources(whole, ON_A_PAGE);
    expect(told.map(({ symbol }) => symbol)).toContain('A/RES/77/194');
    expect(told.map(({ symbol }) => symbol)).not.toContain(PRIVATE);
  });

  test('changes nothing of what they are told of others', async () => {
    const blocks = SEEDS.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    const told = async () => answers.match({ blocks: [...blocks, GRAIN], cited: true }, ON_A_PAGE);
    const before = await told();
    await change([PRIVATE], { set: FLAGS.removed });
    expect(await told()).toEqual(before);
  });

  test('is asked where a person has selected wording of it', async () => {
    const { matches } = await answers.check({ text: LIGHTHOUSES }, ON_A_PAGE);
    expect(symbolsIn(matches)).toEqual([PRIVATE]);
    const key = { symbol: PRIVATE, paragraph: 'OP1' };
    expect((await answers.describe({ paragraphs: [key] }, ON_A_PAGE))[0]?.paragraph.text).toBe(LIGHTHOUSES);
  });
});

describe('what pages know of the library', () => {
  test('is that it is not to be asked while nothing of it is theirs', async () => {
    expect((await markOf()).asked).toBe(true);
    await change([SHOWN], { clear: FLAGS.onPages });
    expect((await markOf()).asked).toBe(false);
    await change([PRIVATE], { set: FLAGS.onPages });
    expect((await markOf()).asked).toBe(true);
    await change([PRIVATE], { set: FLAGS.removed });
    expect((await markOf()).asked).toBe(false);
  });

  test('changes with every change, and with nothing else', async () => {
    const seen = [(await markOf()).change];
    const sees = async () => seen.push((await markOf()).change);
    await change([SHOWN], { set: FLAGS.removed });
    await sees();
    await change([SHOWN], { clear: FLAGS.removed | FLAGS.onPages });
    await sees();
    await change([PRIVATE], { set: FLAGS.onPages });
    await sees();
    await change(['A/RES/77/194'], { set: FLAGS.removed });
    await sees();
    expect(new Set(seen).size).toBe(5);
    await reopen();
    expect((await markOf()).change).toBe(seen.at(-1));
    const { state } = await prepareLibrary();
    await storeLibrary(IMPORTED, { from: state?.generation ?? 0, onPages: [SHOWN] });
    await reopen();
    await sees();
    expect(new Set(seen).size).toBe(6);
  });
});

describe('the status', () => {
  const status = () => answers.status({}, OWN_PAGE);

  test('counts what is there, the latest first', async () => {
    const { count, bodies, imported, resolutions, ...rest } = await status();
    expect(rest).toEqual({ from: 'database', problem: null, rebuilding: null });
    expect(count).toBe(SEED_SYMBOLS.length + 2);
    expect(bodies).toEqual([...new Set([...SEEDS.map(({ body }) => body), 'Security Council'])].sort());
    expect(imported).toBe(true);
    const days = resolutions.map(({ adopted }) => adopted);
    expect(days).toEqual(days.toSorted().reverse());
    expect(resolutions.at(-1)).toEqual({
      symbol: PRIVATE,
      title: 'Keeping of lighthouses',
      body: 'General Assembly',
      adopted: '2005-11-30',
      paragraphs: 2,
    });
  });

  test('knows nothing of what was removed', async () => {
    await change([PRIVATE, SHOWN, 'A/RES/77/194'], { set: FLAGS.removed });
    const { count, bodies, imported, resolutions } = await status();
    expect(count).toBe(SEED_SYMBOLS.length - 1);
    expect(imported).toBe(false);
    expect(bodies).not.toContain('Security Council');
    expect(resolutions.map(({ symbol }) => symbol)).not.toContain('A/RES/77/194');
  });
});
