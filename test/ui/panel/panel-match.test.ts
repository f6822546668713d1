import { describe, expect, test } from 'vitest';
import {
  type Facts,
  type Filters,
  filterMatches,
  listMatches,
  NO_FILTERS,
} from '../../../lib/ui/panel/panel-match.ts';
import { agreedText, libraryAsks, reportOf } from '../draft-library.ts';

const page = reportOf(
  `${agreedText('A/RES/77/194', 'OP26')}\n\n${agreedText('A/HRC/RES/53/9', 'OP3(b)')}\n\n${agreedText('A/RES/78/228', 'PP3')}`,
);
const matches = listMatches([page]);

async function facts(): Promise<Map<string, Facts>> {
  const known = await libraryAsks.describe(
    matches.map(({ source: { symbol, paragraph } }) => ({ symbol, paragraph })),
  );
  return new Map(known.flatMap((one): [string, Facts][] => (one ? [[one.symbol, one]] : [])));
}

describe('a list is narrowed', () => {
  test.each<[string, Partial<Filters>, string[]]>([
    ['by nothing', {}, ['A/RES/77/194', 'A/HRC/RES/53/9', 'A/RES/78/228']],
    ['by body', { body: 'Human Rights Council' }, ['A/HRC/RES/53/9']],
    ['by year', { year: '2023' }, ['A/HRC/RES/53/9', 'A/RES/78/228']],
    ['by body and year', { body: 'General Assembly', year: '2023' }, ['A/RES/78/228']],
    ['by words, in any case', { words: ' DUE diligence ' }, ['A/RES/78/228']],
    ['by symbol', { words: '77/194' }, ['A/RES/77/194']],
    ['by paragraph', { words: 'op3(b)' }, ['A/HRC/RES/53/9']],
    ['to nothing', { grade: 'term' }, []],
  ])('%s', async (_, filters, symbols) => {
    const listed = filterMatches(matches, { ...NO_FILTERS, ...filters }, await facts());
    expect([...new Set(listed.map(({ source }) => source.symbol))]).toEqual(symbols);
  });

  test('what is of no known body or year is left out only where those are asked for', () => {
    expect(filterMatches(matches, { ...NO_FILTERS, year: '2022' }, new Map())).toEqual([]);
    expect(filterMatches(matches, NO_FILTERS, new Map())).toEqual(matches);
  });
});

test('matches of several frames keep their order and have names of their own', () => {
  const inner = { ...page, frame: 'inner', top: false };
  const keys = listMatches([page, inner]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2 * matches.length);
  expect(keys.slice(0, matches.length).every((key) => key.startsWith('top '))).toBe(true);
});
