/**
 * A number for each token of a block, used again by the next one: blocks are many and short, and making a typed array
 * costs more than clearing one.
 */
export class Column {
  #numbers = new Uint32Array(256);

  /** Give at least `count` zeros; what was given before is lost. */
  cleared(count: number): Uint32Array {
    if (this.#numbers.length < count) this.#numbers = new Uint32Array(2 * count);
    else this.#numbers.fill(0, 0, count);
    return this.#numbers;
  }
}
