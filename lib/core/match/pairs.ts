import type { Span } from '../text/span.ts';
import type { Pairs } from './align.ts';

/** The pairs of an alignment that lie in a stretch of the page. Cost: logarithmic, and linear in what it gives. */
export function pairsWithin({ page, source }: Pairs, { start, end }: Span): Pairs {
  const from = firstAtLeast(page, start);
  const to = firstAtLeast(page, end);
  return { page: page.slice(from, to), source: source.slice(from, to) };
}

function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the first to the last of some ascending tokens. */
export function spanOfPairs(tokens: readonly number[]): Span {
  return { start: tokens[0] as number, end: (tokens.at(-1) as number) + 1 };
}
