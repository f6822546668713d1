import type { Span } from '../text/span.ts';

/** A stretch of tokens that has a grade and wants to be a match. */
export interface Candidate extends Span {
  /** How many of its tokens are matched. */
  matched: number;
  /** 0 for verbatim, 1 near-verbatim, 2 adapted, 3 term: the order among candidates of one length. */
  rank: number;
  /** Whether what is left of it beside a chosen one may stand: a passage's rest is wording, a term's is not a term. */
  divisible: boolean;
}

/** A chosen candidate and what is left of it: the whole, or the part that no other match covers. */
export interface Choice<C extends Candidate> extends Span {
  candidate: C;
}

/** Fewer tokens than these are no match when they are what is left of one. */
const SHORTEST_REST = 2;

/**
 * Choose matches that do not overlap: most matched tokens first, then the stronger grade, then the earlier start. A
 * candidate that overlaps a chosen one is trimmed to what is left of it, and kept if that has at least two tokens
 * and a content word.
 *
 * Cost: n log n in the candidates, linear in the tokens.
 *
 * @param count how many tokens the block has
 * @returns by ascending start
 */
export function choose<C extends Candidate>(
  candidates: C[],
  count: number,
  isContent: (token: number) => boolean,
): Choice<C>[] {
  const order = [...candidates].sort((a, b) => b.matched - a.matched || a.rank - b.rank || a.start - b.start);
  // By token: 1 + the start, and the end, of the choice that covers it at its ends; 0 where it is free there.
  const endOfChoiceFrom = new Uint32Array(count + 1);
  const startOfChoiceTo = new Uint32Array(count + 1);
  const taken = new Uint8Array(count);
  const choices: Choice<C>[] = [];
  for (const candidate of order) {
    let { start, end } = candidate;
    while (start < end && taken[start]) start = endOfChoiceFrom[start] || start + 1;
    while (end > start && taken[end - 1]) end = (startOfChoiceTo[end] || end) - 1;
    const trimmed = end - start < candidate.end - candidate.start;
    if (start >= end) continue;
    if (
      trimmed &&
      (!candidate.divisible || end - start < SHORTEST_REST || !hasContent(start, end, isContent))
    ) {
      continue;
    }
    taken.fill(1, start, end);
    endOfChoiceFrom[start] = end;
    startOfChoiceTo[end] = start + 1;
    choices.push({ start, end, candidate });
  }
  return choices.sort((a, b) => a.start - b.start);
}

function hasContent(start: number, end: number, isContent: (token: number) => boolean): boolean {
  for (let i = start; i < end; i++) if (isContent(i)) return true;
  return false;
}
