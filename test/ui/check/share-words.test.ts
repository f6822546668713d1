import { describe, expect, test } from 'vitest';
import type { Shares } from '../../../lib/core/draft/draft-report.ts';
import { PARTS, percentsOf, sharesWords, totalOf } from '../../../lib/ui/check/share-words.ts';
import fc from '../../same-cases.ts';

const shares = (verbatim: number, near: number, adapted: number, fresh: number): Shares => ({
  verbatim,
  'near-verbatim': near,
  adapted,
  new: fresh,
});

describe('shares in whole percent', () => {
  test.each<[Shares, number[]]>([
    [shares(87, 21, 0, 19), [68, 17, 0, 15]],
    [shares(1, 1, 1, 0), [34, 33, 33, 0]],
    [shares(999, 1, 0, 0), [99, 1, 0, 0]],
    [shares(997, 1, 1, 1), [97, 1, 1, 1]],
    [shares(0, 0, 0, 7), [0, 0, 0, 100]],
    [shares(0, 0, 0, 0), [0, 0, 0, 0]],
  ])('%o', (given, percents) => {
    expect(PARTS.map((part) => percentsOf(given)[part])).toEqual(percents);
  });

  test('are 100 together, and never 0 for a part that has words', () => {
    const count = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), (counts) => {
        const given = shares(...counts);
        const percents = percentsOf(given);
        expect(totalOf(percents)).toBe(totalOf(given) === 0 ? 0 : 100);
        for (const part of PARTS) {
          expect(percents[part] > 0).toBe(given[part] > 0);
          const exact = (100 * given[part]) / Math.max(1, totalOf(given));
          expect(Math.abs(percents[part] - exact)).toBeLessThan(3);
        }
      }),
    );
  });
});

test('are said in words, those that are there', () => {
  expect(sharesWords(shares(62, 0, 0, 38))).toBe('62 % word for word, 38 % new');
});
