import { describe, expect, test } from 'vitest';
import { documentUrl, formatSymbol, parseSymbol } from '../../../lib/core/resolution/symbol.ts';

const GA = 'General Assembly';
const ECOSOC = 'Economic and Social Council';
const COP =
  'Conference of the Parties to the United Nations Convention against Transnational Organized Crime';

describe('a symbol is taken apart', () => {
  test.each([
    ['A/RES/77/194', { body: GA, session: 77, number: 194, part: null, cited: '77/194' }],
    ['A/RES/31/16 A', { body: GA, session: 31, number: 16, part: 'A', cited: '31/16 A' }],
    ['A/RES/77/256 A-B', { body: GA, session: 77, number: 256, part: 'A-B', cited: '77/256 A-B' }],
    ['A/RES/S-13/2', { body: GA, session: 'S-13', number: 2, cited: 'S-13/2' }],
    ['A/RES/ES-11/2', { body: GA, session: 'ES-11', number: 2, cited: 'ES-11/2' }],
    ['A/RES/217(III)', { body: GA, session: 3, number: 217, part: null, cited: '217 (III)' }],
    ['A/RES/217 A (III)', { body: GA, session: 3, number: 217, part: 'A', cited: '217 A (III)' }],
    ['A/RES/3367(XXX)', { body: GA, session: 30, number: 3367, cited: '3367 (XXX)' }],
    ['A/RES/3201(S-VI)', { body: GA, session: 'S-VI', number: 3201, cited: '3201 (S-VI)' }],
    [
      'S/RES/2331 (2016)',
      { body: 'Security Council', session: null, number: 2331, year: 2016, cited: '2331 (2016)' },
    ],
    ['S/RES/2331(2016)', { body: 'Security Council', number: 2331, year: 2016 }],
    ['A/HRC/RES/53/9', { body: 'Human Rights Council', session: 53, number: 9, cited: '53/9' }],
    ['E/RES/2021/25', { body: ECOSOC, session: 2021, number: 25, cited: '2021/25' }],
    ['E/RES/663 C (XXIV)', { body: ECOSOC, session: 24, number: 663, part: 'C', cited: '663 C (XXIV)' }],
    ['E/RES/1503(XLVIII)', { body: ECOSOC, session: 48, number: 1503, year: null, cited: '1503 (XLVIII)' }],
    ['A/RES/60/1/Corr.1', { body: GA, number: 1, modifiers: ['Corr.1'] }],
    [
      'CTOC/COP/2022/9, sect. I.A, resolution 11/5',
      { body: COP, session: 11, number: 5, document: 'CTOC/COP/2022/9', section: 'I.A', cited: '11/5' },
    ],
  ])('%s', (symbol, parts) => {
    expect(parseSymbol(symbol)).toMatchObject(parts);
  });

  test.each([
    '',
    'A/77/456',
    'A/C.3/77/L.12',
    'resolution 77/194',
    'A/RES/77',
    'S/RES/2331',
    'A/RES/77/194 and more',
  ])('but “%s” is none of a resolution', (symbol) => {
    expect(parseSymbol(symbol)).toBeNull();
    expect(documentUrl(symbol)).toBeNull();
  });
});

test.each([
  'A/RES/77/194',
  'A/RES/31/16 A',
  'A/RES/S-13/2',
  'A/RES/217 (III)',
  'S/RES/2331 (2016)',
  'A/HRC/RES/53/9',
  'E/RES/2021/25',
  'E/RES/1503(XLVIII)',
  'E/RES/663 C (XXIV)',
  'A/RES/217 A (III)',
  'A/RES/3201(S-VI)',
])('%s is written as it was read', (symbol) => {
  const parsed = parseSymbol(symbol);
  expect(parsed && formatSymbol(parsed)?.replace(/\s/g, '')).toBe(symbol.replace(/\s/g, ''));
});

test('a body without symbols of its own gets none', () => {
  expect(formatSymbol({ body: COP, session: 11, number: 5 })).toBeNull();
  expect(formatSymbol({ body: 'Security Council', session: null, number: 5 })).toBeNull();
});

test.each([
  ['A/RES/77/194', 'https://docs.un.org/en/A/RES/77/194'],
  ['A/RES/61/250 C', 'https://docs.un.org/en/A/RES/61/250C'],
  ['A/RES/76/235 A', 'https://docs.un.org/en/A/RES/76/235'],
  ['A/RES/45/62 G', 'https://docs.un.org/en/A/RES/45/62'],
  ['A/RES/77/256 A-B', 'https://docs.un.org/en/A/RES/77/256A-B'],
  ['A/RES/217 A (III)', 'https://docs.un.org/en/A/RES/217(III)'],
  ['S/RES/2331 (2016)', 'https://docs.un.org/en/S/RES/2331(2016)'],
  ['E/RES/663 C (XXIV)', 'https://docs.un.org/en/E/RES/663(XXIV)'],
  ['CTOC/COP/2022/9, sect. I.A, resolution 11/5', 'https://docs.un.org/en/CTOC/COP/2022/9'],
])('%s is at %s', (symbol, url) => {
  expect(documentUrl(symbol)).toBe(url);
});
