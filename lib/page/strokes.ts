import type { Grade, Match } from '../core/match/match.ts';
import type { Span } from '../core/text/span.ts';
import type { Block } from './block.ts';
import type { Stroke } from './highlights.ts';
import { toRanges } from './to-ranges.ts';

/**
 * Finds how a match is painted: with the line of its grade, and its exact runs with the verbatim one. Common wording
 * has one line throughout. Gives null where the page no longer has the text that was read.
 */
export function strokesOf(block: Block, match: Match): Stroke[] | null {
  const strokes: Stroke[] = [];
  for (const { grade, ...span } of partsOf(match)) {
    const ranges = toRanges(block, span);
    if (ranges === null) return null;
    if (ranges.length > 0) strokes.push({ ranges, grade, common: match.common !== null });
  }
  return strokes.length > 0 ? strokes : null;
}

/** The painted part of a match, cut at its exact runs, in reading order. */
function partsOf({ grade, paint, common, exact }: Match): (Span & { grade: Grade })[] {
  if (common !== null) return [{ ...paint, grade }];
  const parts: (Span & { grade: Grade })[] = [];
  let at = paint.start;
  for (const { start, end } of exact) {
    if (start > at) parts.push({ start: at, end: start, grade });
    parts.push({ start, end, grade: 'verbatim' });
    at = end;
  }
  if (paint.end > at) parts.push({ start: at, end: paint.end, grade });
  return parts;
}
