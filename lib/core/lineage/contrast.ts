import { compare } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import { align, type Pairs } from '../match/align.ts';
import type { Library } from '../match/check.ts';
import { describePlace } from '../match/describe-place.ts';
import { tokensOf } from '../match/find-alignments.ts';
import type { Place } from '../match/places.ts';
import { readBlock } from '../match/read-block.ts';

/** Two paragraphs of 4,000 tokens each; none that is longer is known. */
const MOST_CELLS = 2 ** 24;

/**
 * Compare two paragraphs from their first words to their last: what the other has against the agreed one.
 *
 * Cost: the product of their lengths. Beyond {@link MOST_CELLS} cells nothing is said to match.
 *
 * @param agreed the number of a paragraph in the segment, and so is `other`
 */
export function contrast(library: Library, agreed: number, other: number): Comparison | null {
  const { segment } = library;
  const paragraph = segment.paragraphs[agreed]?.paragraph;
  const text = segment.paragraphs[other]?.paragraph.text;
  if (paragraph === undefined || text === undefined) return null;
  const block = readBlock(segment, text);
  const span = tokensOf(segment.offsets, agreed);
  const page = { start: 0, end: block.tokens.count };
  const pairs = alignWhole(library, block.codes, span);
  const similarity = pairs.page.length / Math.max(page.end, span.end - span.start, 1);
  // Any two may be compared: the grade is only what tells that there are edits.
  const place: Place = { paragraph: agreed, ...span, grade: 'adapted', similarity, pairs };
  const source = describePlace(library, block, page, place);
  return compare({
    text,
    start: block.tokens.starts[0] ?? 0,
    end: block.tokens.ends[page.end - 1] ?? 0,
    source,
    paragraph,
  });
}

function alignWhole({ segment }: Library, codes: Uint32Array, span: { start: number; end: number }): Pairs {
  const { index, words } = segment;
  const pairs: Pairs = { page: [], source: [] };
  const tokens = span.end - span.start;
  if (codes.length * tokens > MOST_CELLS) return pairs;
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
      pairs.page.unshift(page);
      pairs.source.unshift(source);
    },
  );
  return pairs;
}
