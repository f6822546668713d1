import type { Span } from './span.ts';

/** A text as it is read: the given one without what is no part of its wording, and the way back. */
export interface Reading {
  text: string;
  /** Where each kept piece begins in `text`, ascending; the first at 0. */
  starts: readonly number[];
  /** Where the same pieces begin in the given text, ascending. */
  origins: readonly number[];
}

/** Read a text as it stands. */
export function readAll(text: string): Reading {
  return { text, starts: [0], origins: [0] };
}

/**
 * Leave stretches of a reading out. Cost: linear in its text.
 *
 * @param spans in the reading's `text`, in any order; they may overlap
 */
export function leaveOut(reading: Reading, spans: readonly Span[]): Reading {
  if (spans.length === 0) return reading;
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const starts: number[] = [];
  const origins: number[] = [];
  let text = '';
  let piece = 0;
  const keep = (from: number, to: number) => {
    // A kept stretch may go over what was left out before.
    for (let at = from; at < to; ) {
      while ((reading.starts[piece + 1] ?? Number.POSITIVE_INFINITY) <= at) piece++;
      const end = Math.min(to, reading.starts[piece + 1] ?? to);
      starts.push(text.length);
      origins.push((reading.origins[piece] as number) + at - (reading.starts[piece] as number));
      text += reading.text.slice(at, end);
      at = end;
    }
  };
  let at = 0;
  for (const { start, end } of sorted) {
    keep(at, start);
    at = Math.max(at, end);
  }
  keep(at, reading.text.length);
  return starts.length > 0 ? { text, starts, origins } : { text, starts: [0], origins: [0] };
}

/**
 * Find a stretch of a reading in the given text, with all that was left out inside of it and nothing of what was left
 * out around. An empty stretch stays empty, behind the character before it. Cost: logarithmic in the pieces.
 */
export function inGiven(reading: Reading, { start, end }: Span): Span {
  const after = (at: number) => (at > 0 ? originOf(reading, at - 1) + 1 : originOf(reading, 0));
  if (start === end) return { start: after(end), end: after(end) };
  return { start: originOf(reading, start), end: after(end) };
}

/** Where the character at an offset of a reading stands in the given text. */
function originOf({ starts, origins }: Reading, at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return (origins[low] as number) + at - (starts[low] as number);
}
