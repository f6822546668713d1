import { describe, expect, test } from 'vitest';
import { extendLibrary } from '../../../lib/analyse/build-library.ts';
import { findFlaw } from '../../../lib/core/index/find-flaw.ts';
import type { Overlay } from '../../../lib/core/index/overlay.ts';
import { SEED_ORIGIN, type Segment } from '../../../lib/core/index/segment.ts';
import { decodeSegment, encodeSegment } from '../../../lib/core/index/segment-pack.ts';
import { contrast } from '../../../lib/core/lineage/contrast.ts';
import { relativesOf } from '../../../lib/core/lineage/relatives.ts';
import { checkText } from '../../../lib/core/match/check-text.ts';
import { openLibrary } from '../../../lib/core/match/check.ts';
import { readSeeds } from '../../seeds.ts';

const built = extendLibrary(null, {
  drop: new Set(),
  add: readSeeds().map((resolution) => ({ resolution, origin: SEED_ORIGIN })),
});
const { segment, overlay } = built;
const OP26 = segment.paragraphs.findIndex(
  ({ resolution, paragraph }) => resolution.symbol === 'A/RES/77/194' && paragraph.id === 'OP26',
);

/** Written as a library file, whose checksum fits whatever it holds, and read again. */
function asFile(change: Partial<Segment>, lie: Partial<Overlay> = {}) {
  const pack = encodeSegment({ ...segment, ...change }, { ...overlay, ...lie });
  return decodeSegment(pack, { analysis: true });
}

describe('a library file that lies', () => {
  test('of what descends from what, shows the other paragraph with its own words all the same', () => {
    // As if each paragraph were the very same as OP26, with more words than either has.
    const lineage = Uint32Array.from(
      segment.paragraphs.keys().flatMap((number) => (number === OP26 ? [] : [OP26, number, 0xffffffff])),
    );
    const read = asFile({}, { lineage });
    expect(findFlaw(read.segment, read.overlay)).toBeNull();
    const library = openLibrary(read.segment, read.overlay);
    const relatives = relativesOf(read.segment, library.lineage, OP26);
    expect(relatives.length).toBeGreaterThan(2);
    expect(relatives.filter(({ kind }) => kind === 'same')).toEqual([]);
    const other = OP26 + 1;
    const compared = contrast(library, OP26, other);
    expect(compared?.edits).toBeGreaterThan(0);
    expect(compared).toEqual(contrast(openLibrary(segment, overlay), OP26, other));
  });

  test('of where its words stand, finds no words that it does not have', () => {
    const { positions } = segment.index;
    // Each place is that of another run of words.
    const turned = Uint32Array.from(positions, (_, i) => positions[(i + 1000) % positions.length] as number);
    const read = asFile({ index: { ...segment.index, positions: turned } });
    expect(findFlaw(read.segment, read.overlay)).toBeNull();
    const library = openLibrary(read.segment, read.overlay);
    const page = segment.paragraphs[OP26]?.paragraph.text as string;
    for (const { start, end, grade, sources } of checkText(library, page, {})) {
      if (grade !== 'verbatim') continue;
      for (const { symbol, paragraph, start: from, end: to } of sources) {
        const source = read.segment.resolutions.find((one) => one.symbol === symbol);
        const text = source?.paragraphs.find(({ id }) => id === paragraph)?.text.slice(from, to);
        expect(text?.toLowerCase()).toBe(page.slice(start, end).toLowerCase());
      }
    }
  });
});
