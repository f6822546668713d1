import { RUN_TOKENS } from '../index/anchor.ts';
import {
  findGram,
  GRAM,
  type Interval,
  type KgramIndex,
  narrow,
  type WordIds,
} from '../index/kgram-index.ts';

/** A maximal exact run: tokens `[start, end)` of the page, and every place in the index that has them. */
export interface Run {
  start: number;
  end: number;
  /** Places in `index.positions`. */
  places: Interval;
}

/**
 * Find the exact runs of at least {@link RUN_TOKENS} tokens that no longer run contains, by ascending start and end.
 *
 * A run that lies within another one is left out: whatever is chosen, nothing of it would be left. Where a run
 * ended, the next one must hold the token at which it ended, so the search goes on at the first start from which
 * that token can be reached, found by bisection (if a start reaches it, so does every later one).
 *
 * Cost: one probe a token where nothing matches; O(log of the run's length) probes a run else, each narrowed by
 * bisection. A page that repeats one gram a million times costs one run.
 *
 * @param page word ids; `NO_WORD` where the index does not have the word
 */
export function findRuns(index: KgramIndex, page: WordIds, count: number): Run[] {
  const runs: Run[] = [];
  let reach = 0;
  let at = 0;
  while (at + RUN_TOKENS <= count) {
    if (reach > at) {
      // `reach` is the token at which the last run ended.
      if (reach >= count) break;
      const latest = reach - RUN_TOKENS + 1;
      if (at <= latest) {
        if (!occurs(index, page, latest, reach + 1)) {
          at = latest + 1;
          continue;
        }
        at = earliestReaching(index, page, at, latest, reach + 1);
      }
    }
    const run = longestRun(index, page, at, count);
    if (run) {
      runs.push(run);
      reach = run.end;
    }
    at++;
  }
  return runs;
}

/** The longest run that begins at `at`, or null where not even the shortest is indexed. */
function longestRun(index: KgramIndex, page: WordIds, at: number, limit: number): Run | null {
  const places: Interval = { low: 0, high: 0 };
  if (!findGram(index, page, at, places)) return null;
  let end = at + GRAM;
  while (end < limit && narrow(index, places, end - at, page[end] as number)) end++;
  return end - at < RUN_TOKENS ? null : { start: at, end, places };
}

function occurs(index: KgramIndex, page: WordIds, start: number, end: number): boolean {
  return longestRun(index, page, start, end)?.end === end;
}

function earliestReaching(index: KgramIndex, page: WordIds, low: number, high: number, end: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (occurs(index, page, middle, end)) high = middle;
    else low = middle + 1;
  }
  return low;
}
