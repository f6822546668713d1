import type { Match } from '../match/match.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Shares } from './draft-report.ts';

/** Shares of nothing. */
function noShares(): Shares {
  return { verbatim: 0, 'near-verbatim': 0, adapted: 0, new: 0 };
}

/** Add shares up. */
export function sumShares(parts: readonly Shares[]): Shares {
  const sum = noShares();
  for (const part of parts) {
    for (const grade of Object.keys(sum) as (keyof Shares)[]) sum[grade] += part[grade];
  }
  return sum;
}

/**
 * Count the words of a text in stretches of each grade. Exact runs inside an altered stretch that would be painted by
 * themselves are verbatim; a term is no passage. Cost: linear.
 *
 * @param matches of this text, by ascending start
 */
export function countShares(text: string, matches: readonly Match[]): Shares {
  const shares = noShares();
  const { count, starts } = tokenize(text);
  let next = 0;
  for (let token = 0; token < count; token++) {
    const at = starts[token] as number;
    while (next < matches.length && (matches[next] as Match).end <= at) next++;
    const match = matches[next];
    if (!match || match.grade === 'term' || match.start > at) shares.new++;
    else if (match.exact.some(({ start, end }) => start <= at && at < end)) shares.verbatim++;
    else shares[match.grade]++;
  }
  return shares;
}
