import { describe, expect, test } from 'vitest';
import { buildFilter } from '../../../lib/core/index/build-filter.ts';
import { mayMatch, openFilter } from '../../../lib/core/index/filter.ts';
import type { Overlay } from '../../../lib/core/index/overlay.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { checkBlock, openLibrary } from '../../../lib/core/match/check.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { readSeeds } from '../../seeds.ts';
import { mixtureOf } from '../match/odd-text.ts';
import fc from '../../same-cases.ts';

const overlay: Overlay = {
  terms: [
    { phrase: 'removal of organs', classes: [1, 2, 3], places: [] },
    { phrase: 'forced labour', classes: [4, 5], places: [] },
    { phrase: 'forced labour of persons', classes: [4, 5, 2, 6], places: [] },
  ],
  forms: [
    ['removal', 1],
    ['removals', 1],
    ['of', 2],
    ['organ', 3],
    ['organs', 3],
    ['forced', 4],
    ['labour', 5],
    ['labor', 5],
    ['persons', 6],
  ].map(([word, wordClass]) => ({
    word: word as string,
    class: wordClass as number,
    form: wordClass as number,
  })),
  boilerplate: new Uint32Array(0),
  lineage: new Uint32Array(0),
};
const seeds = readSeeds();
const segment = buildSegment(seeds);
const filter = openFilter(buildFilter(segment, overlay));
const library = openLibrary(segment, overlay);
const passes = (text: string) => mayMatch(filter, tokenize(text));

describe('the filter of pages', () => {
  test('never says no where there is a match', () => {
    let matches = 0;
    fc.assert(
      fc.property(mixtureOf(seeds.flatMap((seed) => seed.paragraphs)), (text) => {
        const found = checkBlock(library, text).length;
        matches += found;
        expect(found === 0 || passes(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(matches).toBeGreaterThan(500);
  });

  test.each([
    ['a term', 'the removals of an organ, and the Removal of Organs', true],
    ['a term in the other spelling', 'FORCED LABOR', true],
    ['a longer term', 'of forced labour of persons', true],
    ['a part of a term', 'the removal of a king', false],
    ['single words of terms', 'forced to remove organs', false],
    ['plain prose', 'The quick brown fox jumps over the lazy dog in the garden of the old house.', false],
    ['four words of a paragraph', 'trafficking in persons, especially men', false],
    ['a name alone, which is an exact run', 'the United Nations Office on Drugs and Crime said', true],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(passes(text)).toBe(expected);
  });
});
