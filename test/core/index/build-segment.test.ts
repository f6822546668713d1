import { describe, expect, test } from 'vitest';
import { buildSegment, extendSegment } from '../../../lib/core/index/build-segment.ts';
import { restrictKgramIndex } from '../../../lib/core/index/kgram-index.ts';
import { paragraphAt, SEED_ORIGIN, type Segment } from '../../../lib/core/index/segment.ts';
import { textOf } from '../../../lib/core/index/wording.ts';
import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import { finish } from '../../../lib/core/steps.ts';
import { readSeeds } from '../../seeds.ts';
import { mixtureOf } from '../match/odd-text.ts';
import fc from '../../same-cases.ts';

const seeds = readSeeds();
const whole = buildSegment(seeds);
const added = seeds.map((resolution) => ({ resolution, origin: SEED_ORIGIN }));

/** The texts of a segment's paragraphs, written from its tokens. */
function texts({ index, offsets, wording, vocabulary }: Segment): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, i) =>
    textOf(wording, vocabulary.words, index.tokens, offsets[i] as number, (offsets[i + 1] as number) - 1),
  );
}

const made = (text: string): Resolution => ({
  symbol: 'A/RES/99/1',
  title: '',
  body: 'General Assembly',
  session: 99,
  adopted: null,
  adoption: null,
  adoptionSource: null,
  paragraphs: [{ id: 'OP1', openingPhrase: null, text }],
  footnotes: [],
});

describe('the words of a segment', () => {
  test('are written as the seeds have them, letter by letter', () => {
    expect(texts(whole)).toEqual(whole.paragraphs.map(({ paragraph }) => paragraph.text));
    // Nearly all by one byte: what is rare costs more.
    expect(whole.wording.rare.size).toBeLessThan(whole.index.tokens.length / 1000);
  });

  test('are written as anything has them', () => {
    fc.assert(
      fc.property(fc.array(mixtureOf(seeds.flatMap(({ paragraphs }) => paragraphs))), (all) => {
        expect(texts(buildSegment(all.map(made)))).toEqual(all);
      }),
    );
  });

  test('beyond 255 spellings are written in full', () => {
    const odd = Array.from({ length: 600 }, (_, i) => `word${'-'.repeat(i + 1)}WORD`).join(' ');
    const segment = buildSegment([made(odd), made(odd.toUpperCase())]);
    expect(texts(segment)).toEqual([odd, odd.toUpperCase()]);
    expect(segment.wording.rare.size).toBeGreaterThan(300);
  });

  test('take four bytes each where there are more than two can tell apart', () => {
    const text = Array.from({ length: 70_000 }, (_, i) => `w${i.toString(36)}x`).join(' ');
    const segment = buildSegment([...seeds, made(text)]);
    expect(whole.index.tokens).toBeInstanceOf(Uint16Array);
    expect(segment.index.tokens).toBeInstanceOf(Uint32Array);
    expect(texts(segment).at(-1)).toBe(text);
  });
});

describe('a segment that others are added to', () => {
  test('is the one that is built of all at once', () => {
    const first = finish(extendSegment(null, added.slice(0, 2)));
    const second = finish(extendSegment({ segment: first, drop: new Set() }, added.slice(2)));
    expect(second).toEqual(whole);
  });

  test('without some of its texts has the words of the others', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3]), fc.subarray(added), (gone, again) => {
        const drop = new Set(gone);
        const segment = finish(extendSegment({ segment: whole, drop }, again));
        const kept = [
          ...seeds.filter((_, number) => !drop.has(number)),
          ...again.map((one) => one.resolution),
        ];
        const expected = buildSegment(kept);
        expect(texts(segment)).toEqual(texts(expected));
        expect(segment.resolutions).toEqual(kept);
        expect(segment.names).toEqual(expected.names);
        expect(segment.offsets).toEqual(expected.offsets);
        expect(segment.index.positions.toSorted()).toEqual(expected.index.positions.toSorted());
      }),
      { numRuns: 20 },
    );
  });

  test('tells how far it has come, and never goes back', () => {
    const shares: number[] = [];
    finish(extendSegment(null, added), (share) => shares.push(share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

test('each position is found in its paragraph', () => {
  const { offsets } = whole;
  for (let paragraph = 0; paragraph + 1 < offsets.length; paragraph++) {
    for (let at = offsets[paragraph] as number; at < (offsets[paragraph + 1] as number); at++) {
      if (paragraphAt(whole, at) !== paragraph) expect.fail(`position ${at}`);
    }
  }
});

test('an index that is restricted has the positions of the rest, in the order of one built of them', () => {
  const isLive = (position: number) => whole.paragraphs[paragraphAt(whole, position)]?.resolutionNumber !== 1;
  const restricted = restrictKgramIndex(whole.index, isLive);
  expect(restricted.positions).toEqual(whole.index.positions.filter(isLive));
  const { buckets } = whole.index;
  buckets.forEach((start, i) => {
    expect(restricted.buckets[i]).toBe(whole.index.positions.subarray(0, start).filter(isLive).length);
  });
});
