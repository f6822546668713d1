import { RUN_CONTENT_WORDS, RUN_TOKENS } from '../index/anchor.ts';
import type { Boilerplate } from '../index/boilerplate.ts';
import type { Segment } from '../index/segment.ts';
import { findAlignments, tokensOf } from '../match/find-alignments.ts';
import { ADAPTED } from '../match/grade.ts';

/** Two paragraphs of different texts, by their numbers in the segment, the later number first. */
export interface Link {
  paragraph: number;
  other: number;
  /** How many tokens match: at least 0.65 of the longer paragraph's. */
  matched: number;
}

/** A paragraph that was taken over by more texts than this is a formula, not one that descends from another. */
const MOST_LINKS = 40;

/**
 * Link the paragraphs of different texts that are the same, nearly the same or adapted. No pair is compared that does
 * not share an anchor and a fifth of its words, so the cost is that of checking the segment's own text against it.
 *
 * Boilerplate is left out: "Decides to remain seized of the matter" descends from nothing.
 */
export function linkParagraphs(segment: Segment, boilerplate: Boilerplate): Link[] {
  const links: Link[] = [];
  for (let paragraph = 0; paragraph < segment.paragraphs.length; paragraph++) {
    const found = linksOf(segment, boilerplate, paragraph);
    if (found.length <= MOST_LINKS) links.push(...found);
  }
  return links;
}

/** The links of a paragraph to those before it in the segment. */
function linksOf(segment: Segment, boilerplate: Boilerplate, paragraph: number): Link[] {
  const { index, offsets, paragraphs, content } = segment;
  const span = tokensOf(offsets, paragraph);
  const tokens = span.end - span.start;
  const ids = index.tokens.slice(span.start, span.end);
  const words = ids.reduce((sum, id) => sum + (content[id] as number), 0);
  if (tokens < RUN_TOKENS || words < RUN_CONTENT_WORDS || boilerplate.holds(span.start, span.end)) return [];
  const resolution = paragraphs[paragraph]?.resolution;
  const best = new Map<number, number>();
  const alignments = findAlignments(
    segment,
    { ids, codes: ids },
    {
      stretches: [{ start: 0, end: tokens }],
      accepts: (other) => other < paragraph && paragraphs[other]?.resolution !== resolution,
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
