/** Everything that plain alignment finds and that has a grade: do the passages cover it, and name its paragraphs? */
import type { Match } from '../../lib/core/match/match.ts';
import type { BruteForced } from './brute-force.ts';
import { cut, gradedParts, LEAST, whatIsMissing } from './conditions.ts';
import { type Outcome, percent } from './outcome.ts';
import type { LocalAlignment } from './smith-waterman.ts';
import { isIn, type WordedParagraph } from './worded.ts';

const EXPECTED = { covered: 0.99, named: 0.99 };
/** Similarities are compared to so much. */
const ROUNDING = 1e-9;

/** Measure the share of graded words that stand in passages, and the share of sources that passages name. */
export function evaluateAlignments(blocks: readonly BruteForced[]): Outcome {
  const outcome: Outcome = { lines: [], details: [], faults: [] };
  let words = 0;
  let covered = 0;
  let sources = 0;
  let named = 0;
  let asAlike = 0;
  for (const block of blocks) {
    const graded = new Map<number, string>();
    for (const { paragraph, pairs } of block.alignments) {
      for (const part of gradedParts(pairs, block.worded, paragraph)) {
        for (const at of part.page) graded.set(at, `${paragraph.symbol} ${paragraph.id}`);
      }
    }
    const missed = [...graded.keys()].filter((at) => !isCovered(block, at));
    words += graded.size;
    covered += graded.size - missed.length;
    if (missed.length > 0) outcome.details.push(explainWords(block, graded, missed));
    for (const match of block.passages) {
      for (const { paragraph, pairs } of block.alignments) {
        const expected = expectedSource(block, match, paragraph, pairs);
        if (expected === null) continue;
        sources++;
        const source = match.sources.find(
          ({ symbol, paragraph: id }) => symbol === paragraph.symbol && id === paragraph.id,
        );
        named += Number(source !== undefined);
        asAlike += Number(source !== undefined && source.similarity >= expected - ROUNDING);
        if (!source || source.similarity < expected - ROUNDING) {
          outcome.details.push(explainSource(block, match, paragraph, expected, source?.similarity));
        }
      }
    }
  }
  outcome.lines.push(
    `${words} words in alignments with a grade: ${percent(covered / words)} in passages`,
    `${sources} paragraphs with at least ${LEAST.adapted} of a passage: ${percent(named / sources)} named, ` +
      `${percent(asAlike / sources)} with no lower similarity`,
  );
  for (const [key, share] of Object.entries({ covered: covered / words, named: named / sources })) {
    const expected = EXPECTED[key as keyof typeof EXPECTED];
    if (!(share >= expected)) outcome.faults.push(`${key} ${percent(share)}, expected ${percent(expected)}`);
  }
  return outcome;
}

function isCovered({ worded, passages }: BruteForced, at: number): boolean {
  return passages.some((match) => isIn(match, worded.tokens[at]));
}

/** The similarity of a paragraph to a passage, as far as plain alignment knows; null where it is not to be named. */
function expectedSource(
  { worded }: BruteForced,
  match: Match,
  paragraph: WordedParagraph,
  pairs: LocalAlignment,
): number | null {
  const isInside = (at: number) => isIn(match, worded.tokens[at]);
  const from = pairs.page.findIndex(isInside);
  if (from < 0) return null;
  const inside = cut(pairs, from, pairs.page.findLastIndex(isInside) + 1);
  const span = (inside.source.at(-1) as number) - (inside.source[0] as number) + 1;
  const similarity = inside.page.length / Math.max(match.tokens, span);
  if (similarity < LEAST.adapted) return null;
  return whatIsMissing(inside, worded, paragraph) === null ? similarity : null;
}

function explainWords(block: BruteForced, graded: Map<number, string>, missed: number[]): string {
  const words = missed.map((at) => block.worded.tokens[at]?.word).join(' ');
  const paragraphs = [...new Set(missed.map((at) => graded.get(at)))].join(', ');
  return `not in a passage: ${block.name}: ${missed.length} words as in ${paragraphs}: ${words} – page: ${block.text}`;
}

function explainSource(
  block: BruteForced,
  match: Match,
  paragraph: WordedParagraph,
  expected: number,
  similarity: number | undefined,
): string {
  const has = similarity === undefined ? 'is not named' : `has only ${similarity.toFixed(3)}`;
  return (
    `source: ${block.name}: ${paragraph.symbol} ${paragraph.id} ${has}, plain alignment has ${expected.toFixed(3)}, ` +
    `${match.grade} ${match.tokens} tokens: ${block.text.slice(match.start, match.end)}`
  );
}
