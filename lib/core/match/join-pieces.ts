import type { Span } from '../text/span.ts';
import { align, type Pairs } from './align.ts';
import { bestPart } from './best-part.ts';
import type { Piece } from './find-pieces.ts';

/** Beyond the first and last piece so many tokens are looked at: further off, other pieces would have been found. */
const REACH = 40;
/** Between two pieces no more cells than these are filled, and nothing is matched in a larger gap. */
const MOST_CELLS = 1 << 14;

/** The two texts that are aligned: their words by class, and where they end. */
export interface Texts {
  /** By token of the page; 0 for a word of no class. */
  pageClasses: Uint32Array;
  /** The class of a token of the index. */
  sourceClassAt: (position: number) => number;
  /** The paragraph's first and last token in the index, half-open. */
  paragraph: Span;
}

/** An alignment and the cells that were filled for it, beside what its pieces gave. */
export interface Joined {
  pairs: Pairs;
  cells: number;
}

/**
 * Make one local alignment of a chain: the pieces' words, what matches between them, and what matches before and after.
 * Where the score falls to nothing the alignment is cut, and the best part is kept (Smith, Waterman, 1981).
 *
 * Cost: linear in the pieces; the product of both sides in a gap, and a band of it at the ends.
 */
export function joinPieces(chain: readonly Piece[], texts: Texts): Joined {
  const { pairs, cells } = matchedPairs(chain, texts);
  return { pairs: bestPart(pairs), cells };
}

function matchedPairs(chain: readonly Piece[], { pageClasses, sourceClassAt, paragraph }: Texts): Joined {
  const pairs: Pairs = { page: [], source: [] };
  let cells = 0;
  const add = (page: number, source: number) => {
    pairs.page.push(page);
    pairs.source.push(source);
  };
  const pageClassAt = (token: number) => pageClasses[token] as number;
  const first = chain[0] as Piece;
  // Backwards from the first piece; the last pair from there is the first one of the text.
  cells += align(
    { classAt: pageClassAt, at: first.page - 1, step: -1, count: Math.min(REACH, first.page) },
    {
      classAt: sourceClassAt,
      at: first.source - 1,
      step: -1,
      count: Math.min(REACH, first.source - paragraph.start),
    },
    'free',
    add,
  );
  let pageEnd = first.page;
  let sourceEnd = first.source;
  for (const piece of chain) {
    const overlap = Math.max(0, pageEnd - piece.page, sourceEnd - piece.source);
    const page = piece.page + overlap;
    const source = piece.source + overlap;
    if ((page - pageEnd) * (source - sourceEnd) <= MOST_CELLS) {
      const begin = pairs.page.length;
      cells += align(
        { classAt: pageClassAt, at: pageEnd, step: 1, count: page - pageEnd },
        { classAt: sourceClassAt, at: sourceEnd, step: 1, count: source - sourceEnd },
        'fixed',
        add,
      );
      reverseFrom(pairs, begin);
    }
    for (let i = overlap; i < piece.length; i++) add(piece.page + i, piece.source + i);
    pageEnd = piece.page + piece.length;
    sourceEnd = piece.source + piece.length;
  }
  const begin = pairs.page.length;
  cells += align(
    { classAt: pageClassAt, at: pageEnd, step: 1, count: Math.min(REACH, pageClasses.length - pageEnd) },
    { classAt: sourceClassAt, at: sourceEnd, step: 1, count: Math.min(REACH, paragraph.end - sourceEnd) },
    'free',
    add,
  );
  reverseFrom(pairs, begin);
  return { pairs, cells };
}

function reverseFrom({ page, source }: Pairs, begin: number): void {
  page.push(...page.splice(begin).reverse());
  source.push(...source.splice(begin).reverse());
}
