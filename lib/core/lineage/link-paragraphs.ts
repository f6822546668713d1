import { RUN_CONTENT_WORDS, RUN_TOKENS } from '../index/anchor.ts';
import type { Boilerplate } from '../index/boilerplate.ts';
import type { Segment } from '../index/segment.ts';
import { findAlignments, tokensOf } from '../match/find-alignments.ts';
import { ADAPTED } from '../match/grade.ts';
import { SameWords } from './same-words.ts';

/** Two paragraphs of different texts, by their numbers in the segment, the later number first. */
export interface Link {
  paragraph: number;
  other: number;
  /** How many tokens match: at least 0.65 of the longer paragraph's. */
  matched: number;
}

/** A paragraph that was taken over by more texts than this is a formula, not one that descends from another. */
const MOST_LINKS = 40;

/** What a search for links goes on from. */
export interface LinkOptions {
  /** The links of the paragraphs before `from`. */
  known?: readonly Link[];
  /** The first paragraph whose links are looked for. */
  from?: number;
}

/**
 * Link the paragraphs of different texts that are the same, nearly the same or adapted. No pair is compared that does
 * not share an anchor and a fifth of its words, so the cost is that of checking the segment's own text against it; and
 * half of a library has the words of another half, which has been compared already.
 *
 * Boilerplate is left out: "Decides to remain seized of the matter" descends from nothing.
 *
 * Can rest before each paragraph, whose number it yields.
 */
export function* linkParagraphs(
  segment: Segment,
  boilerplate: Boilerplate,
  { known = [], from = 0 }: LinkOptions = {},
): Generator<number, Link[]> {
  const { paragraphs } = segment;
  const links: Link[] = [...known];
  const kin: Omit<Link, 'paragraph'>[][] = paragraphs.map(() => []);
  const add = ({ paragraph, other, matched }: Link) => {
    kin[paragraph]?.push({ other, matched });
    kin[other]?.push({ other: paragraph, matched });
  };
  for (const link of known) add(link);
  const same = new SameWords(segment);
  const formulas = new Set<number>();
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { first, before } = same.of(paragraph);
    if (paragraph < from) continue;
    yield paragraph;
    if (formulas.has(first)) continue;
    if (saysLittle(segment, boilerplate, paragraph)) continue;
    const found =
      first === paragraph
        ? linksOf(segment, paragraph)
        : linksOfSame(segment, paragraph, first, kin[first] ?? []);
    if (found.length > MOST_LINKS || before > MOST_LINKS) {
      formulas.add(first);
      continue;
    }
    for (const link of found) {
      links.push(link);
      add(link);
    }
  }
  return links;
}

/** The links of a paragraph whose words stood before: those of the first that has them, and it. */
function linksOfSame(
  { offsets, paragraphs }: Segment,
  paragraph: number,
  first: number,
  kin: readonly Omit<Link, 'paragraph'>[],
): Link[] {
  const { start, end } = tokensOf(offsets, first);
  const own = paragraphs[paragraph]?.resolutionNumber;
  return [{ other: first, matched: end - start }, ...kin]
    .filter(({ other }) => other < paragraph && paragraphs[other]?.resolutionNumber !== own)
    .map((one) => ({ paragraph, ...one }));
}

/** The links of a paragraph to those before it in the segment. */
function linksOf(segment: Segment, paragraph: number): Link[] {
  const { index, offsets, paragraphs } = segment;
  const span = tokensOf(offsets, paragraph);
  const tokens = span.end - span.start;
  const ids = Uint32Array.from(index.tokens.subarray(span.start, span.end));
  const own = paragraphs[paragraph]?.resolutionNumber;
  const best = new Map<number, number>();
  const alignments = findAlignments(
    segment,
    { ids, codes: ids },
    {
      stretches: [{ start: 0, end: tokens }],
      accepts: (other) => other < paragraph && paragraphs[other]?.resolutionNumber !== own,
    },
  );
  for (const { paragraph: other, pairs } of alignments) {
    best.set(other, Math.max(best.get(other) ?? 0, pairs.page.length));
  }
  return [...best].flatMap(([other, matched]): Link[] => {
    const { start, end } = tokensOf(offsets, other);
    return matched >= ADAPTED * Math.max(tokens, end - start) ? [{ paragraph, other, matched }] : [];
  });
}

/** Whether a paragraph says too little to descend from another one. */
function saysLittle(
  { index, offsets, content }: Segment,
  boilerplate: Boilerplate,
  paragraph: number,
): boolean {
  const { start, end } = tokensOf(offsets, paragraph);
  let words = 0;
  for (let at = start; at < end; at++) words += content[index.tokens[at] as number] as number;
  return end - start < RUN_TOKENS || words < RUN_CONTENT_WORDS || boilerplate.holds(start, end);
}
