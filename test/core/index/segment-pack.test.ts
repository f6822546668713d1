import { describe, expect, test } from 'vitest';
import { buildOverlay } from '../../../lib/analyse/build-overlay.ts';
import { analyseSegment } from '../../../lib/analyse/words.ts';
import { PackError } from '../../../lib/core/index/pack.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { decodeSegment, encodeSegment } from '../../../lib/core/index/segment-pack.ts';
import { readSeeds } from '../../seeds.ts';
import fc from '../../same-cases.ts';

const segment = buildSegment(readSeeds());
const overlay = {
  terms: [{ phrase: 'forced labour', classes: [1, 2], places: [{ paragraph: 3, at: 4 }] }],
  forms: [{ word: 'labour', class: 2, form: 1 }],
  boilerplate: Uint32Array.of(3, 9, 5, 12),
  lineage: Uint32Array.of(40, 7, 31),
};
const pack = encodeSegment(segment, overlay);

describe('a packed segment', () => {
  test('comes back as it was', () => {
    const read = decodeSegment(pack);
    const { resolutions, paragraphs, ...rest } = read.segment;
    // A paragraph of a pack writes its text when it is asked for it.
    expect(JSON.parse(JSON.stringify(resolutions))).toEqual(segment.resolutions);
    expect(paragraphs.map(({ resolutionNumber }) => resolutionNumber)).toEqual(
      segment.paragraphs.map(({ resolutionNumber }) => resolutionNumber),
    );
    expect({ ...rest, overlay: read.overlay }).toEqual({
      ...segment,
      resolutions: undefined,
      paragraphs: undefined,
      overlay,
    });
  });

  test('keeps the roots and tags of its words, from which its terms are found again', () => {
    const analysed = analyseSegment(segment);
    const { segment: read } = decodeSegment(encodeSegment(analysed, overlay), {
      analysis: true,
    });
    expect(read.analysis).toEqual(analysed.analysis);
    expect(read.analysis?.[read.vocabulary.words.indexOf('organs')]).toMatchObject({ root: 'organ' });
    expect(read.words).toEqual(analysed.words);
    expect(buildOverlay(read)).toEqual(buildOverlay(analysed));
  });

  test('comes back from the middle of other bytes', () => {
    const around = new Uint8Array(pack.length + 7);
    around.set(pack, 3);
    expect(decodeSegment(around.subarray(3, 3 + pack.length)).overlay).toEqual(overlay);
  });

  test('is the same bytes each time', () => {
    expect(encodeSegment(buildSegment(readSeeds()), overlay)).toEqual(pack);
  });

  test('any flipped bit is found', () => {
    fc.assert(
      fc.property(fc.nat({ max: pack.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const damaged = pack.slice();
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        expect(() => decodeSegment(damaged)).toThrow(PackError);
      }),
    );
  });

  test('cut short or replaced by anything else it is an error that says so', () => {
    fc.assert(
      fc.property(fc.nat({ max: pack.length - 1 }), (length) => {
        expect(() => decodeSegment(pack.slice(0, length))).toThrow(PackError);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => decodeSegment(bytes as Uint8Array<ArrayBuffer>)).toThrow(PackError);
      }),
    );
  });
});
