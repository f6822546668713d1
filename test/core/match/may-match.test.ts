import { expect, test } from 'vitest';
import { extendLibrary } from '../../../lib/analyse/build-library.ts';
import { SEED_ORIGIN } from '../../../lib/core/index/segment.ts';
import { liveAmong, restrictLibrary, ALL } from '../../../lib/core/match/among.ts';
import { checkBlock, openLibrary } from '../../../lib/core/match/check.ts';
import { mayHaveMatch } from '../../../lib/core/match/may-match.ts';
import { readSeeds } from '../../seeds.ts';
import { mixtureOf } from './odd-text.ts';
import fc from '../../same-cases.ts';

const seeds = readSeeds();
const { segment, overlay } = extendLibrary(null, {
  drop: new Set(),
  add: seeds.map((resolution) => ({ resolution, origin: SEED_ORIGIN })),
});
const library = openLibrary(segment, overlay);
const ofCouncil = restrictLibrary(library, liveAmong(segment, { ...ALL, bodies: ['Human Rights Council'] }));

test.each([
  ['whole', library],
  ['a part of it', ofCouncil],
])('never says no where the library, %s, has a match', (_, asked) => {
  let matches = 0;
  fc.assert(
    fc.property(mixtureOf(seeds.flatMap(({ paragraphs }) => paragraphs)), (text) => {
      const found = checkBlock(asked, text).length;
      matches += found;
      expect(found === 0 || mayHaveMatch(asked, text)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(matches).toBeGreaterThan(100);
});

test.each([
  ['an agreed passage', 'penalize persons in authority found guilty of sexually assaulting victims', true],
  ['a term in another spelling', 'FORCED LABOR', true],
  ['plain prose', 'The quick brown fox jumps over the lazy dog in the garden of the old house.', false],
  ['three content words that stand apart', 'victims in the garden of traffickers', false],
  ['nothing', '', false],
])('%s', (_, text, expected) => {
  expect(mayHaveMatch(library, text)).toBe(expected);
});
