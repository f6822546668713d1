import fc from 'fast-check';
import { extendLibrary } from '../../lib/analyse/build-library.ts';
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { findFlaw } from '../../lib/core/index/find-flaw.ts';
import { isOwnWording } from '../../lib/core/index/is-own-wording.ts';
import { knowledgeOf } from '../../lib/core/index/knowledge.ts';
import { decodePack, encodePack, PackError, type Section } from '../../lib/core/index/pack.ts';
import type { Segment } from '../../lib/core/index/segment.ts';
import { SEED_ORIGIN } from '../../lib/core/index/segment.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { relativesOf } from '../../lib/core/lineage/relatives.ts';
import { checkText } from '../../lib/core/match/check-text.ts';
import { openLibrary } from '../../lib/core/match/check.ts';
import { kinOf } from '../../lib/core/search/kin.ts';
import { searchLibrary } from '../../lib/core/search/search.ts';
import { segment as seeds } from './library.ts';
import { allow, holds, property } from './property.ts';

/** Enough of the seeds that paragraphs are linked and terms found. */
const some = seeds.resolutions.map((one) => ({ ...one, paragraphs: one.paragraphs.slice(0, 18) }));
const built = extendLibrary(null, {
  drop: new Set(),
  add: some.map((resolution) => ({ resolution, origin: SEED_ORIGIN })),
});
const sections = decodePack(encodeSegment(built.segment, built.overlay));
const NUMBERS = [...sections].filter(([, section]) => typeof section !== 'string').map(([name]) => name);
const TEXTS = [...sections].filter(([, section]) => typeof section === 'string').map(([name]) => name);
const PAGE = some.map(({ paragraphs }) => paragraphs[2]?.text).join('\n\n');
const QUESTION = { bodies: [], from: null, to: null, kind: null, unvoted: false };

/** One change to a section: numbers put at a place, the section cut there, or something else written there. */
interface Forgery {
  section: string;
  at: number;
  put: number[];
  /** Of a text: how much is left out, and what is written instead. */
  left: number;
  text: string;
  cut: boolean;
}

function forgeries(): fc.Arbitrary<Forgery[]> {
  const number = fc.oneof(
    fc.nat({ max: 300 }),
    fc.nat({ max: 20_000 }),
    fc.constantFrom(0, 1, 255, 0xffff, 0x7fffffff, 0xffffffff),
  );
  const forgery = fc.record({
    section: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NUMBERS) }, fc.constantFrom(...TEXTS)),
    at: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 100_000 })),
    put: fc.array(number, { minLength: 1, maxLength: 4 }),
    left: fc.nat({ max: 6 }),
    text: fc.constantFrom(
      '',
      '0',
      '9',
      '-1',
      '99999',
      'e9',
      'null',
      '""',
      '[]',
      '\n',
      '\n\n',
      '"\\u202e"',
      ',7',
    ),
    cut: fc.boolean(),
  });
  return fc.array(forgery, { minLength: 1, maxLength: 2 });
}

function forged(list: readonly Forgery[]): Uint8Array<ArrayBuffer> {
  const changed = new Map(sections);
  for (const forgery of list)
    changed.set(forgery.section, forge(changed.get(forgery.section) as Section, forgery));
  return encodePack(Object.fromEntries(changed));
}

function forge(section: Section, { at, put, left, text, cut }: Forgery): Section {
  const from = at % (section.length + 1);
  if (typeof section === 'string')
    return section.slice(0, from) + text + (cut ? '' : section.slice(from + left));
  if (cut) return section.slice(0, from);
  const copy = section.slice();
  put.forEach((number, i) => {
    if (from + i < copy.length) copy[from + i] = number;
  });
  return copy;
}

/** Everything that is asked of a library. */
function useAll(index: ReturnType<typeof decodeSegment>): void {
  const { segment, overlay } = index;
  const library = openLibrary(segment, overlay);
  for (const { start, end, sources } of checkText(library, PAGE, {})) {
    holds(start >= 0 && end <= PAGE.length && start < end, 'matches in the page');
    for (const source of sources) holds(source.start <= source.end, 'a stretch of the source');
  }
  for (const words of ['trafficking persons', '"human rights"', 'organs']) {
    const answer = searchLibrary(library, { ...QUESTION, words }, { skip: 0, take: 50 });
    holds(answer.formulas.length <= 50, 'as many as were asked for');
  }
  for (const { symbol } of segment.resolutions) if (symbol !== null) kinOf(library, symbol);
  for (const paragraph of segment.paragraphs.keys()) relativesOf(segment, library.lineage, paragraph);
  JSON.stringify(segment.resolutions);
  knowledgeOf(segment, overlay);
  buildFilter(segment, overlay);
  goOnFrom(index);
}

/** An import builds on a library file. */
function goOnFrom({ segment, overlay }: { segment: Segment; overlay: typeof built.overlay }): void {
  const [one] = some;
  if (one) {
    extendLibrary(
      { segment, overlay },
      { drop: new Set([0]), add: [{ resolution: one, origin: SEED_ORIGIN }] },
    );
  }
}

export const FORGED = [
  property({
    name: 'forged packs',
    why: 'a library file that was made to do harm must be refused, or do none',
    cases: 150,
    inputs: forgeries(),
    check: (list) => {
      const index = allow(PackError, () => decodeSegment(forged(list), { analysis: true }));
      if (index === null || findFlaw(index.segment, index.overlay) !== null) return;
      isOwnWording(index.segment);
      useAll(index);
    },
  }),
];
