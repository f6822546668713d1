import { readLabel } from '../resolution/label.ts';
import { openingOf } from '../resolution/opening-words.ts';

const suffix = (words: string) => String.raw`(?:\s?(?:${words})(?:\s?\d{1,2})?(?![\p{L}\p{N}]))`;
const SUFFIXES = suffix(String.raw`bis|ter|quater|quat|quinquies|sexies|alt(?:ernative)?\.?`);
const NEW = suffix(String.raw`new|rev\.?`);
/** What stands around a label: brackets that open, quotation marks, emphasis. */
const BEFORE = String.raw`[\s[(*_"“]{0,10}`;
const AFTER = String.raw`[\s.:)\]*_–—-]{0,10}`;

/** The number of a paragraph in a negotiating draft, at the start of a line. */
const NEGOTIATED = [
  // OP5, PP12 bis., OP5 Alt:, [PP3 ter alt 2], New OP, OP 5(a).
  new RegExp(
    String.raw`^${BEFORE}(?:new\s)?(?:OP|PP)(?:\s?\d{1,3}(?:${SUFFIXES}|${NEW}){0,3}|(?:${SUFFIXES}|${NEW}){1,3}|(?=\s?[:.]))(?:\s?\([a-z]{1,4}\)){0,2}(?![\p{L}\p{N}])${AFTER}`,
    'iu',
  ),
  // 5 alt., 5 bis., 12 ter alt
  new RegExp(String.raw`^${BEFORE}\d{1,3}\.?${SUFFIXES}{1,3}${AFTER}`, 'iu'),
  // Alt 1:, Alternative:, Option B:
  new RegExp(String.raw`^${BEFORE}(?:alt(?:ernative)?\.?|option)\s?[\dA-Z]{0,2}\s?[:.)\]–—]${AFTER}`, 'iu'),
];

/** 5., **5.**, [5., 5) before a capital. */
const NUMBER = /^[\s[(*_"“]{0,10}\d{1,3}[.)][*_]{0,3}\s+(?=["“‘'([*_~]{0,6}\p{Lu})/u;

/** (a), (iv), (2), a., a) */
const LETTER = /^[\s[*_"“]{0,10}(\(\d{1,2}\)|\(?[a-z]{1,5}[.)])[*_]{0,3}\s+(?=\S)/u;

/** A heading's or list item's sign. */
const SIGN = /^\s{0,10}(?:#{1,6}|[-*+•–·▪◦])\s+(?=\S)/u;

/** A label and whether it can only begin a paragraph: a plain number may also stand in a wrapped sentence. */
export interface DraftLabel {
  /** In code units, with the white space and signs that belong to it. */
  length: number;
  certain: boolean;
}

/**
 * Read what numbers a paragraph off the start of its line: "26. ", "(a) ", "OP5 Alt: ", "5 bis.", "- ". Null where the
 * line begins with its words.
 */
export function readDraftLabel(line: string): DraftLabel | null {
  const sign = SIGN.exec(line)?.[0].length ?? 0;
  const rest = line.slice(sign);
  const negotiated = NEGOTIATED.map((form) => form.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
  if (negotiated !== undefined) return { length: sign + negotiated, certain: true };
  const number = NUMBER.exec(rest)?.[0].length;
  if (number !== undefined) {
    const words = rest.slice(number).replace(/^\P{L}{0,6}/u, '');
    return { length: sign + number, certain: openingOf(words) !== null };
  }
  const [letter, name] = LETTER.exec(rest) ?? [];
  if (
    letter !== undefined &&
    name !== undefined &&
    readLabel(name.replace(/^\(?/, '(').replace(/[.)]$/, ')')).length > 0
  ) {
    return { length: sign + letter.length, certain: false };
  }
  return sign > 0 ? { length: sign, certain: false } : null;
}
