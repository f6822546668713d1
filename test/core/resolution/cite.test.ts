import { describe, expect, test } from 'vitest';
import { CITATION_STYLES } from '../../../lib/core/resolution/citation-style.ts';
import { cite, citeInAllStyles, shorthand } from '../../../lib/core/resolution/cite.ts';
import { ordinalFromWords, ordinalInWords } from '../../../lib/core/resolution/ordinal.ts';
import { paragraphName } from '../../../lib/core/resolution/paragraph-name.ts';
import { fromRoman, toRoman } from '../../../lib/core/resolution/roman.ts';
import { CITATIONS, QUOTED } from '../../cases/citations.ts';
import { readSeeds } from '../../seeds.ts';

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

describe('a citation', () => {
  for (const { what, resolution, id, ...styles } of CITATIONS) {
    test.each(CITATION_STYLES)(`of ${what}: %s`, (style) => {
      expect(cite(resolution, id, style)).toBe(styles[style]);
    });
  }

  test('of every paragraph of the seeds names it in every style', () => {
    for (const resolution of readSeeds()) {
      const cited = new Set<string>();
      for (const { id, text } of resolution.paragraphs) {
        const all = citeInAllStyles(resolution, id);
        for (const style of CITATION_STYLES) {
          expect(all[style]).toBe(cite(resolution, id, style));
          expect(cite(resolution, id, style, text)).toContain(all[style]);
          cited.add(`${style} ${all[style]}`);
        }
      }
      expect(cited.size).toBe(4 * resolution.paragraphs.length);
    }
  });

  test.each(CITATION_STYLES)('of what is no paragraph is refused: %s', (style) => {
    const [resolution] = readSeeds();
    if (!resolution) throw new Error('no seeds');
    if (style !== 'shorthand') expect(() => cite(resolution, 'OP', style)).toThrow(RangeError);
    else expect(cite(resolution, 'OP1', style)).toBe(`${resolution.symbol} OP1`);
  });
});

describe('quoted words', () => {
  const resolution = { symbol: 'A/RES/77/194', adopted: '2022-12-15', title: '', body: '' };
  for (const { what, words, un, bluebook, oscola } of QUOTED) {
    test(what, () => {
      const quote = (style: (typeof CITATION_STYLES)[number]) => cite(resolution, 'OP26', style, words);
      expect(quote('un')).toBe(`${un} (General Assembly resolution 77/194, para. 26)`);
      expect(quote('shorthand')).toBe(`${un} (A/RES/77/194 OP26)`);
      expect(quote('bluebook')).toBe(
        `${bluebook} G.A. Res. 77/194, ¶ 26, U.N. Doc. A/RES/77/194 (Dec. 15, 2022).`,
      );
      expect(quote('oscola')).toBe(
        `${oscola} UNGA Res 77/194 (15 December 2022) UN Doc A/RES/77/194, para 26.`,
      );
    });
  }
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
