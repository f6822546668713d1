import { ALIGNED_TOKENS, RUN_CONTENT_WORDS, RUN_TOKENS } from '../index/anchor.ts';
import type { Pairs } from './align.ts';

/** An alignment has at the least so many matched content words that belong to no name or date. */
export const ALIGNED_OWN_WORDS = 6;
/** Similarities from which on a stretch is near-verbatim and adapted. */
export const NEAR_VERBATIM = 0.8;
export const ADAPTED = 0.65;
/** A longer stretch that is only adapted goes before a near-verbatim one if it adds so many matched tokens. */
const WORTH_ADAPTING = 8;

/** Pairs `[from, to)` of an alignment, and their grade. */
export interface Graded {
  from: number;
  to: number;
  grade: AlteredGrade;
}

/** The grades of words that are not all the same. */
export type AlteredGrade = 'near-verbatim' | 'adapted';

/** The grade of a similarity, or null where it is too low for one. */
export function gradeOf(similarity: number): AlteredGrade | null {
  if (similarity >= NEAR_VERBATIM) return 'near-verbatim';
  return similarity >= ADAPTED ? 'adapted' : null;
}

/** What is asked of the matched words, by pair. */
export interface PairFacts {
  /** Whether it is a content word outside names and dates. */
  isOwn: (pair: number) => boolean;
  /** Whether the page has the very word, not only another form or spelling of it. */
  isExact: (pair: number) => boolean;
  isContent: (pair: number) => boolean;
}

/**
 * Cut an alignment into graded stretches: the one with the most matched tokens that is near-verbatim, or a longer one
 * that is adapted where that is worth it; then the same with what is left before and after it.
 *
 * Cost: linear where the whole alignment has a grade, else at most the square of its pairs.
 */
export function gradeAlignment(pairs: Pairs, facts: PairFacts): Graded[] {
  const graded: Graded[] = [];
  const rest = [{ from: 0, to: pairs.page.length }];
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (part.to - part.from < ALIGNED_TOKENS) continue;
    const near = longestPart(pairs, part.from, part.to, NEAR_VERBATIM);
    const adapted = longestPart(pairs, part.from, part.to, ADAPTED);
    const isNear = near !== null && holds(pairs, near, facts);
    const isAdapted = adapted !== null && holds(pairs, adapted, facts);
    const isWorth = !isNear || (isAdapted && size(adapted) >= size(near) + WORTH_ADAPTING);
    const chosen = isAdapted && isWorth ? adapted : isNear ? near : null;
    if (chosen) {
      graded.push({ ...chosen, grade: chosen === near ? 'near-verbatim' : 'adapted' });
    }
    // What has no grade is cut all the same: a shorter part beside it may have one.
    const cut = chosen ?? near ?? adapted;
    if (cut) rest.push({ from: part.from, to: cut.from }, { from: cut.to, to: part.to });
  }
  return graded.sort((a, b) => a.from - b.from);
}

/** Matched tokens ÷ the longer of the two spans' tokens. */
export function similarityOf({ page, source }: Pairs, from: number, to: number): number {
  const onPage = (page[to - 1] as number) - (page[from] as number) + 1;
  const inSource = (source[to - 1] as number) - (source[from] as number) + 1;
  return (to - from) / Math.max(onPage, inSource);
}

interface Part {
  from: number;
  to: number;
}

function size({ from, to }: Part): number {
  return to - from;
}

/** The part of at least {@link ALIGNED_TOKENS} pairs with the most of them that reaches a similarity, the earliest first. */
function longestPart(pairs: Pairs, begin: number, end: number, similarity: number): Part | null {
  let best: Part | null = null;
  let least = ALIGNED_TOKENS;
  for (let from = begin; from + least <= end; from++) {
    for (let to = end; to - from >= least; to--) {
      if (similarityOf(pairs, from, to) < similarity) continue;
      best = { from, to };
      least = to - from + 1;
      break;
    }
  }
  return best;
}

function holds(pairs: Pairs, part: Part, facts: PairFacts): boolean {
  let own = 0;
  for (let i = part.from; i < part.to && own < ALIGNED_OWN_WORDS; i++) if (facts.isOwn(i)) own++;
  return own >= ALIGNED_OWN_WORDS && holdsAnchor(pairs, part, facts);
}

/** Whether an exact run in a part has five tokens, or three content words. */
export function holdsAnchor(
  { page, source }: Pairs,
  { from, to }: Part,
  { isExact, isContent }: Pick<PairFacts, 'isExact' | 'isContent'>,
): boolean {
  let tokens = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    const follows =
      tokens > 0 && page[i] === (page[i - 1] as number) + 1 && source[i] === (source[i - 1] as number) + 1;
    if (!isExact(i)) {
      tokens = 0;
      words = 0;
      continue;
    }
    tokens = follows ? tokens + 1 : 1;
    words = (follows ? words : 0) + Number(isContent(i));
    if (tokens >= RUN_TOKENS || words >= RUN_CONTENT_WORDS) return true;
  }
  return false;
}
