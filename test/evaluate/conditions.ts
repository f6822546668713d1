import { isContentWord } from '../core/match/oracle.ts';
import type { LocalAlignment } from './smith-waterman.ts';
import type { Worded, WordedParagraph } from './worded.ts';

/** What the contract of matching asks of a near-verbatim or adapted stretch, worded once more. */
export const LEAST = { matched: 12, own: 6, near: 0.8, adapted: 0.65, runTokens: 5, runContent: 3 };

/** Matched tokens ÷ the longer of the two spans' tokens. */
export function similarityOf({ page, source }: LocalAlignment): number {
  const length = (side: number[]) => (side.at(-1) ?? 0) - (side[0] ?? 0) + 1;
  return page.length / Math.max(length(page), length(source));
}

/** Tell what is missing for matched words to be graded, leaving their similarity aside; null where nothing is. */
export function whatIsMissing(
  { page, source }: LocalAlignment,
  { tokens }: Worded,
  paragraph: WordedParagraph,
): string | null {
  if (page.length < LEAST.matched) return `fewer than ${LEAST.matched} matched tokens`;
  const own = source.filter((at) => paragraph.isOwn[at]).length;
  if (own < LEAST.own) return `fewer than ${LEAST.own} own content words`;
  let run = 0;
  let content = 0;
  for (let i = 0; i < page.length; i++) {
    const at = page[i] as number;
    const from = source[i] as number;
    const word = tokens[at]?.word as string;
    const follows = i > 0 && at - 1 === page[i - 1] && from - 1 === source[i - 1];
    if (!follows) run = content = 0;
    if (word === paragraph.tokens[from]?.word) {
      run++;
      content += Number(isContentWord(word));
    } else run = content = 0;
    if (run >= LEAST.runTokens || content >= LEAST.runContent) return null;
  }
  return 'no anchor';
}

/** The pairs of an alignment that have a grade: the longest part that is adapted, then what is left beside it. */
export function gradedParts(
  pairs: LocalAlignment,
  text: Worded,
  paragraph: WordedParagraph,
): LocalAlignment[] {
  const longest = longestAdapted(pairs);
  if (!longest) return [];
  const { from, to } = longest;
  const part = cut(pairs, from, to);
  return [
    ...gradedParts(cut(pairs, 0, from), text, paragraph),
    ...(whatIsMissing(part, text, paragraph) === null ? [part] : []),
    ...gradedParts(cut(pairs, to, pairs.page.length), text, paragraph),
  ];
}

/** Give the pairs `[from, to)`. */
export function cut({ page, source }: LocalAlignment, from: number, to: number): LocalAlignment {
  return { page: page.slice(from, to), source: source.slice(from, to) };
}

function longestAdapted(pairs: LocalAlignment): { from: number; to: number } | null {
  for (let count = pairs.page.length; count >= LEAST.matched; count--) {
    for (let from = 0; from + count <= pairs.page.length; from++) {
      if (similarityOf(cut(pairs, from, from + count)) >= LEAST.adapted) return { from, to: from + count };
    }
  }
  return null;
}
