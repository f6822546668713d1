import { describe, expect, test } from 'vitest';
import { extendLibrary } from '../../../lib/analyse/build-library.ts';
import { findFlaw } from '../../../lib/core/index/find-flaw.ts';
import { SEED_ORIGIN, type Segment } from '../../../lib/core/index/segment.ts';
import { decodeSegment, encodeSegment } from '../../../lib/core/index/segment-pack.ts';
import { readSeeds } from '../../seeds.ts';

const built = extendLibrary(null, {
  drop: new Set(),
  add: readSeeds().map((resolution) => ({ resolution, origin: SEED_ORIGIN })),
});
const { segment, overlay } = decodeSegment(encodeSegment(built.segment, built.overlay), { analysis: true });

/** The same numbers, one of them another. */
function changed<T extends Uint8Array | Uint16Array | Uint32Array>(numbers: T, at: number, to: number): T {
  const copy = numbers.slice() as T;
  copy[at < 0 ? copy.length + at : at] = to;
  return copy;
}

const { index, words, vocabulary } = segment;
const FORGED: [string, Partial<Segment>, Partial<typeof overlay>][] = [
  ['word ids', { index: { ...index, tokens: changed(index.tokens, 7, 60_000) } }, {}],
  ['a table of its words', { vocabulary: { ...vocabulary, slots: vocabulary.slots.map(() => 1) } }, {}],
  ['a table of its forms', { words: { ...words, forms: { ...words.forms, slots: new Uint32Array(3) } } }, {}],
  ['a class for each', { words: { ...words, classes: words.classes.slice(1) } }, {}],
  ['as many classes', { words: { ...words, classes: changed(words.classes, 5, 2 ** 31) } }, {}],
  ['a content word', { content: changed(segment.content, 3, 9) }, {}],
  ['names and spellings', { names: segment.names.slice(2) }, {}],
  ['known spellings', { wording: { ...segment.wording, spellings: [] } }, {}],
  ['a place for each', { offsets: changed(segment.offsets, 4, 0) }, {}],
  ['a separator', { offsets: changed(segment.offsets, 4, (segment.offsets[4] as number) + 1) }, {}],
  ['positions', { index: { ...index, positions: changed(index.positions, 0, 2 ** 31) } }, {}],
  ['buckets', { index: { ...index, buckets: changed(index.buckets, -1, 5) } }, {}],
  ['by their beginnings', {}, { boilerplate: Uint32Array.of(9, 12, 3, 5) }],
  ['in its tokens', {}, { boilerplate: Uint32Array.of(9, 2 ** 31) }],
  ['links', {}, { lineage: Uint32Array.of(2 ** 31, 1, 9) }],
  [
    'places of terms',
    {},
    { terms: [{ phrase: 'x', classes: [1, 2], places: [{ paragraph: 9999, at: 0 }] }] },
  ],
  ['an analysis', { analysis: [] }, {}],
];

describe('an index from elsewhere', () => {
  test('holds together where it was built', () => {
    expect(findFlaw(segment, overlay)).toBeNull();
  });

  test.each(FORGED)('that is forged lacks %s', (flaw, inSegment, inOverlay) => {
    expect(findFlaw({ ...segment, ...inSegment }, { ...overlay, ...inOverlay })).toContain(flaw);
  });
});
