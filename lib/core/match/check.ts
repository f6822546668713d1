import { ALIGNED_TOKENS } from '../index/anchor.ts';
import { isQuoted } from '../compare/quoted.ts';
import { type Boilerplate, openBoilerplate } from '../index/boilerplate.ts';
import type { Overlay } from '../index/overlay.ts';
import type { Segment } from '../index/segment.ts';
import { type Lineage, openLineage } from '../lineage/lineage.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokenize.ts';
import { type Choice, choose } from './choose.ts';
import { describePlace, toCodeUnits } from './describe-place.ts';
import { type Alignment, findAlignments } from './find-alignments.ts';
import {
  alignedCandidates,
  type GradedCandidate,
  restOf,
  termCandidates,
  verbatimCandidates,
} from './find-candidates.ts';
import { countInRow } from './continuity.ts';
import { commonPlace, commonRun } from './common.ts';
import { buildTermFinder, type TermFinder } from './find-terms.ts';
import type { Match, Source } from './match.ts';
import { isPaintedRun, paintedParts, placeOfPart, trimToContent } from './paint.ts';
import { type Place, placesOfAlignments, placesOfRun, placesOfTerm, restOfPlace } from './places.ts';
import { bodiesNamed, type Body, listBodies, rankPlaces } from './rank.ts';
import { type ReadBlock, readBlock } from './read-block.ts';

/** What texts are checked against. */
export interface Library {
  segment: Segment;
  overlay: Overlay;
  terms: TermFinder;
  boilerplate: Boilerplate;
  lineage: Lineage;
  /** The bodies that adopted its texts. */
  bodies: Body[];
  /** By number of the resolution: 1 where its paragraphs are sources. */
  live: Uint8Array;
  /** The tokens of paragraphs that were asked for, by paragraph number; filled as they are met. */
  read: Map<number, Tokens>;
}

/** Make a segment and its overlay ready to answer. */
export function openLibrary(segment: Segment, overlay: Overlay): Library {
  return {
    segment,
    overlay,
    terms: buildTermFinder(segment, overlay),
    boilerplate: openBoilerplate(segment, overlay),
    lineage: openLineage(overlay, segment.paragraphs.length),
    bodies: listBodies(segment.resolutions),
    live: new Uint8Array(segment.resolutions.length).fill(1),
    read: new Map(),
  };
}

/** What a check may leave out, and what it ranks by. */
export interface CheckOptions {
  /** Keep no more sources a match than these; `sourceCount` counts them all. */
  sources?: number;
  /** Bodies whose texts rank first; without them, the bodies that the block names. */
  bodies?: ReadonlySet<string>;
}

/** Grade one block of text; see {@link checkBlocks}. */
export function checkBlock(library: Library, text: string, options: CheckOptions = {}): Match[] {
  return checkBlocks(library, [text], options)[0] as Match[];
}

/**
 * Grade blocks of text in the order of their page: every stretch that stands in the library, none overlapping another,
 * by ascending start. Where a paragraph is broken over several blocks, their sources agree.
 *
 * Candidates come from three finders, exact runs, alignments and terms; `choose` decides between them, then every
 * paragraph that has a chosen stretch is gathered.
 *
 * Cost: linear in the text where nothing matches; see the finders for what a match costs.
 */
export function checkBlocks(
  library: Library,
  texts: readonly string[],
  options: CheckOptions = {},
): Match[][] {
  const found = texts.map((text) => findStretches(library, readBlock(library.segment, text)));
  const rows = countInRow(found.flatMap(({ stretches }) => stretches.map(({ places }) => places)));
  return found.map(({ block, stretches }) => {
    if (stretches.length === 0) return [];
    const bodies = options.bodies ?? bodiesNamed(block.tokens, library.bodies);
    return stretches.map((stretch) => {
      const places = rankPlaces(library.segment, stretch.places, bodies, (place) => rows.get(place) ?? 1);
      return toMatch(library, block, stretch, places, options.sources ?? places.length);
    });
  });
}

