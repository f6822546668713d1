import fc from 'fast-check';
import { extendLibrary, type LibraryIndex } from '../../lib/analyse/build-library.ts';
import type { Added } from '../../lib/core/index/build-segment.ts';
import { findFlaw } from '../../lib/core/index/find-flaw.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { relativesOf } from '../../lib/core/lineage/relatives.ts';
import { checkText } from '../../lib/core/match/check-text.ts';
import { openLibrary } from '../../lib/core/match/check.ts';
import type { Paragraph, Resolution } from '../../lib/core/resolution/resolution.ts';
import { searchLibrary } from '../../lib/core/search/search.ts';
import { paragraphs, segment } from './library.ts';
import { property, same } from './property.ts';
import { wildText } from './wild-text.ts';

const [seed] = segment.resolutions as [Resolution];
const QUESTION = { bodies: [], from: null, to: null, kind: null, unvoted: false };
/** The texts that are added and dropped are so many; each may come and go and come again. */
const TEXTS = 5;

interface Step {
  /** The places, in the library as it then is, of what is dropped. */
  drop: number[];
  add: Text[];
}
/** Paragraphs by their numbers in the seeds, so that they have kin, and one of any words. */
interface Text {
  symbol: number;
  own: number[];
  any: string;
}

function steps(): fc.Arbitrary<Step[]> {
  const text = fc.record({
    symbol: fc.nat({ max: TEXTS - 1 }),
    own: fc.array(fc.nat({ max: paragraphs.length - 1 }), { minLength: 1, maxLength: 3 }),
    any: wildText(),
  });
  const step = fc.record({
    drop: fc.array(fc.nat({ max: TEXTS }), { maxLength: 2 }),
    add: fc.array(text, { maxLength: 3 }),
  });
  return fc.array(step, { minLength: 1, maxLength: 3 });
}

function added({ symbol, own, any }: Text): Added {
  const texts = [...own.map((number) => (paragraphs[number] as Paragraph).text), any];
  const resolution: Resolution = {
    ...seed,
    symbol: `A/RES/60/${symbol + 1}`,
    session: 60,
    adopted: `2005-12-0${symbol + 1}`,
    footnotes: [],
    paragraphs: texts.map((text, i) => ({ id: `OP${i + 1}`, openingPhrase: null, text })),
  };
  return { resolution, origin: { kind: 'import', file: null, at: null } };
}

/** What is answered about everything that was ever in it. */
function answersOf(index: LibraryIndex, page: string): unknown {
  const library = openLibrary(index.segment, index.overlay);
  const matches = checkText(library, page, {}).map(({ start, end, grade, common, painted, sources }) => [
    [start, end, grade, common, painted],
    sources.map(({ symbol, paragraph, similarity, edits }) => [symbol, paragraph, similarity, edits.length]),
  ]);
  return {
    texts: index.segment.paragraphs.map(({ paragraph, resolution }) => [
      resolution.symbol,
      paragraph.id,
      paragraph.text,
    ]),
    relatives: index.segment.paragraphs.map((_, number) =>
      relativesOf(index.segment, library.lineage, number),
    ),
    terms: index.overlay.terms,
    matches,
    found: searchLibrary(library, { ...QUESTION, words: 'trafficking' }, { skip: 0, take: 99 }),
  };
}

export const CHANGES_OF_LIBRARIES = [
  property({
    name: 'texts added and dropped',
    why: 'what a library answers must not depend on how often it was changed until it had its texts',
    cases: 12,
    inputs: steps(),
    check: (list) => {
      let index: LibraryIndex | null = null;
      const ever: Added[] = [];
      /** What is in it, by number in `ever`. */
      let there: number[] = [];
      for (const { drop: places, add } of list) {
        const coming = [...new Map(add.map((text) => [text.symbol, added(text)])).values()];
        const symbols = new Set(coming.map(({ resolution }) => resolution.symbol));
        const drop = new Set(
          there.keys().filter((at) => {
            return places.includes(at) || symbols.has(ever[there[at] as number]?.resolution.symbol ?? '');
          }),
        );
        const next: LibraryIndex = extendLibrary(index, { drop, add: coming });
        index = decodeSegment(encodeSegment(next.segment, next.overlay), { analysis: true });
        same(findFlaw(index.segment, index.overlay), null, 'it holds together');
        there = there.filter((_, at) => !drop.has(at));
        for (const one of coming) there.push(ever.push(one) - 1);
      }
      // A word stays known when its last text is dropped, so that at once all texts come that ever did.
      const all = extendLibrary(null, { drop: new Set(), add: ever });
      const gone = new Set(ever.keys().filter((number) => !there.includes(number)));
      const atOnce = extendLibrary(all, { drop: gone, add: [] });
      const page = ever
        .flatMap(({ resolution }) => resolution.paragraphs.map(({ text }) => text))
        .join('\n\n');
      if (index) same(answersOf(index, page), answersOf(atOnce, page), 'the answers');
    },
  }),
];
