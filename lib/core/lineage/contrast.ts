import { compare } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import { align, type Pairs } from '../match/align.ts';
import type { Library } from '../match/check.ts';
import { describePlace } from '../match/describe-place.ts';
import { tokensOf } from '../match/find-alignments.ts';
import type { Place } from '../match/places.ts';
import type { Source } from '../match/match.ts';
import { type ReadBlock, readBlock } from '../match/read-block.ts';

/** Two paragraphs of 4,000 tokens each; none that is longer is known. */
const MOST_CELLS = 2 ** 24;

/**
 * Compare two paragraphs from their first words to their last: what the other has against the agreed one.
 *
 * @param agreed the number of a paragraph in the segment, and so is `other`
 */
export function contrast(library: Library, agreed: number, other: number): Comparison | null {
  const text = library.segment.paragraphs[other]?.paragraph.text;
  if (text === undefined) return null;
  return compareWhole(library, readBlock(library.segment, text), agreed)?.comparison ?? null;
}

/**
 * Compare a block of text with a paragraph, both from their first words to their last.
 *
 * Cost: that of {@link alignWhole}.
 *
 * @param agreed the number of a paragraph in the segment
 * @returns null where there is no such paragraph
 */
export function compareWhole(
  library: Library,
  block: ReadBlock,
  agreed: number,
): { source: Source; comparison: Comparison } | null {
  const paragraph = library.segment.paragraphs[agreed]?.paragraph;
  if (paragraph === undefined) return null;
  const { text, tokens } = block;
  const page = { start: 0, end: tokens.count };
  const source = describePlace(library, block, page, alignWhole(library, block, agreed));
  const start = tokens.starts[0] ?? 0;
  const end = tokens.ends[page.end - 1] ?? 0;
  return { source, comparison: compare({ text, start, end, source, paragraph }) };
}

/**
 * Align a block with a paragraph from their first words to their last.
 *
 * Cost: the product of their lengths. Beyond {@link MOST_CELLS} cells nothing is said to match.
 *
 * @param agreed the number of a paragraph in the segment
 * @returns any two may be compared: the grade is only what tells that there are edits
 */
export function alignWhole({ segment }: Library, { codes }: Pick<ReadBlock, 'codes'>, agreed: number): Place {
  const { index, words } = segment;
  const span = tokensOf(segment.offsets, agreed);
  const tokens = span.end - span.start;
  const pairs: Pairs = { page: [], source: [] };
  if (codes.length * tokens <= MOST_CELLS) {
    align(
      {
        classAt: (token) => words.classes[codes[token] as number] as number,
        at: 0,
        step: 1,
        count: codes.length,
      },
      {
        classAt: (position) => words.classes[index.tokens[position] as number] as number,
        at: span.start,
        step: 1,
        count: tokens,
      },
      'fixed',
      (page, source) => {
        pairs.page.push(page);
        pairs.source.push(source);
      },
    );
    pairs.page.reverse();
    pairs.source.reverse();
  }
  const similarity = pairs.page.length / Math.max(codes.length, tokens, 1);
  return { paragraph: agreed, ...span, grade: 'adapted', similarity, pairs };
}
