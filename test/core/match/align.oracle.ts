/** The best local alignment of two texts, as filling the whole matrix finds it. */
export interface BestAlignment {
  score: number;
  matched: number;
}

const MATCH = 3;
const MISMATCH = -1;
/** The cost of a gap of so many tokens. */
const gap = (tokens: number): number => -2 - (tokens - 1);

/**
 * Find the score of the best local alignment, and the most matched tokens of one that has it, by trying every gap at
 * every cell (Smith, Waterman, 1981): cubic, and plain.
 */
export function bestAlignment(page: readonly number[], source: readonly number[]): BestAlignment {
  const width = source.length + 1;
  const scores = new Float64Array((page.length + 1) * width);
  const matches = new Float64Array(scores.length);
  const best: BestAlignment = { score: 0, matched: 0 };
  for (let i = 1; i <= page.length; i++) {
    for (let j = 1; j <= source.length; j++) {
      const isSame = page[i - 1] !== 0 && page[i - 1] === source[j - 1];
      let score = 0;
      let matched = 0;
      const offer = (from: number, change: number, more: number) => {
        const total = (scores[from] as number) + change;
        const count = (matches[from] as number) + more;
        if (total > score || (total === score && count > matched)) {
          score = total;
          matched = count;
        }
      };
      offer((i - 1) * width + j - 1, isSame ? MATCH : MISMATCH, Number(isSame));
      for (let n = 1; n <= i; n++) offer((i - n) * width + j, gap(n), 0);
      for (let n = 1; n <= j; n++) offer(i * width + j - n, gap(n), 0);
      scores[i * width + j] = score;
      matches[i * width + j] = matched;
      if (score > best.score || (score === best.score && matched > best.matched))
        Object.assign(best, { score, matched });
    }
  }
  return best;
}

/** The score of an alignment given by its matched tokens. */
export function scoreOf(page: readonly number[], source: readonly number[]): number {
  let score = page.length * MATCH;
  for (let i = 1; i < page.length; i++) {
    const onPage = (page[i] as number) - (page[i - 1] as number) - 1;
    const inSource = (source[i] as number) - (source[i - 1] as number) - 1;
    const rest = Math.abs(onPage - inSource);
    score += Math.min(onPage, inSource) * MISMATCH + (rest === 0 ? 0 : gap(rest));
  }
  return score;
}
