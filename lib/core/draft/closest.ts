import { alignWhole } from '../lineage/contrast.ts';
import { relativesOf } from '../lineage/relatives.ts';
import type { Library } from '../match/check.ts';
import type { Match } from '../match/match.ts';
import type { ReadBlock } from '../match/read-block.ts';
import type { AgreedKey, Candidate } from './draft-report.ts';
import { findParagraph } from '../index/find-paragraph.ts';

/** More than these nobody leafs through. */
const MOST = 10;

/**
 * Find the agreed paragraphs that a whole paragraph is most like: of the sources of its matches those with most of its
 * words, compared with it from the first word to the last. The most alike first; of equal ones the better source.
 *
 * Cost: ten alignments of two paragraphs.
 */
export function findClosest(library: Library, block: ReadBlock, matches: readonly Match[]): Candidate[] {
  const matched = new Map<number, number>();
  for (const { grade, tokens, sources } of matches) {
    if (grade === 'term') continue;
    for (const source of sources) {
      const number = findParagraph(library.segment, source.symbol, source.paragraph);
      if (number !== null) matched.set(number, (matched.get(number) ?? 0) + source.similarity * tokens);
    }
  }
  return (
    [...matched]
      // Both sorts are stable: a map keeps the order in which its sources were ranked.
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST)
      .map(([number]) => describe(library, block, number))
      .sort((a, b) => b.similarity - a.similarity)
  );
}

function describe(library: Library, block: ReadBlock, number: number): Candidate {
  const found = library.segment.paragraphs[number];
  return {
    symbol: found?.resolution.symbol ?? '',
    paragraph: found?.paragraph.id ?? '',
    similarity: alignWhole(library, block, number).similarity,
    newer: newerForm(library, number),
  };
}

/**
 * Find the newest form of a paragraph in the texts that were adopted after its own; null where there is none, or where the
 * newest has the very same words.
 */
function newerForm({ segment, lineage }: Library, number: number): AgreedKey | null {
  const own = segment.paragraphs[number]?.resolution.adopted ?? null;
  if (own === null) return null;
  const later = relativesOf(segment, lineage, number).filter(
    ({ adopted }) => adopted !== null && adopted > own,
  );
  const day = later.at(-1)?.adopted;
  const newest = later
    .filter(({ adopted }) => adopted === day)
    .sort((a, b) => b.similarity - a.similarity)[0];
  if (!newest || newest.kind === 'same') return null;
  return { symbol: newest.symbol, paragraph: newest.paragraph };
}
