import { dropEmphasis, readInline } from './markup.ts';

/** A line that is not blank, its links and tags read, its footnote marks coded (marks.ts). */
export interface Line {
  /** Counted from 1 in the file. */
  number: number;
  /** Its words with the signs of emphasis. */
  raw: string;
  /** Its words without them. */
  plain: string;
  /** Whether it begins a block: a blank line, or the file's beginning, stands before it. */
  first: boolean;
  /** Whether Markdown makes it a heading. */
  heading: boolean;
  /** The sign of a list that stands before it, with its space (`- `, `• `), or an empty string. */
  bullet: string;
}

/** Split a text, its footnote marks coded, into the lines that have words. Linear. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let first = true;
  text.split(/\r\n|[\n\r\u2028\u2029\f\v]/).forEach((line, index) => {
    const words = readInline(line).trim();
    const heading = /^#{1,6}\s+(?=\S)/.exec(words)?.[0] ?? '';
    const bullet = /^(?:>\s{0,3})?[-*+•–]\s+(?=\S)/.exec(words)?.[0] ?? '';
    const raw = words.slice(heading.length + bullet.length).replace(/^>\s{0,3}/, '');
    const plain = dropEmphasis(raw).trim();
    if (plain !== '') {
      lines.push({ number: index + 1, raw, plain, first, heading: heading !== '', bullet });
    }
    first = plain === '';
  });
  return lines;
}
