import { describe, expect, test } from 'vitest';
import { extendLibrary } from '../../../lib/analyse/build-library.ts';
import { SEED_ORIGIN } from '../../../lib/core/index/segment.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { ALL, isAll, liveAmong, restrictLibrary } from '../../../lib/core/match/among.ts';
import { checkBlock, type Library, openLibrary } from '../../../lib/core/match/check.ts';
import type { Match } from '../../../lib/core/match/match.ts';
import { readSeeds } from '../../seeds.ts';

const seeds = readSeeds();
const index = extendLibrary(null, {
  drop: new Set(),
  add: seeds.map((resolution) => ({ resolution, origin: SEED_ORIGIN })),
});
const library = openLibrary(index.segment, index.overlay);
/** One that has the others alone, and knows the same words. */
const without = (symbol: string): Library => {
  const { segment, overlay } = extendLibrary(index, { drop: new Set([symbols.indexOf(symbol)]), add: [] });
  return openLibrary(segment, overlay);
};
const symbols = seeds.map(({ symbol }) => symbol as string);
const texts = seeds.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

/** What of a match does not depend on the terms of the library that it was found in. */
const passagesOf = (matches: Match[]) =>
  matches.filter(({ grade }) => grade !== 'term').map(({ start, end, sources }) => ({ start, end, sources }));

describe('a library of which only some texts are asked', () => {
  test.each(symbols.map((symbol) => [symbol]))('answers without %s as one that never had it', (symbol) => {
    const live = Uint8Array.from(symbols, (one) => Number(one !== symbol));
    const restricted = restrictLibrary(library, live);
    const never = without(symbol);
    let passages = 0;
    for (const text of texts.filter((_, i) => i % 3 === 0)) {
      const found = passagesOf(checkBlock(restricted, text));
      expect(found.flatMap(({ sources }) => sources.map((source) => source.symbol))).not.toContain(symbol);
      expect(found).toEqual(passagesOf(checkBlock(never, text)));
      passages += found.length;
    }
    expect(passages).toBeGreaterThan(20);
  });

  test('has no terms that only others have, and no links to them', () => {
    const none = restrictLibrary(library, new Uint8Array(seeds.length));
    expect(none.overlay.terms).toEqual([]);
    const one = restrictLibrary(library, Uint8Array.of(1, 0, 0, 0));
    const linked = library.segment.paragraphs.findIndex(
      (_, number) => library.lineage.get(number).length > 0,
    );
    expect(library.lineage.get(linked).length).toBeGreaterThan(0);
    expect(one.lineage.get(linked)).toEqual([]);
  });

  test('is the library itself where all are asked', () => {
    expect(restrictLibrary(library, new Uint8Array(seeds.length).fill(1))).toBe(library);
  });
});

test.each([
  ['a body', { bodies: ['Human Rights Council'] }, ['A/HRC/RES/53/9']],
  ['years', { from: 2023, to: 2023 }, ['A/HRC/RES/53/9', 'A/RES/78/228']],
  ['a first year', { from: 2023 }, ['A/HRC/RES/53/9', 'A/RES/78/228']],
  ['what was brought in', { origin: 'import' as const }, []],
])('a choice by %s', (_, choice, expected) => {
  const live = liveAmong(library.segment, { ...ALL, ...choice });
  expect(symbols.filter((_, number) => live[number] === 1).toSorted()).toEqual(expected);
  expect(isAll({ ...ALL, ...choice })).toBe(false);
});

test('a recorded vote is left out where that is wanted; no date is of no year', () => {
  const [first, ...rest] = seeds as [(typeof seeds)[0], ...typeof seeds];
  const segment = buildSegment([{ ...first, adoption: 'recorded vote', adopted: null }, ...rest]);
  expect([...liveAmong(segment, { ...ALL, unvoted: true })]).toEqual([0, 1, 1, 1]);
  expect(liveAmong(segment, { ...ALL, to: 2100 })[0]).toBe(0);
  expect(isAll(ALL)).toBe(true);
});
