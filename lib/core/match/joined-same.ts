import { haveSameWords } from '../lineage/same-words.ts';
import type { Segment } from '../index/segment.ts';
import type { Piece } from './find-pieces.ts';
import type { Joined } from './join-pieces.ts';

/** An alignment that was made, and the paragraph and pieces that it was made of. */
interface Made {
  paragraph: number;
  chain: readonly Piece[];
  joined: Joined;
}

/**
 * The alignments of one block, so that none is made twice: half the paragraphs of a large library have the words of
 * another one, and a page that has some of them shares the same pieces with both.
 */
export class JoinedSame {
  readonly #segment: Segment;
  readonly #made = new Map<number, Made[]>();

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** Give the alignment of a chain of a paragraph's pieces, made anew where no paragraph had the same. */
  of(paragraph: number, chain: readonly Piece[], make: () => Joined): Joined {
    const { offsets } = this.#segment;
    const start = offsets[paragraph] as number;
    // Chains of the same words on the page begin alike; the rest is compared.
    const key = ((chain[0]?.page ?? 0) << 12) ^ ((chain[0]?.length ?? 0) << 6) ^ chain.length;
    const made = this.#made.get(key) ?? [];
    const same = made.find(
      (one) =>
        isSameChain(chain, start, one.chain, offsets[one.paragraph] as number) &&
        haveSameWords(this.#segment, one.paragraph, paragraph),
    );
    if (same) {
      const by = start - (offsets[same.paragraph] as number);
      const { page, source } = same.joined.pairs;
      return { pairs: { page, source: source.map((position) => position + by) }, cells: 0 };
    }
    const joined = make();
    made.push({ paragraph, chain, joined });
    this.#made.set(key, made);
    return joined;
  }
}

function isSameChain(
  one: readonly Piece[],
  start: number,
  other: readonly Piece[],
  otherStart: number,
): boolean {
  return (
    one.length === other.length &&
    one.every(({ page, source, length }, i) => {
      const piece = other[i] as Piece;
      return page === piece.page && length === piece.length && source - start === piece.source - otherStart;
    })
  );
}
