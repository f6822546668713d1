import { fromRoman } from './roman.ts';

/** One reading of a subparagraph's number: `(i)` is the first Roman one or the ninth letter. */
export interface Reading {
  /** The kind of list, as one level of subparagraphs has it. */
  style: string;
  /** The place in the list, from 1. */
  ordinal: number;
}

/**
 * Read the number of a subparagraph in every way it can be meant, letters first: `(a)`, `(ii)`, `(1)`, `a.`, `i.`,
 * `•`. `(aa)` follows `(z)`. Empty for what is no such number.
 */
export function readLabel(label: string): Reading[] {
  if (label === '•') return [{ style: '•', ordinal: 0 }];
  const parts = /^(\()?([a-z]{1,6}|\d{1,2})(?:\)|\.)$/.exec(label);
  if (!parts) return [];
  const frame = parts[1] ? '()' : '.';
  const name = parts[2] as string;
  if (/\d/.test(name)) return [{ style: `${frame}1`, ordinal: Number(name) }];
  const readings: Reading[] = [];
  const letter = name.charCodeAt(0) - 96;
  if (name === name[0]?.repeat(name.length) && name.length < 3) {
    readings.push({ style: `${frame}a`, ordinal: letter + 26 * (name.length - 1) });
  }
  const roman = fromRoman(name);
  if (roman !== null) readings.push({ style: `${frame}i`, ordinal: roman });
  return readings;
}
