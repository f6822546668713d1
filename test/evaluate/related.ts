/**
 * Held-out paragraphs that descend from a paragraph of the seeds: is that paragraph found? Which one is most alike is
 * found by plain alignment with all of them.
 */
import type { Match } from '../../lib/core/match/match.ts';
import type { BruteForced } from './brute-force.ts';
import { similarityOf, whatIsMissing } from './conditions.ts';
import { type Outcome, percent } from './outcome.ts';
import type { LocalAlignment } from './smith-waterman.ts';
import { isIn, type WordedParagraph } from './worded.ts';

/** Shorter paragraphs have no grade but as exact runs. */
const FEWEST_TOKENS = 12;
/** So much of the matched tokens counts as all of them: at the ends a word may match by chance. */
const NEARLY_ALL = 0.9;
const BANDS = [
  { from: 0.82, to: 1.01, expected: { covered: 0.99, 'as one match': 0.98, 'with the right source': 0.99 } },
  { from: 0.65, to: 0.82, expected: {} },
];

/** A held-out paragraph and the paragraph of the seeds that is most alike. */
interface Related {
  block: BruteForced;
  paragraph: WordedParagraph;
  pairs: LocalAlignment;
  alike: number;
  /** What a near-verbatim or adapted match would lack, or null. */
  missing: string | null;
}

/** What became of it; the match that covers nearly all of it, if one does. */
interface Found {
  covered: boolean;
  one: Match | null;
  rightSource: boolean;
}

/** Measure how many related paragraphs are covered, found as one match, and named rightly. */
export function evaluateRelated(blocks: readonly BruteForced[]): Outcome {
  const outcome: Outcome = { lines: [], details: [], faults: [] };
  const all = blocks.flatMap(mostAlike);
  for (const { from, to, expected } of BANDS) {
    const related = all.filter(({ alike }) => alike >= from && alike < to);
    const found = related.map(find);
    const asOne = found.filter(({ one }) => one !== null);
    const shares = {
      covered: found.filter(({ covered }) => covered).length / related.length,
      'as one match': asOne.length / related.length,
      'with the right source': asOne.filter(({ rightSource }) => rightSource).length / asOne.length,
    };
    const ungraded = related.filter(({ missing }, i) => missing !== null && found[i]?.one === null).length;
    const said = Object.entries(shares).map(([what, share]) => `${percent(share)} ${what}`);
    outcome.lines.push(
      `${from} to ${Math.min(1, to)} alike: ${related.length} paragraphs, ${said.join(', ')}; ` +
        `${ungraded} of those not found as one lack what a grade asks`,
    );
    for (const [what, share] of Object.entries(expected)) {
      const is = shares[what as keyof typeof shares];
      if (!(is >= share))
        outcome.faults.push(`${from} to ${to} alike: ${percent(is)} ${what}, expected ${percent(share)}`);
    }
    related.forEach((one, i) => outcome.details.push(...explain(one, found[i] as Found)));
  }
  return outcome;
}

function mostAlike(block: BruteForced): Related[] {
  const own = block.worded.tokens.length;
  if (own < FEWEST_TOKENS) return [];
  let best: Omit<Related, 'missing'> | null = null;
  for (const { paragraph, pairs } of block.alignments) {
    const alike = pairs.page.length / Math.max(own, paragraph.tokens.length);
    if (alike > (best?.alike ?? 0)) best = { block, paragraph, pairs, alike };
  }
  return best ? [{ ...best, missing: whatIsMissing(best.pairs, block.worded, best.paragraph) }] : [];
}

function find(related: Related): Found {
  const { block, pairs } = related;
  const covered = block.passages.reduce((sum, match) => sum + tokensOf(related, match), 0);
  const enough = NEARLY_ALL * pairs.page.length;
  const one = block.passages.find((match) => tokensOf(related, match) >= enough) ?? null;
  return { covered: covered >= enough, one, rightSource: one !== null && isRight(related, one) };
}

/** How many of the matched tokens lie in a match. */
function tokensOf({ block, pairs }: Related, match: Match): number {
  return pairs.page.filter((at) => isIn(match, block.worded.tokens[at])).length;
}

/** Whether a match names the most alike paragraph first, one that is equally alike, or one that has its very words. */
function isRight({ block, alike }: Related, match: Match): boolean {
  const [first] = match.sources;
  if (first?.grade === 'verbatim') return true;
  const named = block.alignments.find(
    ({ paragraph }) => paragraph.symbol === first?.symbol && paragraph.id === first.paragraph,
  );
  if (!named) return false;
  const longer = Math.max(block.worded.tokens.length, named.paragraph.tokens.length);
  return named.pairs.page.length / longer >= alike;
}

function explain(related: Related, { covered, one, rightSource }: Found): string[] {
  if (covered && one && rightSource) return [];
  const { block, paragraph, pairs, alike, missing } = related;
  const fault = covered ? (one ? 'another source' : 'in pieces') : 'not covered';
  return [
    `${fault}: ${block.name} and ${paragraph.symbol} ${paragraph.id}, ${alike.toFixed(3)} alike, ${pairs.page.length} of ` +
      `${block.worded.tokens.length} tokens, similarity ${similarityOf(pairs).toFixed(3)}, ${missing ?? 'nothing missing'}`,
    `– page: ${block.text}`,
    ...block.passages.map(
      (match) =>
        `– ${match.grade} ${match.similarity.toFixed(3)}, ${match.tokens} tokens, ${tokensOf(related, match)} of the ` +
        `matched ones, ${match.sources
          .slice(0, 3)
          .map((source) => `${source.symbol} ${source.paragraph} ${source.similarity.toFixed(3)}`)
          .join(', ')}: ${block.text.slice(match.start, match.end)}`,
    ),
  ];
}
