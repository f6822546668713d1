import { openBoilerplate } from '../core/index/boilerplate.ts';
import { type Added, extendSegment } from '../core/index/build-segment.ts';
import type { Overlay } from '../core/index/overlay.ts';
import { placeTerms } from '../core/index/place-terms.ts';
import type { Segment, WordAnalysis } from '../core/index/segment.ts';
import { packLinks, unpackLinks } from '../core/lineage/lineage.ts';
import { linkParagraphs } from '../core/lineage/link-paragraphs.ts';
import { finish } from '../core/steps.ts';
import { extractTerms, packBoilerplate } from './build-overlay.ts';
import { isReference } from './reference.ts';
import { analyseSegment } from './words.ts';

/** A library as a pack holds it. */
export interface LibraryIndex {
  /** Analysed, where a library is to be made of it. */
  segment: Segment;
  overlay: Overlay;
}

/** What is changed in a library. */
export interface LibraryChange {
  /** Numbers of resolutions that are left out. */
  drop: ReadonlySet<number>;
  add: readonly Added[];
  /** The analysis of words that is known from elsewhere, as from a pack. */
  analysis?: ReadonlyMap<string, WordAnalysis>;
  /** Whether paragraphs are linked; left out: they are. */
  lineage?: boolean;
}

/** Told how far a step has come, 0 to 1. */
export type Told = (step: 'words' | 'terms' | 'lineage', share: number) => void;

/** Reading and sorting the words takes so much of the first step; the rest is analysing them. */
const SORTED = 0.8;

/**
 * Make a library of another one, or of nothing: what is kept in its order, and what is added behind it. What is known of
 * what is kept is not found out anew.
 *
 * Cost: compromise once a new word; linear in all tokens, but for the sort of the k-gram index; and checking what is
 * added against everything, for the lineage.
 */
export function extendLibrary(
  base: LibraryIndex | null,
  { drop, add, analysis, lineage = true }: LibraryChange,
  told: Told = () => {},
): LibraryIndex {
  const plain = finish(extendSegment(base && { segment: base.segment, drop }, add), (share) =>
    told('words', SORTED * share),
  );
  const before = base?.segment.analysis;
  const segment = analyseSegment(plain, (word, id) => before?.[id] ?? analysis?.get(word));
  told('words', 1);
  const { terms, forms } = findTerms(base, segment, { drop, add });
  const boilerplate = packBoilerplate(segment);
  told('terms', 1);
  const links = lineage ? linkAdded(base, segment, { drop, boilerplate }, told) : [];
  return { segment, overlay: { terms, forms, boilerplate, lineage: packLinks(links) } };
}

/** The terms of what is not reference itself, wherever they stand. */
function findTerms(
  base: LibraryIndex | null,
  segment: Segment,
  { drop, add }: Pick<LibraryChange, 'drop' | 'add'>,
): Pick<Overlay, 'terms' | 'forms'> {
  const isOwn = ({ resolution, origin }: Added) => !isReference(resolution, origin);
  const kept = base ? listAll(base.segment).filter((_, number) => !drop.has(number)) : [];
  const gone = base ? listAll(base.segment).filter((_, number) => drop.has(number)) : [];
  if (base && ![...gone, ...add].some(isOwn)) {
    return { terms: placeTerms(segment, base.overlay), forms: base.overlay.forms };
  }
  const own = [...kept, ...add].filter(isOwn);
  if (own.length === segment.resolutions.length) return extractTerms(segment);
  const ids = new Map(segment.vocabulary.words.map((word, id) => [word, id]));
  const part = analyseSegment(
    finish(extendSegment(null, own)),
    (word) => segment.analysis?.[ids.get(word) ?? -1],
  );
  const found = extractTerms(part);
  return { terms: placeTerms(segment, found), forms: found.forms };
}

function listAll({ resolutions, origins }: Segment): Added[] {
  return resolutions.map((resolution, number) => ({
    resolution,
    origin: origins[number] as Added['origin'],
  }));
}

/** The links of what is kept, under their new numbers, and of what is added. */
function linkAdded(
  base: LibraryIndex | null,
  segment: Segment,
  { drop, boilerplate }: { drop: ReadonlySet<number>; boilerplate: Overlay['boilerplate'] },
  told: Told,
) {
  const numbers = new Map<number, number>();
  base?.segment.paragraphs.forEach(({ resolutionNumber }, paragraph) => {
    if (!drop.has(resolutionNumber)) numbers.set(paragraph, numbers.size);
  });
  const known = base
    ? unpackLinks(base.overlay).flatMap(({ paragraph, other, matched }) => {
        const one = numbers.get(paragraph);
        const two = numbers.get(other);
        return one === undefined || two === undefined ? [] : [{ paragraph: one, other: two, matched }];
      })
    : [];
  const from = numbers.size;
  const count = segment.paragraphs.length - from;
  const work = linkParagraphs(segment, openBoilerplate(segment, { boilerplate }), { known, from });
  const links = finish(work, (paragraph) => told('lineage', (paragraph - from) / count));
  told('lineage', 1);
  return links;
}
