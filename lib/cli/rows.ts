import type { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Sets words in a style, or leaves them as they are where the terminal has none. */
export type Paint = (style: Style, words: string) => string;

/** A word of a report. */
export interface Word {
  text: string;
  /** Null for words that look like all others. */
  style: Style | null;
}

/**
 * Cut a text into words of one style; a space that does not break keeps two together. Control characters, with which a
 * text could steer the terminal, are white space.
 */
export function inWords(text: string, style: Style | null): Word[] {
  return text
    .split(/(?:[^\S\u00A0]|\p{Cc})+/u)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, style }));
}

/** Set words in rows of at most `width` columns behind an indent; a word that is longer than a row is cut. */
export function toRows(
  words: Word[],
  { width, indent, paint }: { width: number; indent: number; paint: Paint },
): string[] {
  const room = Math.max(width - indent, 1);
  const rows: { words: Word[]; used: number }[] = [];
  for (const word of words.flatMap((long) => cut(long, room))) {
    const columns = columnsOf(word.text);
    const last = rows.at(-1);
    if (last && last.used + 1 + columns <= room) {
      last.words.push(word);
      last.used += 1 + columns;
    } else {
      rows.push({ words: [word], used: columns });
    }
  }
  return rows.map(
    (row) =>
      ' '.repeat(indent) +
      row.words.map(({ text, style }) => (style === null ? text : paint(style, text))).join(' '),
  );
}

function cut({ text, style }: Word, room: number): Word[] {
  if (columnsOf(text) <= room) return [{ text, style }];
  const parts: string[] = [''];
  for (const letter of text.normalize('NFC')) {
    const last = parts.at(-1) as string;
    if (columnsOf(last + letter) > room) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts.map((part) => ({ text: part, style }));
}

/** How many columns letters take, for the scripts that agreed texts are in. */
function columnsOf(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}