/** A stretch of a block that has a grade, and every place that has it, in no order. */
interface Stretch {
  choice: Choice<GradedCandidate>;
  places: Place[];
  /** Exact runs in it that keep the line of verbatim words, in tokens. */
  exact: Span[];
}

function findStretches(library: Library, block: ReadBlock): { block: ReadBlock; stretches: Stretch[] } {
  const { segment, terms, boilerplate } = library;
  const verbatim = verbatimCandidates(segment, block);
  const alignments = findAlignments(segment, block, { stretches: verbatim });
  const candidates: GradedCandidate[] = [
    ...verbatim,
    ...alignedCandidates(alignments),
    ...termCandidates(terms, block),
  ];
  const rest = (candidate: GradedCandidate, free: Span) => restOf(segment, block, candidate, free);
  const stretches = choose(candidates, block.tokens.count, rest).flatMap((choice): Stretch[] => {
    const { candidate } = choice;
    const isAltered = 'whole' in candidate;
    const whole = isAltered ? candidate.whole : candidate;
    const all = findPlaces(segment, block, candidate, whole, alignments);
    const places = all.flatMap((place) => restOfPlace(place, whole, choice) ?? []);
    if (places.length === 0) return [];
    const exact = isAltered ? paintedParts(segment, boilerplate, block, verbatim, choice) : [];
    return [{ choice, places, exact }];
  });
  return { block, stretches };
}

/** Every paragraph that has at least 0.65 of a candidate, the exact ones whole. */
function findPlaces(
  segment: Segment,
  block: ReadBlock,
  candidate: GradedCandidate,
  whole: Span,
  alignments: readonly Alignment[],
): Place[] {
  if (candidate.grade === 'term') return placesOfTerm(segment, candidate.run);
  const exact = candidate.grade === 'verbatim' ? placesOfRun(segment, candidate.run) : [];
  if (whole.end - whole.start < ALIGNED_TOKENS) return exact;
  const have = new Set(exact.map(({ paragraph }) => paragraph));
  const others = alignments.filter(({ paragraph }) => !have.has(paragraph));
  return [...exact, ...placesOfAlignments(segment, block, whole, others)];
}

function toMatch(
  library: Library,
  block: ReadBlock,
  { choice, exact }: Stretch,
  places: readonly Place[],
  most: number,
): Match {
  const { candidate } = choice;
  const stretch = { start: choice.start, end: choice.end };
  const inCodeUnits = (span: Span) => toCodeUnits(block.tokens, span);
  const trimmed = candidate.grade === 'term' ? stretch : (trimToContent(stretch, block.isContent) ?? stretch);
  const [best] = places as [Place];
  const common = commonOf(library, candidate, stretch, best);
  const sources = places.slice(0, most).map((place) => describePlace(library, block, stretch, place));
  const span = inCodeUnits(stretch);
  return {
    ...span,
    grade: best.grade,
    similarity: best.similarity,
    common,
    paint: inCodeUnits(trimmed),
    exact: exact.map(inCodeUnits),
    quoted: isAltered(sources[0]) && isQuoted(block.text, span.start, span.end),
    painted:
      common === null &&
      (candidate.grade !== 'verbatim' ||
        isPaintedRun(library.segment, library.boilerplate, candidate.run, block.isContent)),
    sources,
    sourceCount: places.length,
    tokens: stretch.end - stretch.start,
    term: candidate.grade === 'term' ? candidate.run.term.phrase : null,
  };
}

function commonOf(
  { segment, boilerplate }: Library,
  candidate: GradedCandidate,
  stretch: Span,
  best: Place,
): Match['common'] {
  if (candidate.grade === 'term') return null;
  if (candidate.grade !== 'verbatim') return commonPlace(segment, boilerplate, best);
  return commonRun(segment, boilerplate, placeOfPart(segment, candidate.run, stretch));
}

/** Whether words were changed: another spelling is no alteration. */
function isAltered(source: Source | undefined): boolean {
  return (
    source !== undefined && source.grade !== 'term' && source.edits.some(({ kind }) => kind !== 'spelling')
  );
}
