/** No block is longer, in UTF-16 code units: about 2 ms to tokenise, and one message. */
export const LONGEST_BLOCK = 100_000;

/** How far back from there a white space is looked for to cut at, in UTF-16 code units: longer than any word. */
const LOOK_BACK = 1000;

/** A blank line, which ends a block of preformatted text. */
const BLANK_LINE = /\n[^\S\n]*\n\s*/;

/** Where a block ends within a text node, and where the next one begins. */
export interface Cut {
  to: number;
  next: number;
}

/**
 * Finds the next place at which a block ends in `data.slice(from)`: at a blank line of preformatted text, or at white
 * space where there would be more than `room` code units; null where all of it belongs to one block.
 */
export function cutBlock(data: string, from: number, room: number, preformatted: boolean): Cut | null {
  if (room <= 0) return { to: from, next: from };
  const end = from + room;
  const line = preformatted ? BLANK_LINE.exec(data.slice(from, end)) : null;
  if (line !== null) return { to: from + line.index, next: from + line.index + line[0].length };
  if (data.length <= end) return null;
  for (let to = end; to > Math.max(from, end - LOOK_BACK); to--) {
    if (isSpace(data.charCodeAt(to))) return { to, next: to };
  }
  return { to: end, next: end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
