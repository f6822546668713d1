import { ALIGNED_TOKENS } from '../index/anchor.ts';
import { paragraphAt, type Segment } from '../index/segment.ts';
import type { Span } from '../text/span.ts';
import type { Pairs } from './align.ts';
import { bestPart } from './best-part.ts';
import { type Alignment, factsOf } from './find-alignments.ts';
import type { Run } from './find-runs.ts';
import type { TermRun } from './find-terms.ts';
import { ADAPTED, ALIGNED_OWN_WORDS, gradeOf, holdsAnchor } from './grade.ts';
import { pairsWithin, spanOfPairs } from './pairs.ts';
import type { Grade } from './match.ts';
import type { ReadBlock } from './read-block.ts';

/** A stretch of a paragraph that stands for a stretch of a block; `start` and `end` are positions in the index. */
export interface Place extends Span {
  /** The paragraph's number in the segment. */
  paragraph: number;
  grade: Grade;
  similarity: number;
  /** Which tokens match; null where all do, one after the other. */
  pairs: Pairs | null;
}

/** The first place of an exact run in each paragraph that has it, by ascending paragraph. */
export function placesOfRun(segment: Segment, run: Run): Place[] {
  const places: Place[] = [];
  for (const start of segment.index.positions.slice(run.places.low, run.places.high).sort()) {
    const paragraph = paragraphAt(segment, start);
    if (places.at(-1)?.paragraph === paragraph) continue;
    const end = start + run.end - run.start;
    places.push({ paragraph, start, end, grade: 'verbatim', similarity: 1, pairs: null });
  }
  return places;
}

/** The first place of a term in each paragraph that has it, in the order of the segment. */
export function placesOfTerm(segment: Segment, { start, end, term }: TermRun): Place[] {
  return term.places.map(({ paragraph, at }) => {
    const first = (segment.offsets[paragraph] as number) + at;
    return { paragraph, start: first, end: first + end - start, grade: 'term', similarity: 1, pairs: null };
  });
}

/**
 * The paragraphs that have at least 0.65 of a stretch of a block, in other words here and there: each once, with the
 * alignment that matches the most of it. What is asked of an alignment is asked of each: twelve tokens, six own
 * content words, an anchor.
 */
export function placesOfAlignments(
  segment: Segment,
  block: ReadBlock,
  stretch: Span,
  alignments: readonly Alignment[],
): Place[] {
  const best = new Map<number, Place>();
  for (const { paragraph, pairs } of alignments) {
    const place = placeWithin(segment, block, stretch, paragraph, pairs);
    if (place && place.similarity > (best.get(paragraph)?.similarity ?? 0)) best.set(paragraph, place);
  }
  return [...best.values()];
}

function placeWithin(
  segment: Segment,
  block: ReadBlock,
  stretch: Span,
  paragraph: number,
  all: Pairs,
): Place | null {
  const tokens = stretch.end - stretch.start;
  const within = pairsWithin(all, stretch);
  if (within.page.length < Math.max(ALIGNED_TOKENS, ADAPTED * tokens)) return null;
  // The alignment was made for the whole block: beyond the stretch it may have gone on to words further off.
  const place = [within, bestPart(within)]
    .map((pairs) => toPlace(paragraph, pairs, tokens))
    .reduce((one, other) => ((other?.similarity ?? 0) > (one?.similarity ?? 0) ? other : one));
  return place && holdsWords(segment, block, place.pairs) ? place : null;
}

function toPlace(paragraph: number, pairs: Pairs, tokens: number): (Place & { pairs: Pairs }) | null {
  if (pairs.page.length < ALIGNED_TOKENS) return null;
  const { start, end } = spanOfPairs(pairs.source);
  const similarity = pairs.page.length / Math.max(tokens, end - start);
  const grade = gradeOf(similarity);
  return grade && { paragraph, start, end, grade, similarity, pairs };
}

function holdsWords(segment: Segment, block: ReadBlock, pairs: Pairs): boolean {
  const facts = factsOf(segment, block, pairs);
  let own = 0;
  for (let i = 0; i < pairs.page.length; i++) if (facts.isOwn(i)) own++;
  return own >= ALIGNED_OWN_WORDS && holdsAnchor(pairs, { from: 0, to: pairs.page.length }, facts);
}

/**
 * What of a place stands for the rest of a stretch: the same tokens of the same words, or of altered ones those that
 * match, with the similarity that they have by themselves. Null where that has no grade.
 */
export function restOfPlace(place: Place, stretch: Span, rest: Span): Place | null {
  if (rest.start === stretch.start && rest.end === stretch.end) return place;
  if (place.pairs === null) {
    const start = place.start + rest.start - stretch.start;
    return { ...place, start, end: start + rest.end - rest.start };
  }
  const pairs = pairsWithin(place.pairs, rest);
  if (pairs.page.length === 0) return null;
  const { start, end } = spanOfPairs(pairs.source);
  const similarity = pairs.page.length / Math.max(rest.end - rest.start, end - start);
  const grade = gradeOf(similarity);
  return grade && { ...place, pairs, start, end, similarity, grade };
}
