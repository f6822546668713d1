import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import type { Segment } from '../../../lib/core/index/segment.ts';
import { maximalStretches, sharedLengths, type Spread } from '../../../lib/core/index/shared-stretches.ts';
import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import { readSeeds } from '../../seeds.ts';
import fc from '../../same-cases.ts';

const seeds = readSeeds();
const titleOf = ({ title }: Resolution) => (title === '' ? null : title);

/** The words of each paragraph of a segment, each between two spaces. */
function textsOf({ index, offsets, vocabulary, paragraphs }: Segment): string[] {
  return paragraphs.map((_, paragraph) => {
    const ids = index.tokens.subarray(offsets[paragraph], (offsets[paragraph + 1] as number) - 1);
    return ` ${Array.from(ids, (id) => vocabulary.words[id]).join(' ')} `;
  });
}

/** The same lengths, by looking for every stretch in every paragraph. */
function lengthsByHand(segment: Segment, least: Spread): Uint32Array {
  const texts = textsOf(segment);
  const isShared = (words: string) => {
    const owners = segment.paragraphs
      .filter(({ resolution }, paragraph) => titleOf(resolution) && texts[paragraph]?.includes(words))
      .map(({ resolution }) => resolution);
    const titles = new Set(owners.map(titleOf));
    return new Set(owners).size >= least.resolutions && titles.size >= least.titles;
  };
  const lengths = new Uint32Array(segment.index.tokens.length);
  texts.forEach((text, paragraph) => {
    const words = text.trim().split(' ');
    words.forEach((_, at) => {
      let length = 0;
      while (at + length < words.length && isShared(` ${words.slice(at, at + length + 1).join(' ')} `))
        length++;
      lengths[(segment.offsets[paragraph] as number) + at] = length;
    });
  });
  return lengths;
}

/** Resolutions of a few paragraphs of the seeds, under few titles; one without a title does not count. */
const resolutions = fc.array(
  fc.record({
    title: fc.constantFrom('Trafficking in women and girls', 'Trafficking in persons', 'A third title', ''),
    paragraphs: fc.array(fc.constantFrom(...seeds.flatMap(({ paragraphs }) => paragraphs.slice(0, 6))), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 6 },
);
const spread = fc.record({
  resolutions: fc.integer({ min: 1, max: 3 }),
  titles: fc.integer({ min: 1, max: 3 }),
});

describe('the wording that resolutions share', () => {
  test('is what looking for every stretch in every paragraph finds', () => {
    let shared = 0;
    fc.assert(
      fc.property(resolutions, spread, (drawn, least) => {
        const segment = buildSegment(drawn.map((made) => ({ ...(seeds[0] as Resolution), ...made })));
        const lengths = sharedLengths(segment, least, titleOf);
        expect(lengths).toEqual(lengthsByHand(segment, least));
        shared += lengths.filter((length) => length > 0).length;
      }),
      { numRuns: 60 },
    );
    expect(shared).toBeGreaterThan(1000);
  });

  test('is not counted twice within a resolution, nor for two resolutions of one title', () => {
    const [first, second] = seeds as [Resolution, Resolution];
    const twice = { ...first, paragraphs: [...first.paragraphs, ...first.paragraphs] };
    expect(Math.max(...sharedLengths(buildSegment([twice]), { resolutions: 2, titles: 1 }, titleOf))).toBe(0);
    const family = buildSegment([first, { ...second, title: first.title }]);
    expect(Math.max(...sharedLengths(family, { resolutions: 2, titles: 2 }, titleOf))).toBe(0);
    expect(Math.max(...sharedLengths(family, { resolutions: 2, titles: 1 }, titleOf))).toBeGreaterThan(10);
  });
});

describe('maximal stretches', () => {
  test.each([
    ['none within another', [3, 2, 1, 0], 1, [{ start: 0, end: 3 }]],
    [
      'those that overlap',
      [3, 3, 0, 0, 0],
      1,
      [
        { start: 0, end: 3 },
        { start: 1, end: 4 },
      ],
    ],
    [
      'side by side',
      [2, 1, 2, 1],
      1,
      [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
    ],
    ['not the short ones', [2, 1, 0, 3, 2, 1], 3, [{ start: 3, end: 6 }]],
    ['nothing', [0, 0], 1, []],
  ])('%s', (_, lengths, shortest, expected) => {
    expect(maximalStretches(Uint32Array.from(lengths), shortest)).toEqual(expected);
  });
});
