import { describe, expect, test } from 'vitest';
import {
  filterTexts,
  foldRows,
  type ListFilters,
  NO_FILTERS,
  ORDERS,
  sortTexts,
} from '../../../lib/ui/library/list-order.ts';
import { manyRows, rowOf, texts } from './texts.ts';

const all = foldRows([...manyRows(500), ...texts.map((text) => rowOf(text))]);
const symbols = (rows: readonly { symbol: string }[]) => rows.map(({ symbol }) => symbol);

describe('sorting', () => {
  test.each(ORDERS)('by %s loses nothing, and the other way round is its reverse but for ties', (by) => {
    const up = sortTexts(all, { by, descending: false });
    expect(symbols(up).sort()).toEqual(symbols(all).sort());
    const [first, last] = [up[0], up.at(-1)];
    const down = sortTexts(all, { by, descending: true });
    const value = (text: (typeof up)[0] | undefined) => JSON.stringify(text && keyOf(by, text));
    expect(value(down[0])).toBe(value(last));
    expect(value(down.at(-1))).toBe(value(first));
  });

  test('numbers in symbols count as numbers', () => {
    const sorted = symbols(sortTexts(foldRows(manyRows(100)), { by: 'symbol', descending: false }));
    expect(sorted.indexOf('A/RES/74/10')).toBe(sorted.indexOf('A/RES/74/9') + 1);
  });

  test('a text without a date is the earliest', () => {
    const undated = foldRows([...manyRows(3), { ...manyRows(1)[0], symbol: 'X', adopted: null } as never]);
    expect(sortTexts(undated, { by: 'date', descending: false })[0]?.symbol).toBe('X');
  });
});

function keyOf(by: (typeof ORDERS)[number], text: (typeof all)[0]): unknown {
  if (by === 'date') return text.adopted;
  if (by === 'adoption') return text.adoption;
  if (by === 'source') return text.origin.kind;
  return text[by];
}

describe('filtering', () => {
  test('every filter alone leaves what a plain comparison leaves, in the same order', () => {
    const cases: [Partial<ListFilters>, (text: (typeof all)[0]) => boolean][] = [
      [{ words: 'GIRL child' }, ({ title }) => /the girl child/i.test(title)],
      [{ words: 'côte' }, ({ title }) => title.includes('Côte')],
      [{ body: 'Human Rights Council' }, ({ body }) => body === 'Human Rights Council'],
      [{ year: '2022' }, ({ adopted }) => adopted?.startsWith('2022') === true],
      [{ adoption: 'recorded vote' }, ({ adoption }) => adoption === 'recorded vote'],
      [{ adoption: 'not stated' }, ({ adoption }) => adoption === null],
      [{ source: 'seeds' }, ({ origin }) => origin.kind === 'seeds'],
      [{ pages: 'off' }, ({ onPages }) => !onPages],
      [{ since: Date.parse('2026-11-21') }, () => false],
    ];
    for (const [change, isLeft] of cases)
      expect(symbols(filterTexts(all, { ...NO_FILTERS, ...change }))).toEqual(symbols(all.filter(isLeft)));
  });

  test('words are parts of words, each has to be there', () => {
    const found = filterTexts(all, { ...NO_FILTERS, words: '  194 TRAFF ' });
    expect(symbols(found)).toEqual(['A/RES/77/194']);
  });
});
