import { expect, test } from 'vitest';
import { citeUn, paragraphName, shorthand } from '../../../lib/core/resolution/cite.ts';
import { ordinalFromWords, ordinalInWords } from '../../../lib/core/resolution/ordinal.ts';
import { fromRoman, toRoman } from '../../../lib/core/resolution/roman.ts';

test.each([
  ['OP26', 'operative paragraph 26'],
  ['OP4(a)', 'operative paragraph 4 (a)'],
  ['OP4(a)(i)', 'operative paragraph 4 (a) (i)'],
  ['OP4(a)(i)b.', 'operative paragraph 4 (a) (i) b.'],
  ['PP12', 'twelfth preambular paragraph'],
  ['PP47', 'forty-seventh preambular paragraph'],
  ['PP9(a)', 'ninth preambular paragraph, subparagraph (a)'],
  ['II.OP5', 'section II, operative paragraph 5'],
  ['VII.B.OP5', 'section VII.B, operative paragraph 5'],
  ['II.PP1', 'section II, first preambular paragraph'],
  ['annex.5', 'annex, paragraph 5'],
  ['annex.II.5(a)', 'annex, section II, paragraph 5 (a)'],
  ['annexII.5', 'annex II, paragraph 5'],
  ['annex.art3.2', 'annex, article 3, paragraph 2'],
  ['annex.P3', 'annex, third unnumbered paragraph'],
  ['annex.5•2', 'annex, paragraph 5 bullet 2'],
  ['annex.5[2]', 'annex, paragraph 5, the second of that number'],
])('%s is named %s', (id, name) => {
  expect(paragraphName(id)).toBe(name);
});

test.each(['', 'OP', 'XX3', 'OP4(a', 'annex', 'OP26 '])('“%s” is no id', (id) => {
  expect(() => paragraphName(id)).toThrow(RangeError);
});

const resolution = (symbol: string | null): { symbol: string | null; title: string; body: string } => ({
  symbol,
  title: 'Lamps',
  body: 'Conference on Lamps',
});

test.each([
  ['A/RES/77/194', 'OP26', 'General Assembly resolution 77/194, para. 26'],
  ['A/RES/77/194', 'PP12', 'General Assembly resolution 77/194, twelfth preambular paragraph'],
  ['A/HRC/RES/53/9', 'OP1(c)', 'Human Rights Council resolution 53/9, para. 1 (c)'],
  [
    'CTOC/COP/2022/9, sect. I.A, resolution 11/5',
    'OP4(a)',
    'Conference of the Parties to the United Nations Convention against Transnational Organized Crime ' +
      'resolution 11/5 (CTOC/COP/2022/9, sect. I.A), para. 4 (a)',
  ],
  ['A/RES/76/7', 'annex.5', 'General Assembly resolution 76/7, annex, para. 5'],
  ['A/RES/76/7', 'II.OP5', 'General Assembly resolution 76/7, sect. II, para. 5'],
  ['A/RES/79/243', 'annex.art3.2', 'General Assembly resolution 79/243, annex, art. 3, para. 2'],
  ['S/RES/2331 (2016)', 'OP2', 'Security Council resolution 2331 (2016), para. 2'],
  ['A/RES/217 A (III)', 'PP1', 'General Assembly resolution 217 A (III), first preambular paragraph'],
  ['X/LAMPS/1', 'OP2', 'X/LAMPS/1, para. 2'],
  [null, 'OP2', 'Conference on Lamps, “Lamps”, para. 2'],
])('%s %s is cited in UN style', (symbol, id, citation) => {
  expect(citeUn(resolution(symbol), id)).toBe(citation);
});

test("negotiators' shorthand", () => {
  expect(shorthand('A/RES/77/194', 'OP26')).toBe('A/RES/77/194 OP26');
});

test.each([
  [1, 'first'],
  [12, 'twelfth'],
  [20, 'twentieth'],
  [21, 'twenty-first'],
  [40, 'fortieth'],
  [47, 'forty-seventh'],
  [90, 'ninetieth'],
  [99, 'ninety-ninth'],
])('ordinal %i is %s and back', (n, words) => {
  expect(ordinalInWords(n)).toBe(words);
  expect(ordinalFromWords(words)).toBe(n);
});

test('ordinals from 100 on are in figures', () => {
  expect([100, 101, 102, 103, 111, 112, 122].map(ordinalInWords)).toEqual([
    '100th',
    '101st',
    '102nd',
    '103rd',
    '111th',
    '112th',
    '122nd',
  ]);
  expect(ordinalFromWords('resumed')).toBeNull();
});

test('Roman numerals to 89 are written and read, others refused', () => {
  for (let n = 1; n < 90; n++) expect(fromRoman(toRoman(n))).toBe(n);
  expect(toRoman(49)).toBe('XLIX');
  for (const none of ['', 'IIII', 'VX', 'ABC', 'IC']) expect(fromRoman(none)).toBeNull();
});
