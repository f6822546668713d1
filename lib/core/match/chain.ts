import { MATCH } from './align.ts';
import type { Piece } from './find-pieces.ts';

/** Pieces further apart than this, in tokens of the page or the source, belong to two alignments. */
const MOST_APART = 64;
/** Of the pieces before one, so many are looked at: a page that repeats itself has no end of them. */
const MOST_BEFORE = 32;

/**
 * Chain the pieces that a page shares with one paragraph into alignments: on both sides one after the other, each
 * chain as long as it pays (Abouelhoda, Ohlebusch, "Chaining algorithms for multiple genome comparison", 2005). What lies
 * between two pieces may match in part, so only the difference of the two distances is counted against it.
 *
 * Cost: n log n, and {@link MOST_BEFORE} steps a piece.
 *
 * @param pieces of one paragraph
 * @returns the best chain first; each piece is in one
 */
export function chainPieces(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length === 1) return [[pieces[0] as Piece]];
  const order = [...pieces].sort((a, b) => a.page - b.page || a.source - b.source);
  const scores = order.map((piece) => piece.length * MATCH);
  const before = order.map(() => -1);
  for (let i = 1; i < order.length; i++) {
    const piece = order[i] as Piece;
    for (let j = i - 1; j >= 0 && j >= i - MOST_BEFORE; j--) {
      const gain = gainAfter(order[j] as Piece, piece);
      if (gain === null) continue;
      const score = (scores[j] as number) + gain;
      if (score > (scores[i] as number)) {
        scores[i] = score;
        before[i] = j;
      }
    }
  }
  const used = order.map(() => false);
  const byScore = order.map((_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const chains: Piece[][] = [];
  for (const end of byScore) {
    const chain: Piece[] = [];
    for (let i = end; i >= 0 && !used[i]; i = before[i] as number) {
      used[i] = true;
      chain.unshift(order[i] as Piece);
    }
    if (chain.length > 0) chains.push(chain);
  }
  return chains;
}

/** What a piece adds to the score of a chain that ends with another one, or null where it cannot follow. */
function gainAfter(last: Piece, next: Piece): number | null {
  const onPage = next.page - (last.page + last.length);
  const inSource = next.source - (last.source + last.length);
  if (onPage > MOST_APART || inSource > MOST_APART) return null;
  // Where words repeat, two pieces may overlap on one side: the later one gives way.
  const overlap = Math.max(0, -onPage, -inSource);
  if (overlap >= next.length) return null;
  const difference = Math.abs(onPage - inSource);
  return (next.length - overlap) * MATCH - (difference === 0 ? 0 : difference + 1);
}
