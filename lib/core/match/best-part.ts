import { MATCH, type Pairs } from './align.ts';

/**
 * The part of an alignment with the highest score; of equal ones the one with more matched tokens. Cost: linear (Kadane's
 * algorithm).
 */
export function bestPart({ page, source }: Pairs): Pairs {
  let best = { from: 0, to: 0, score: 0 };
  let from = 0;
  let score = 0;
  for (let i = 0; i < page.length; i++) {
    if (i > 0) {
      score -= costBetween(
        (page[i] as number) - (page[i - 1] as number) - 1,
        (source[i] as number) - (source[i - 1] as number) - 1,
      );
    }
    if (score < 0) {
      from = i;
      score = 0;
    }
    score += MATCH;
    if (score > best.score || (score === best.score && i + 1 - from > best.to - best.from)) {
      best = { from, to: i + 1, score };
    }
  }
  return { page: page.slice(best.from, best.to), source: source.slice(best.from, best.to) };
}

/** What unmatched tokens between two pairs cost: a mismatch for each two, and one gap for the rest. */
function costBetween(onPage: number, inSource: number): number {
  const rest = Math.abs(onPage - inSource);
  return Math.min(onPage, inSource) + (rest === 0 ? 0 : rest + 1);
}
