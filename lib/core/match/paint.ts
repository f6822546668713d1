import type { Boilerplate } from '../index/boilerplate.ts';
import type { Segment } from '../index/segment.ts';
import type { Span } from '../text/span.ts';
import { commonRun, ownWords } from './common.ts';
import type { VerbatimCandidate } from './find-candidates.ts';
import type { Run } from './find-runs.ts';
import type { ReadBlock } from './read-block.ts';

/**
 * A verbatim run is painted by default from these lengths on, without the stop words at its ends. Measured, in marks
 * per 10,000 words: general web pages 0, reports of anti-slavery bodies 0.6 (5.1 without the rule).
 */
const PAINTED_TOKENS = 6;
/** Content words that belong to no name or date; see {@link PAINTED_TOKENS}. */
const PAINTED_OWN_WORDS = 4;

/** Trim stop words and numbers from both ends of a stretch of tokens; null where nothing is left. */
export function trimToContent(stretch: Span, isContent: (token: number) => boolean): Span | null {
  let { start, end } = stretch;
  while (start < end && !isContent(start)) start++;
  while (end > start && !isContent(end - 1)) end--;
  return start < end ? { start, end } : null;
}

/** Where a part of a run stands in the index, at the first of the run's places. */
export function placeOfPart({ index }: Segment, run: Run, part: Span): Span {
  const start = (index.positions[run.places.low] as number) + part.start - run.start;
  return { start, end: start + part.end - part.start };
}

/** Tell whether a verbatim run is painted by default: `whole`, or the part of it that is left. */
export function isPaintedRun(
  segment: Segment,
  boilerplate: Boilerplate,
  run: Run,
  isContent: (token: number) => boolean,
  part: Span = run,
): boolean {
  const inner = trimToContent(part, isContent);
  if (inner === null || inner.end - inner.start < PAINTED_TOKENS) return false;
  const place = placeOfPart(segment, run, part);
  return ownWords(segment, place) >= PAINTED_OWN_WORDS && commonRun(segment, boilerplate, place) === null;
}

/**
 * Find the parts of a stretch that would be painted as verbatim runs by themselves: no word is painted weaker than its
 * run deserves. By ascending start, without overlaps, on content words.
 *
 * @param verbatim the verbatim candidates of the block, by ascending start
 */
export function paintedParts(
  segment: Segment,
  boilerplate: Boilerplate,
  { isContent }: ReadBlock,
  verbatim: readonly VerbatimCandidate[],
  stretch: Span,
): Span[] {
  const parts: Span[] = [];
  for (const { run } of verbatim) {
    const part = { start: Math.max(run.start, stretch.start), end: Math.min(run.end, stretch.end) };
    if (part.start >= part.end || !isPaintedRun(segment, boilerplate, run, isContent, part)) continue;
    const inner = trimToContent(part, isContent) as Span;
    const last = parts.at(-1);
    if (last && last.end >= inner.start) last.end = Math.max(last.end, inner.end);
    else parts.push(inner);
  }
  return parts;
}
