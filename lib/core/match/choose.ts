import type { Span } from '../text/span.ts';
import { Column } from './column.ts';

/** A stretch of tokens that has a grade and wants to be a match. */
export interface Candidate extends Span {
  /** How many of its tokens are matched. */
  matched: number;
  /** 0 for verbatim, 1 near-verbatim, 2 adapted, 3 term: the order among candidates of one length. */
  rank: number;
}

/** A chosen candidate and what is left of it: the whole, or the part that no other match covers. */
export interface Choice<C extends Candidate> extends Span {
  candidate: C;
}

/**
 * What a candidate is where others cover a part of it, by the part that is free: another candidate, which waits for its
 * turn; itself, to take that part at once; or null where the part is nothing.
 */
export type RestOf<C extends Candidate> = (candidate: C, free: Span) => C | null;

/**
 * Choose matches that do not overlap: most matched tokens first, then the stronger grade, then the earlier start. A
 * candidate that overlaps a chosen one is left with what is free of it, as `restOf` says.
 *
 * Cost: n log n in the candidates, linear in the tokens they cover.
 *
 * @param count how many tokens the block has
 * @returns by ascending start
 */
export function choose<C extends Candidate>(
  candidates: readonly C[],
  count: number,
  restOf: RestOf<C>,
): Choice<C>[] {
  // By matched tokens: what is left of a candidate has fewer and joins a list that is still to come.
  const waiting: C[][] = [];
  const wait = (candidate: C) => {
    const list = waiting[candidate.matched];
    if (list) list.push(candidate);
    else waiting[candidate.matched] = [candidate];
  };
  for (const candidate of candidates) wait(candidate);
  const taken = new Taken(count);
  const choices: Choice<C>[] = [];
  for (let matched = waiting.length - 1; matched > 0; matched--) {
    const list = waiting[matched];
    list?.sort((a, b) => a.rank - b.rank || a.start - b.start);
    for (const candidate of list ?? []) {
      for (const free of taken.freeOf(candidate)) {
        const isWhole = free.start === candidate.start && free.end === candidate.end;
        const rest = isWhole ? candidate : restOf(candidate, free);
        if (rest === candidate) {
          taken.take(free);
          choices.push({ ...free, candidate });
        } else if (rest) wait(rest);
      }
    }
  }
  return choices.sort((a, b) => a.start - b.start);
}

const endFromColumn = new Column();
const startToColumn = new Column();
const takenColumn = new Column();

/** Which tokens of a block are taken; one block at a time. */
class Taken {
  // By token: 1 + the start, and the end, of the choice that covers it at its ends; 0 where it is free there.
  readonly #endFrom: Uint32Array;
  readonly #startTo: Uint32Array;
  readonly #taken: Uint32Array;

  constructor(count: number) {
    this.#endFrom = endFromColumn.cleared(count + 1);
    this.#startTo = startToColumn.cleared(count + 1);
    this.#taken = takenColumn.cleared(count + 1);
  }

  take({ start, end }: Span): void {
    this.#taken.fill(1, start, end);
    this.#endFrom[start] = end;
    this.#startTo[end] = start + 1;
  }

  /** The free parts of a stretch; it jumps over what is taken at its ends. */
  freeOf({ start, end }: Span): Span[] {
    const taken = this.#taken;
    while (start < end && taken[start]) start = this.#endFrom[start] || start + 1;
    while (end > start && taken[end - 1]) end = (this.#startTo[end] || end) - 1;
    const free: Span[] = [];
    for (let at = start; at < end; ) {
      if (taken[at]) {
        at = this.#endFrom[at] || at + 1;
        continue;
      }
      const from = at;
      while (at < end && !taken[at]) at++;
      free.push({ start: from, end: at });
    }
    return free;
  }
}
