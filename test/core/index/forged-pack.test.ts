import { describe, expect, test } from 'vitest';
import { extendLibrary } from '../../../lib/analyse/build-library.ts';
import { findFlaw } from '../../../lib/core/index/find-flaw.ts';
import { isOwnWording } from '../../../lib/core/index/is-own-wording.ts';
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
    // As if each paragraph had all its words from OP26.
    const lengthOf = (number: number) =>
      (segment.offsets[number + 1] as number) - (segment.offsets[number] as number) - 1;
    const lies = (more: number) =>
      Uint32Array.from(
        segment.paragraphs
          .keys()
          .flatMap((number) =>
            number === OP26 ? [] : [OP26, number, Math.min(lengthOf(OP26), lengthOf(number)) + more],
          ),
      );
    const beyond = asFile({}, { lineage: lies(1) });
    expect(findFlaw(beyond.segment, beyond.overlay)).toBe('links of its paragraphs');
    const lineage = lies(0);
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

  test('of how its words are written, is one of which only the texts count', () => {
    const { wording, offsets } = segment;
    const codes = wording.codes.slice();
    const rare = new Map(wording.rare);
    const first = offsets[OP26] as number;
    const end = (offsets[OP26 + 1] as number) - 1;
    for (let at = first; at < end; at++) rare.set(at, at === first ? 'Wording that nobody adopted' : '');
    codes.fill(255, first, end);
    const read = asFile({ wording: { ...wording, codes, rare } });
    expect(read.segment.paragraphs[OP26]?.paragraph.text).toContain('that nobody adopted');
    expect(findFlaw(read.segment, read.overlay)).toBeNull();
    expect(isOwnWording(read.segment)).toBe(false);
    expect(isOwnWording(asFile({}).segment)).toBe(true);
  });

  test('of where its last paragraph ends, is none', () => {
    const offsets = segment.offsets.slice();
    offsets[offsets.length - 1] = 0xffffffff;
    expect(() => asFile({ offsets })).toThrow('the end of the tokens');
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
