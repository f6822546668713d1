import { readLabel } from './label.ts';
import { dropEmphasis } from './markup.ts';
import type { Line } from './read-lines.ts';
import { fromRoman } from './roman.ts';

/** How the line stands to the open paragraph: whether that has ended, and whether a block or list item begins. */
export interface Standing {
  ended: boolean;
  first: boolean;
}

/**
 * Read the number of a paragraph off the start of a line: "26. *Urges*".
 *
 * @param numbers the number before it, 0 where there is none; whether numbers may begin again, after a heading
 * @returns null where the line begins with no number, or with one that cannot follow: "29. " in a wrapped sentence
 */
export function numberOf(
  { raw, plain }: Line,
  { last, fresh }: { last: number; fresh: boolean },
  { ended, first }: Standing,
): { number: number; rest: string } | null {
  const digits = /^(\d{1,3})\.\s+["“‘[(]?\p{Lu}/u.exec(plain)?.[1];
  if (digits === undefined) return null;
  const number = Number(digits);
  const follows = (number === last + 1 || (fresh && number === 1)) && (first || ended);
  // A paragraph may be missing from the text; it must then be plain that another begins.
  const skips = number > last + 1 && number <= last + GAP && last > 0 && first && ended;
  if (!follows && !skips) return null;
  return { number, rest: raw.replace(/^\*{0,3}\d{1,3}\.\*{0,3}\s+/, '') };
}

/** So many paragraphs in a row may be missing. */
const GAP = 3;

/**
 * Read the number of a subparagraph off the start of a line: "(a) To promote", "(ii) …", or the sign of a list.
 *
 * @param list whether a list is open in this paragraph, which a later letter may follow
 * @returns null where none stands there, or it belongs to the sentence: "which requires / (b) a criminal …"
 */
export function labelOf(
  { raw, plain, bullet }: Line,
  list: boolean,
  { ended, first }: Standing,
): { label: string; rest: string } | null {
  const found = /^(\((?:[a-z]{1,5}|\d{1,2})\)|[a-z]{1,4}\.)\s+(?=\S)/.exec(plain);
  const label = found?.[1];
  // A dash may also stand within a sentence: "in its three dimensions / – economic, social".
  if (label === undefined)
    return bullet && (ended || /^\p{Lu}/u.test(plain)) ? { label: '•', rest: raw } : null;
  const readings = readLabel(label);
  const begins = readings.some(({ ordinal }) => ordinal === 1);
  if (readings.length === 0 || (!list && !begins) || (!list && label.endsWith('.'))) return null;
  const capital = /^["“‘[]?\p{Lu}/u.test(plain.slice(found?.[0].length));
  if (!(first ? ended || capital : ended)) return null;
  return { label, rest: raw.replace(/^\*{0,3}(?:\([^)]{1,6}\)|[a-z]{1,4}\.)\*{0,3}\s+/, '') };
}

/**
 * Read the heading of a section: "II", "II. Means of implementation", "Article 5", or a heading of Markdown.
 *
 * @returns its numeral or letter, or null for it where it has none; null where the line is no heading
 */
export function sectionOf({ raw, plain, heading }: Line): { label: string | null; rest: string } | null {
  const found = /^([IVXL]{1,7}|[A-Z])(?:\.?$|\.\s+(?=\p{Lu}))/u.exec(plain);
  const label = found?.[1];
  const rest = label === undefined ? plain : plain.slice(found?.[0].length);
  if (label !== undefined && (fromRoman(label) !== null || heading || rest === '') && !/[,;.]$/.test(rest)) {
    return { label, rest };
  }
  if (/^Article \d{1,3}$/i.test(plain) || heading) return { label: null, rest: dropEmphasis(raw) };
  return null;
}
