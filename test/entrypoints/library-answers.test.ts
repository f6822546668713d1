import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerFromLibrary } from '../../entrypoints/background/library-answers.ts';
import { buildSeeds } from '../../lib/cli/build-pack.ts';
import type { Match } from '../../lib/core/match/match.ts';

vi.mock('virtual:seeds', () => ({ SEED_VERSION: 'now', SEED_SYMBOLS: [] }));

const { match, sources, compare, lineage, contrast, describe: describeAll } = answerFromLibrary;
const NOBODY = { tabId: null, frameId: null, windowId: null, isOwnPage: true };
const OP26 = { symbol: 'A/RES/77/194', paragraph: 'OP26' };
/** The same but for two words, by the year. */
const PP27 = { symbol: 'A/RES/77/194', paragraph: 'PP27' };
const PP18 = { symbol: 'A/RES/78/228', paragraph: 'PP18' };
const GONE = { symbol: 'A/RES/77/194', paragraph: 'OP99' };

beforeAll(() => {
  const { pack } = buildSeeds();
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array(pack)));
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function matchesIn(blocks: string[]): Promise<Match[][]> {
  return (await match({ blocks, cited: false }, NOBODY)).map(({ matches }) => matches);
}

const sourcesOf = (matches: Match[]) =>
  matches.map(({ sources: [best] }) => `${best?.symbol} ${best?.paragraph}`);

describe('the blocks of one page', () => {
  const FIRST = 'combat and eradicate trafficking in persons in the context of international migration';
  const SECOND =
    'cooperate with relevant stakeholders to undertake or strengthen campaigns to inform migrants';

  test('are graded together, so that a list broken over several has one source', async () => {
    expect((await matchesIn([FIRST])).map(sourcesOf)).toEqual([['A/RES/78/228 OP24']]);
    expect((await matchesIn([FIRST, SECOND])).map(sourcesOf)).toEqual([
      ['A/RES/77/194 OP33'],
      ['A/RES/77/194 OP33'],
    ]);
  });

  test('tell all their sources on demand', async () => {
    const [[found] = []] = await matchesIn([FIRST]);
    const { start, end, sourceCount } = found as Match;
    expect(await sources({ text: FIRST, start, end }, NOBODY)).toHaveLength(sourceCount);
    expect(await sources({ text: FIRST, start: start + 1, end: end - 1 }, NOBODY)).toHaveLength(sourceCount);
    expect(await sources({ text: FIRST, start: FIRST.length, end: FIRST.length + 5 }, NOBODY)).toEqual([]);
  });
});

describe('a comparison', () => {
  const TEXT =
    'They vowed to criminalize every form of trafficking in persons, recognizing its increasing occurrence for the purpose of the exploitation of the prostitution of others or other kinds of sexual exploitation.';

  test('of altered words with their source tells the edits', async () => {
    const [[found] = []] = await matchesIn([TEXT]);
    const { start, end, grade, sources: [source] = [] } = found as Match;
    expect(grade).toBe('near-verbatim');
    const stretch = { text: TEXT, start, end, source: source as Match['sources'][0] };
    const comparison = await compare(stretch, NOBODY);
    expect(comparison?.edits).toBe(2);
    expect(
      comparison?.pieces.filter(({ kind }) => kind === 'wording').map(({ other }) => other.trim()),
    ).toEqual(['every', 'kinds']);
    expect(await compare({ ...stretch, source: { ...stretch.source, ...GONE } }, NOBODY)).toBeNull();
  });

  test('of two paragraphs tells what the other has', async () => {
    const comparison = await contrast({ agreed: PP27, other: PP18 }, NOBODY);
    const [described] = await describeAll({ paragraphs: [PP27] }, NOBODY);
    const gone = comparison?.pieces.filter(({ op }) => op === 'delete') ?? [];
    expect(comparison?.edits).toBe(gone.length);
    expect(gone.map(({ start, end }) => described?.paragraph.text.slice(start, end).trim())).toEqual([
      'also',
      'women',
    ]);
    expect(await contrast({ agreed: PP27, other: GONE }, NOBODY)).toBeNull();
    expect(await contrast({ agreed: GONE, other: PP18 }, NOBODY)).toBeNull();
  });
});

describe('a paragraph', () => {
  test('is among those that descend from one another with it, the earliest first', async () => {
    expect(await lineage(PP27, NOBODY)).toEqual([
      { ...PP27, adopted: '2022-12-15', kind: 'self', similarity: 1 },
      { ...PP18, adopted: '2023-12-19', kind: 'near-verbatim', similarity: expect.closeTo(0.97, 1) },
    ]);
    expect(await lineage(GONE, NOBODY)).toEqual([]);
  });

  test('is described, and null where the library does not have it', async () => {
    const [found, gone] = await describeAll({ paragraphs: [OP26, GONE] }, NOBODY);
    expect(found).toMatchObject({
      symbol: OP26.symbol,
      name: 'operative paragraph 26',
      citations: {
        un: 'General Assembly resolution 77/194, para. 26',
        shorthand: 'A/RES/77/194 OP26',
        bluebook: 'G.A. Res. 77/194, ¶ 26, U.N. Doc. A/RES/77/194 (Dec. 15, 2022)',
        oscola: 'UNGA Res 77/194 (15 December 2022) UN Doc A/RES/77/194, para 26',
      },
      adopted: '2022-12-15',
    });
    expect(gone).toBeNull();
  });
});
