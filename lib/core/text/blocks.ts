import type { Span } from './span.ts';

const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?=\r|\n)/gu;

/** Split plain text into blocks at blank lines; a match lies within one. Blocks of white space are left out. */
export function plainTextBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(BLANK_LINE)) {
    add(start, gap.index);
    start = gap.index + gap[0].length;
  }
  add(start, text.length);
  return blocks;

  function add(from: number, to: number): void {
    if (/\S/u.test(text.slice(from, to))) blocks.push({ start: from, end: to });
  }
}
