import { describe, expect, test } from 'vitest';
import { addressOf, NO_QUERY, type Route, readRoute } from '../../../lib/ui/library/route.ts';

const symbol = 'CTOC/COP/2022/9, sect. I.A, resolution 11/5';

test.each<Route>([
  { view: 'list' },
  { view: 'search', query: NO_QUERY },
  {
    view: 'search',
    query: {
      words: '"organ removal" victims & more',
      bodies: ['General Assembly', 'Human Rights Council'],
      from: 2019,
      to: 2024,
      kind: 'operative',
      unvoted: true,
    },
  },
  { view: 'text', symbol, paragraph: null, note: null },
  { view: 'text', symbol: 'A/RES/77/194', paragraph: 'OP4(a)(i)', note: null },
  { view: 'text', symbol: 'S/RES/2331 (2016)', paragraph: null, note: '12' },
  { view: 'compare', now: symbol, before: 'A/RES/31/16 A', paragraph: 'PP9' },
  { view: 'compare', now: symbol, before: null, paragraph: null },
  { view: 'compare', now: null, before: null, paragraph: null },
])('%j is written and read again', (route) => expect(readRoute(addressOf(route))).toEqual(route));

describe('an address that somebody typed', () => {
  test.each(['', '#', '#/', '#/nowhere', '#/text', '#text', '#/text/'])('%s is the list', (hash) =>
    expect(readRoute(hash)).toEqual({ view: 'list' }),
  );

  test('a stray percent sign stays as it is', () =>
    expect(readRoute('#/text/100%25%ZZ')).toMatchObject({ symbol: '100%25%ZZ' }));

  test('what is no year, no kind and no flag narrows nothing', () =>
    expect(readRoute('#/search?q=a&from=two&to=19999&kind=any')).toEqual({
      view: 'search',
      query: { ...NO_QUERY, words: 'a' },
    }));
});

test('an address names its paragraph', () =>
  expect(addressOf({ view: 'text', symbol: 'A/RES/77/194', paragraph: 'OP26', note: null })).toBe(
    '#/text/A%2FRES%2F77%2F194?p=OP26',
  ));
