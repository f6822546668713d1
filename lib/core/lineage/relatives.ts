import type { Segment } from '../index/segment.ts';
import { tokensOf } from '../match/find-alignments.ts';
import { NEAR_VERBATIM } from '../match/grade.ts';
import type { Kin, Lineage } from './lineage.ts';
import type { Relative } from './relative.ts';
import { haveSameWords } from './same-words.ts';

/** A line that goes on over more paragraphs than these has lost its subject on the way. */
const MOST_RELATIVES = 60;

/**
 * List the paragraphs that descend from one another with this one, itself among them, the earliest first: those that
 * are linked with it, and through them the nearest of each text that has none of those. Just itself where it has none.
 *
 * @param paragraph its number in the segment
 */
export function relativesOf(segment: Segment, lineage: Lineage, paragraph: number): Relative[] {
  const direct = lineage.get(paragraph);
  const found = new Map([[paragraph, relative(segment, paragraph, 'self', 1)]]);
  for (const kin of direct) found.set(kin.paragraph, describeKin(segment, paragraph, kin));
  const texts = new Set([...found.values()].map(({ symbol }) => symbol));
  // A map gives what is added while it is walked: the nearest come first.
  for (const at of found.keys()) {
    for (const { paragraph: next } of lineage.get(at)) {
      const symbol = segment.paragraphs[next]?.resolution.symbol ?? '';
      if (found.size >= MOST_RELATIVES || texts.has(symbol)) continue;
      texts.add(symbol);
      found.set(next, relative(segment, next, 'distant', 0));
    }
  }
  return [...found.values()].sort(byDate);
}

function describeKin(segment: Segment, paragraph: number, { paragraph: other, matched }: Kin): Relative {
  const one = tokensOf(segment.offsets, paragraph);
  const two = tokensOf(segment.offsets, other);
  const longer = Math.max(one.end - one.start, two.end - two.start);
  if (haveSameWords(segment, paragraph, other)) return relative(segment, other, 'same', 1);
  const similarity = matched / longer;
  return relative(segment, other, similarity >= NEAR_VERBATIM ? 'near-verbatim' : 'adapted', similarity);
}

function relative(segment: Segment, number: number, kind: Relative['kind'], similarity: number): Relative {
  const found = segment.paragraphs[number];
  return {
    symbol: found?.resolution.symbol ?? '',
    paragraph: found?.paragraph.id ?? '',
    adopted: found?.resolution.adopted ?? null,
    kind,
    similarity,
  };
}

/** The earliest first, those without a date last. */
function byDate(one: Relative, other: Relative): number {
  const [a, b] = [one.adopted ?? '9', other.adopted ?? '9'];
  if (a !== b) return a < b ? -1 : 1;
  return one.symbol < other.symbol ? -1 : Number(one.symbol > other.symbol);
}
