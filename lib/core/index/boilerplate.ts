import type { Overlay } from './overlay.ts';
import type { Segment } from './segment.ts';
import { NO_WORD } from './vocabulary.ts';

/** A shorter stretch says too little of the words around it to cover its own. */
const COVERING_TOKENS = 5;

/** Where a segment has wording that resolutions on any matter share; positions are those of `index.tokens`. */
export interface Boilerplate {
  /** By position: 1 where the token belongs to a stretch of boilerplate of at least five tokens. */
  covered: Uint8Array;
  /** Tell whether `[start, end)` lies within one stretch, stop words and numbers at its ends aside. Constant time. */
  holds(start: number, end: number): boolean;
}

/** Make the boilerplate of a segment ready to answer. Cost: linear; five bytes a token. */
export function openBoilerplate(segment: Segment, overlay: Pick<Overlay, 'boilerplate'>): Boilerplate {
  const { content, index } = segment;
  const { tokens } = index;
  const isAside = (position: number) =>
    content[tokens[position] as number] === 0 && tokens[position] !== NO_WORD;
  const covered = new Uint8Array(tokens.length);
  // By position, the furthest end of a stretch that begins there or before.
  const reach = new Uint32Array(tokens.length);
  for (let i = 0; i < overlay.boilerplate.length; i += 2) {
    let [start, end] = overlay.boilerplate.slice(i, i + 2) as [number, number];
    if (end - start >= COVERING_TOKENS) covered.fill(1, start, end);
    // What is aside at the ends of a span is so at the ends of a stretch: the stretch may as well have it.
    while (isAside(start - 1)) start--;
    while (isAside(end)) end++;
    reach[start] = Math.max(reach[start] as number, end);
  }
  for (let i = 1; i < reach.length; i++) reach[i] = Math.max(reach[i] as number, reach[i - 1] as number);
  return { covered, holds: (start, end) => (reach[start] as number) >= end };
}
