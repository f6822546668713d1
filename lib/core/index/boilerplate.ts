import type { Overlay } from './overlay.ts';
import type { Segment } from './segment.ts';
import { NO_WORD } from './vocabulary.ts';

/** A shorter stretch says too little of the words around it to cover its own. */
const COVERING_TOKENS = 5;

/** Where a segment has wording that resolutions on any matter share; positions are those of `index.tokens`. */
export interface Boilerplate {
  /** Tell whether a token belongs to a stretch of boilerplate of at least five tokens. Logarithmic. */
  covers(position: number): boolean;
  /** Tell whether `[start, end)` lies within one stretch, stop words and numbers at its ends aside. Logarithmic. */
  holds(start: number, end: number): boolean;
}

/** Make the boilerplate of a segment ready to answer. Cost: linear in its stretches, 16 bytes each. */
export function openBoilerplate(
  { content, index }: Pick<Segment, 'content' | 'index'>,
  { boilerplate }: Pick<Overlay, 'boilerplate'>,
): Boilerplate {
  const { tokens } = index;
  const isAside = (position: number) =>
    content[tokens[position] as number] === 0 && tokens[position] !== NO_WORD;
  const count = boilerplate.length / 2;
  const stretches = { starts: new Uint32Array(count), ends: new Uint32Array(count) };
  const covering = { starts: new Uint32Array(count), ends: new Uint32Array(count) };
  let covered = 0;
  for (let i = 0; i < count; i++) {
    let start = boilerplate[2 * i] as number;
    let end = boilerplate[2 * i + 1] as number;
    if (end - start >= COVERING_TOKENS) {
      covering.starts[covered] = start;
      covering.ends[covered++] = end;
    }
    // What is aside at the ends of a span is so at the ends of a stretch: the stretch may as well have it.
    while (isAside(start - 1)) start--;
    while (isAside(end)) end++;
    stretches.starts[i] = start;
    stretches.ends[i] = end;
  }
  return {
    covers: (position) => reach(covering, covered, position) > position,
    holds: (start, end) => reach(stretches, count, start) >= end,
  };
}

/**
 * The furthest end of a stretch that begins at a position or before, 0 where there is none. Both columns go up, since no
 * stretch lies within another, so it is the last one's.
 */
function reach(
  { starts, ends }: { starts: Uint32Array; ends: Uint32Array },
  count: number,
  position: number,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= position) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (ends[low - 1] as number);
}
