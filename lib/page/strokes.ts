import type { Match } from '../core/match/match.ts';
import type { Span } from '../core/text/span.ts';
import type { Cited } from '../messaging/messages.ts';
import type { Block } from './block.ts';
import type { Line, Stroke } from './highlights.ts';
import { isLinked } from './linked.ts';
import { toRanges } from './to-ranges.ts';

/**
 * Finds how a match is painted: with the line of its grade, and its exact runs with the verbatim one. Common wording
 * has one line throughout, and so has a citation. Gives null where the page no longer has the text that was read, and for
 * a citation that the page has made a link of.
 */
export function strokesOf(block: Block, match: Match | Cited): Stroke[] | null {
  if (match.grade === 'symbol') {
    const ranges = isLinked(block, match) ? null : toRanges(block, match);
    return ranges && [{ ranges, grade: 'symbol', common: false }];
  }
  const strokes: Stroke[] = [];
  for (const { grade, ...span } of partsOf(match)) {
    const ranges = toRanges(block, span);
    if (ranges === null) return null;
    if (ranges.length > 0) strokes.push({ ranges, grade, common: match.common !== null });
  }
  return strokes.length > 0 ? strokes : null;
}

/** The painted part of a match, cut at its exact runs, in reading order. */
function partsOf({ grade, paint, common, exact }: Match): (Span & { grade: Line })[] {
  if (common !== null) return [{ ...paint, grade }];
  const parts: (Span & { grade: Line })[] = [];
  let at = paint.start;
  for (const { start, end } of exact) {
    if (start > at) parts.push({ start: at, end: start, grade });
    parts.push({ start, end, grade: 'verbatim' });
    at = end;
  }
  if (paint.end > at) parts.push({ start: at, end: paint.end, grade });
  return parts;
}
