import { ALIGNED_TOKENS } from '../index/anchor.ts';
import { paragraphAt, type Segment } from '../index/segment.ts';
import type { Span } from '../text/span.ts';
import type { Pairs } from './align.ts';
import { chainPieces } from './chain.ts';
import { Column } from './column.ts';
import { Covering } from './covering.ts';
import { findPieces, type Piece, type Pieces } from './find-pieces.ts';
import { ADAPTED, type Graded, gradeAlignment, type PairFacts } from './grade.ts';
import { joinPieces } from './join-pieces.ts';
import { JoinedSame } from './joined-same.ts';
import type { ReadBlock } from './read-block.ts';
import { countSharedWords } from './shared-words.ts';

/** What a block and one paragraph have in common, word by word: tokens of the block, positions in the index. */
export interface Alignment {
  /** The paragraph's number in the segment. */
  paragraph: number;
  pairs: Pairs;
  /** The parts of it that have a grade. */
  graded: Graded[];
}

/** What a search for alignments goes by besides the words. */
export interface AlignmentOptions {
  /** What of the block stands in a paragraph word for word, in tokens. */
  stretches: readonly Span[];
  /** Tells which paragraphs are looked at; all if left out. */
  accepts?: (paragraph: number) => boolean;
}

/** Cells of alignments that are filled for a block: a page that is made to cost has its weakest chains left out. */
const MOST_CELLS = { tokens: 64, least: 1 << 20 };
/**
 * A chain that lies in a longer stretch and shares a smaller part of its words is left out: it would neither be chosen
 * before that nor have 0.65 of it.
 */
const LEAST_PART = 0.2;

/** Pieces of one paragraph that may become an alignment, and what they cover of the page, in tokens. */
interface Chain extends Span {
  paragraph: number;
  pieces: Piece[];
  /** How many tokens they share. */
  shared: number;
}

/**
 * Find the local alignments of a block with every paragraph that shares an anchor with it and at least twelve words.
 *
 * Cost: linear in what the block shares with the segment; the chains that share most go first, and only so many cells
 * are filled for a token.
 */
export function findAlignments(
  segment: Segment,
  { ids, codes }: Pick<ReadBlock, 'ids' | 'codes'>,
  { stretches, accepts }: AlignmentOptions,
): Alignment[] {
  const { index, offsets, words, content } = segment;
  const { classes } = words;
  if (ids.length < ALIGNED_TOKENS) return [];
  const pieces = findPieces(index, ids, (token) => content[ids[token] as number] === 1);
  if (pieces.page.length === 0) return [];
  const pageClasses = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) pageClasses[i] = classes[codes[i] as number] as number;
  const sourceClassAt = (position: number) => classes[index.tokens[position] as number] as number;
  const covering = new Covering(ids.length);
  for (const stretch of stretches) covering.add(stretch);
  let cellsLeft = Math.max(MOST_CELLS.least, MOST_CELLS.tokens * ids.length);
  const alignments: Alignment[] = [];
  const joined = new JoinedSame(segment);
  const groups = byParagraph(segment, pieces, covering);
  for (const { paragraph, pieces: chain, ...span } of listChains(groups, covering, accepts)) {
    if (cellsLeft < 0) break;
    const texts = { pageClasses, sourceClassAt, paragraph: tokensOf(offsets, paragraph) };
    const around = covering.around(span);
    if (around) {
      const length = around.end - around.start;
      // Once more, for the stretches that were found meanwhile.
      if (span.shared < LEAST_PART * length) continue;
      if (countSharedWords(around, texts, classes.length) < ADAPTED * length) continue;
    }
    const { pairs, cells } = joined.of(paragraph, chain, () => joinPieces(chain, texts));
    cellsLeft -= cells;
    if (pairs.page.length < ALIGNED_TOKENS) continue;
    const graded = gradeAlignment(pairs, factsOf(segment, { ids }, pairs));
    alignments.push({ paragraph, pairs, graded });
    for (const { from, to } of graded) {
      covering.add({ start: pairs.page[from] as number, end: (pairs.page[to - 1] as number) + 1 });
    }
  }
  return alignments;
}

/** The chains of all paragraphs that may count for something, those that share most first. */
function listChains(
  groups: ReadonlyMap<number, Piece[]>,
  covering: Covering,
  accepts: AlignmentOptions['accepts'],
): Chain[] {
  const chains: Chain[] = [];
  for (const [paragraph, pieces] of groups) {
    if (accepts?.(paragraph) === false) continue;
    const all = toChain(paragraph, pieces);
    const around = covering.around(all);
    if (around && all.shared < LEAST_PART * (around.end - around.start)) continue;
    if (pieces.length === 1) chains.push(all);
    else for (const chain of chainPieces(pieces)) chains.push(toChain(paragraph, chain));
  }
  return chains.sort((a, b) => b.shared - a.shared);
}

/** @param pieces by ascending place on the page */
function toChain(paragraph: number, pieces: Piece[]): Chain {
  let shared = 0;
  let end = 0;
  for (const { page, length } of pieces) {
    shared += length;
    end = Math.max(end, page + length);
  }
  return { paragraph, pieces, shared, start: (pieces[0] as Piece).page, end };
}

const paragraphColumn = new Column();
/** By paragraph, how many tokens its pieces have; zeros between two blocks. */
let sharedBy = new Uint32Array(0);

/** The pieces of each paragraph; where a stretch holds them all, only of those that share enough of it. */
function byParagraph(segment: Segment, pieces: Pieces, covering: Covering): Map<number, Piece[]> {
  const { page, source, length } = pieces;
  const end = page.reduce((most, at, i) => Math.max(most, at + (length[i] as number)), 0);
  const around = covering.around({ start: page[0] as number, end });
  const least = around ? LEAST_PART * (around.end - around.start) : 0;
  const paragraphs = paragraphColumn.cleared(source.length);
  if (sharedBy.length < segment.paragraphs.length) sharedBy = new Uint32Array(segment.paragraphs.length);
  for (let i = 0; i < source.length; i++) {
    const paragraph = paragraphAt(segment, source[i] as number);
    paragraphs[i] = paragraph;
    sharedBy[paragraph] = (sharedBy[paragraph] as number) + (length[i] as number);
  }
  const groups = new Map<number, Piece[]>();
  for (let i = 0; i < source.length; i++) {
    const paragraph = paragraphs[i] as number;
    if ((sharedBy[paragraph] as number) < least) continue;
    const piece = { page: page[i] as number, source: source[i] as number, length: length[i] as number };
    const group = groups.get(paragraph);
    if (group) group.push(piece);
    else groups.set(paragraph, [piece]);
  }
  for (let i = 0; i < source.length; i++) sharedBy[paragraphs[i] as number] = 0;
  return groups;
}

/** What grading asks about the pairs of an alignment. */
export function factsOf(
  { content, index, names }: Segment,
  { ids }: Pick<ReadBlock, 'ids'>,
  pairs: Pairs,
): PairFacts {
  const wordAt = (pair: number) => index.tokens[pairs.source[pair] as number] as number;
  return {
    isOwn: (pair) => content[wordAt(pair)] === 1 && names[pairs.source[pair] as number] === 0,
    isExact: (pair) => ids[pairs.page[pair] as number] === wordAt(pair),
    isContent: (pair) => content[wordAt(pair)] === 1,
  };
}

/** The positions of a paragraph's tokens in the index. */
export function tokensOf(offsets: Uint32Array, paragraph: number): Span {
  // A separator follows each paragraph.
  return { start: offsets[paragraph] as number, end: (offsets[paragraph + 1] as number) - 1 };
}
