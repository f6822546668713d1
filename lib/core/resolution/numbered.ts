import type { Span } from '../text/span.ts';
import { MONTHS } from './dates.ts';
import { isDigit } from './letters.ts';

/** The number of a resolution as prose gives it; its span is that of the number with all its parts. */
export interface Numbered extends Span {
  number: number;
  /** `A` in 217 A (III), 31/16 A; or null. */
  part: string | null;
  /** `77`, `S-13`, `2021` before a slash; or null. */
  session: string | null;
  /** `III`, `S-VI` in brackets; or null. */
  numeral: string | null;
  /** 2016 in 2331 (2016); or null. */
  year: number | null;
  /** The day that follows: "of 19 December 2018"; or null. */
  date: { month: number; year: number } | null;
}

/** A letter after the number, where a word does not begin with it. */
const PART_AFTER = /\s?([A-Z](?:\s?[-–]\s?[A-Z])?)(?=$|[,.;:)\]”’"]|\s(?:and|of|or|to|on|adopted)\b)/y;

/**
 * Read the number with a slash at `at`: 77/194, 31/16 A, S-13/2.
 *
 * @returns null for what is longer, or something else: 12/10/2022
 */
export function readNumber(text: string, at: number): Numbered | null {
  let start = at;
  while (at - start < 5 && isDigit(text, start - 1)) start--;
  const special = /E?S[-‑]$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  let end = at + 1;
  while (end - at < 6 && isDigit(text, end)) end++;
  if (at - start > 4 || end - at > 5) return null;
  const session = special.replace('‑', '-') + text.slice(start, at);
  start -= special.length;
  if (/[\p{L}\p{N}_/.$€£%-]/u.test(text[start - 1] ?? '')) return null;
  // Others number 12/07; the United Nations never does.
  if (text[at + 1] === '0' || text[start] === '0') return null;
  const number = Number(text.slice(at + 1, end));
  const part = partAt(text, end);
  end += part?.length ?? 0;
  if (/^(?:[\p{L}\p{N}_/%°″]|[.,:-]\d)/u.test(text.slice(end, end + 2))) return null;
  return { ...numbered(text, start, end, number, part), session };
}

// (III), (S-VI), (2016), and with the day that some styles set there: (20 December 2016)
const IN_BRACKETS = /\((?:(?:\d{1,2} [A-Z][a-z]{2,8} )?((?:19|20)\d\d)|((?:E?S[-‑])?[IVXL]{1,8}))\)/y;

// 217 A, 2331, 2200A before the bracket
const BEFORE_BRACKETS = /(?<![\p{L}\p{N}_/$€£-]|\d[.,])(\d{1,4})(?:\s?([A-Z](?:\s?[-–]\s?[A-Z])?))?\s?$/u;

/**
 * Read the number before the bracket at `at`: 217 A (III), 217 (III) A, 3201 (S-VI), 2331 (2016).
 *
 * @returns null for anything else
 */
export function readNumeral(text: string, at: number): Numbered | null {
  IN_BRACKETS.lastIndex = at;
  const inside = IN_BRACKETS.exec(text);
  if (!inside) return null;
  const before = BEFORE_BRACKETS.exec(text.slice(Math.max(0, at - 12), at));
  if (!before) return null;
  const [whole, digits = '', letter = null] = before;
  const after = letter === null && inside[2] ? partAt(text, IN_BRACKETS.lastIndex) : null;
  const end = at + inside[0].length + (after?.length ?? 0);
  const number = numbered(text, at - whole.length, end, Number(digits), letter ?? after);
  return {
    ...number,
    numeral: inside[2]?.replace('‑', '-') ?? null,
    year: inside[1] ? Number(inside[1]) : null,
  };
}

function partAt(text: string, at: number): string | null {
  PART_AFTER.lastIndex = at;
  return PART_AFTER.exec(text)?.[0] ?? null;
}

const DATE_AFTER = new RegExp(
  String.raw`,?\s(?:of|adopted on)\s\d{1,2}\s(${MONTHS.join('|')})\s(\d{4})`,
  'y',
);

/** A number with its letter and the day after it; how it was numbered is added by those who call this. */
function numbered(text: string, start: number, end: number, number: number, part: string | null): Numbered {
  DATE_AFTER.lastIndex = end;
  const [, month, year] = DATE_AFTER.exec(text) ?? [];
  const date = month && year ? { month: MONTHS.indexOf(month) + 1, year: Number(year) } : null;
  const letters = part?.replace(/\s/g, '').replace('–', '-') ?? null;
  return { start, end, number, part: letters, session: null, numeral: null, year: null, date };
}
