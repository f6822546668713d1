import type { Span } from '../core/text/span.ts';
import type { BlockAnswer } from '../messaging/messages.ts';
import type { Block, Container } from './block.ts';
import type { Candidate } from './choose-painted.ts';

/** A match with the block that it lies in. */
export interface Found extends Candidate {
  readonly hit: Hit;
}

/** A block that passed the filter. */
export class Hit {
  block: Block;
  /** Null until it is answered. */
  found: Found[] | null = null;
  /** False once the page no longer has it. */
  wanted = true;
  /** Whether its text has changed since it was read; it is not painted until it is read again. */
  stale = false;
  /** Whether its text moved to other nodes, so that it must be painted anew. */
  moved = false;

  constructor(block: Block) {
    this.block = block;
  }

  get text(): string {
    return this.block.text;
  }
}

/** The blocks of a page that passed the filter, by what holds them. */
export class Hits {
  readonly #byContainer = new Map<Container, Hit[]>();
  readonly #byText = new WeakMap<Text, Hit>();
  #spare = new Map<string, Hit[]>();
  #ranks = new Map<Text, number>();
  #order: Hit[] | null = null;
  #lastId = 0;

  /** All containers that hold a hit. */
  containers(): Container[] {
    return [...this.#byContainer.keys()];
  }

  /** All hits of a container. */
  of(container: Container): readonly Hit[] {
    return this.#byContainer.get(container) ?? [];
  }

  /** The hit that a text node belongs to. */
  at(text: Text): Hit | undefined {
    return this.#byText.get(text);
  }

  /** Takes a container's hits out; they wait as spares for the same text to be read again. */
  release(container: Container): void {
    for (const hit of this.of(container)) {
      const same = this.#spare.get(hit.text);
      if (same === undefined) this.#spare.set(hit.text, [hit]);
      else same.push(hit);
    }
    this.#byContainer.delete(container);
    this.#order = null;
  }

  /**
   * Takes in a block: as the spare hit with the same text, which keeps its matches and their ids, or as a new one.
   * Gives the hit if it is new.
   */
  take(block: Block): Hit | null {
    const spare = this.#spare.get(block.text)?.shift();
    const hit = spare ?? new Hit(block);
    hit.moved ||= spare !== undefined && (spare.stale || !hasSameNodes(spare.block, block));
    hit.stale = false;
    hit.block = block;
    const hits = this.#byContainer.get(block.container);
    if (hits === undefined) this.#byContainer.set(block.container, [hit]);
    else hits.push(hit);
    for (const { node } of block.pieces) this.#byText.set(node, hit);
    this.#order = null;
    return spare === undefined ? hit : null;
  }

  /** Gives up the spares that no block has taken. */
  discardSpares(): void {
    for (const hits of this.#spare.values()) for (const hit of hits) hit.wanted = false;
    this.#spare = new Map();
  }

  /** Notes that all is painted where it stands now. */
  settle(): void {
    for (const hits of this.#byContainer.values()) for (const hit of hits) hit.moved = false;
  }

  /** Notes the answer for a hit. */
  answer(hit: Hit, { matches, cited = [] }: BlockAnswer): void {
    const inOrder = [...matches, ...cited].sort((one, other) => one.start - other.start);
    hit.found = inOrder.map((match) => ({ id: ++this.#lastId, words: wordsOf(hit.text, match), match, hit }));
  }

  /** All blocks, in no order. */
  blocks(): Block[] {
    return [...this.#byContainer.values()].flatMap((hits) => hits.map(({ block }) => block));
  }

  /** Notes the order of the text nodes in which blocks begin. */
  rank(nodes: readonly Text[]): void {
    this.#ranks = new Map(nodes.map((node, i) => [node, i]));
    this.#order = null;
  }

  /** Lists what was found and stands as it was read, in page order; last what begins in a node without a rank. */
  inPageOrder(): Found[] {
    this.#order ??= this.#putInOrder();
    return this.#order.flatMap((hit) => (hit.stale ? [] : (hit.found ?? [])));
  }

  #putInOrder(): Hit[] {
    const rankOf = (hit: Hit) => this.#ranks.get(firstOf(hit.block)) ?? this.#ranks.size;
    // Several blocks of preformatted text may begin in one node: they were read in order, and a sort keeps it.
    return [...this.#byContainer.values()].flat().sort((one, other) => rankOf(one) - rankOf(other));
  }
}

/** The text node in which a block begins. */
export function firstOf(block: Block): Text {
  return block.pieces[0]?.node as Text;
}

function hasSameNodes(one: Block, other: Block): boolean {
  return (
    one.pieces.length === other.pieces.length &&
    one.pieces.every(({ node, from }, i) => node === other.pieces[i]?.node && from === other.pieces[i]?.from)
  );
}

/** Characters that a reader does not see. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
