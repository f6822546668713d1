import type { Span } from '../text/span.ts';
import { Column } from './column.ts';

const startColumn = new Column();
const lengthColumn = new Column();

/** Knows for each token of a block the longest stretch that covers it; one block at a time. */
export class Covering {
  /** By token: where the longest stretch that covers it begins, and how long it is; 0 where there is none. */
  readonly #starts: Uint32Array;
  readonly #lengths: Uint32Array;

  constructor(tokens: number) {
    this.#starts = startColumn.cleared(tokens);
    this.#lengths = lengthColumn.cleared(tokens);
  }

  add({ start, end }: Span): void {
    const length = end - start;
    for (let token = start; token < end; token++) {
      if ((this.#lengths[token] as number) >= length) continue;
      this.#starts[token] = start;
      this.#lengths[token] = length;
    }
  }

  /** The stretch that covers all of `[start, end)`, or null. */
  around({ start, end }: Span): Span | null {
    const from = this.#starts[start] as number;
    const to = from + (this.#lengths[start] as number);
    return to >= end ? { start: from, end: to } : null;
  }
}
