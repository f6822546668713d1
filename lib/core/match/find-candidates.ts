import { RUN_CONTENT_WORDS } from '../index/anchor.ts';
import type { Segment } from '../index/segment.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './choose.ts';
import { type Alignment, factsOf } from './find-alignments.ts';
import { findRuns, type Run } from './find-runs.ts';
import { findTerms, type TermFinder, type TermRun } from './find-terms.ts';
import type { Pairs } from './align.ts';
import { gradeOf, holdsAnchor, similarityOf } from './grade.ts';
import { pairsWithin, spanOfPairs } from './pairs.ts';
import type { ReadBlock } from './read-block.ts';

/** An exact run that is long enough to have a grade. */
export interface VerbatimCandidate extends Candidate {
  grade: 'verbatim';
  run: Run;
}

/** A graded part of an alignment, or what others left of it. */
export interface AlignedCandidate extends Candidate {
  grade: 'near-verbatim' | 'adapted';
  pairs: Pairs;
  /** The part of the block that was graded: its places are what the rest of it has its own from. */
  whole: Span;
}

/** A term, in whatever form. */
export interface TermCandidate extends Candidate {
  grade: 'term';
  run: TermRun;
}

/** Anything that has a grade and wants to be a match. */
export type GradedCandidate = VerbatimCandidate | AlignedCandidate | TermCandidate;

/** The exact runs of a block that have three content words. */
export function verbatimCandidates({ index }: Segment, { ids, isContent }: ReadBlock): VerbatimCandidate[] {
  return findRuns(index, ids, ids.length).flatMap((run) => {
    const { start, end } = run;
    let words = 0;
    for (let i = start; i < end && words < RUN_CONTENT_WORDS; i++) if (isContent(i)) words++;
    if (words < RUN_CONTENT_WORDS) return [];
    return [{ start, end, matched: end - start, rank: 0, grade: 'verbatim', run }];
  });
}

/** The near-verbatim and adapted parts of a block's alignments. */
export function alignedCandidates(alignments: readonly Alignment[]): AlignedCandidate[] {
  return alignments.flatMap(({ pairs, graded }) =>
    graded.map(({ from, to, grade }) => {
      const part = { page: pairs.page.slice(from, to), source: pairs.source.slice(from, to) };
      const span = spanOfPairs(part.page);
      return { ...span, matched: to - from, rank: RANKS[grade], grade, pairs: part, whole: span };
    }),
  );
}

const RANKS = { 'near-verbatim': 1, adapted: 2 } as const;

/** Fewer tokens than these are no match when they are what is left of one. */
const SHORTEST_REST = 2;

/**
 * What is left of a candidate where others cover the rest: of a verbatim run the free part, of an alignment the matched
 * words in it with the grade that they have by themselves, if an anchor is among them. A part of a term is none.
 */
export function restOf(
  segment: Segment,
  block: ReadBlock,
  candidate: GradedCandidate,
  free: Span,
): GradedCandidate | null {
  const { isContent } = block;
  const hasContent = (tokens: readonly number[]) => tokens.length >= SHORTEST_REST && tokens.some(isContent);
  if (candidate.grade === 'term') return null;
  if (candidate.grade === 'verbatim') {
    return hasContent(Array.from({ length: free.end - free.start }, (_, i) => free.start + i))
      ? candidate
      : null;
  }
  const pairs = pairsWithin(candidate.pairs, free);
  const count = pairs.page.length;
  if (!holdsAnchor(pairs, { from: 0, to: count }, factsOf(segment, block, pairs))) return null;
  const grade = gradeOf(similarityOf(pairs, 0, count));
  if (grade === null) return null;
  return {
    ...candidate,
    ...spanOfPairs(pairs.page),
    matched: count,
    rank: RANKS[grade],
    grade,
    pairs,
  };
}

/** The longest term at each token of a block. */
export function termCandidates(terms: TermFinder, block: ReadBlock): TermCandidate[] {
  return findTerms(terms, block).map((run) => ({
    start: run.start,
    end: run.end,
    matched: run.end - run.start,
    rank: 3,
    grade: 'term',
    run,
  }));
}
