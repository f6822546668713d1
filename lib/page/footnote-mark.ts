/**
 * What stands in a `<sup>` that marks a note: `6`, `12,13`, `3–5`, `*`, `†`, `a`, with or without brackets, and
 * bracketed words such as `[citation needed]` or `[note 1]`.
 */
const MARK =
  /^(?:\[[^\]]{1,30}\]\s*)+$|^[[(]?\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§¶]{1,4}|\p{L})\s*[\])]?$/u;

/** A word of three letters or more, with the marks of a sentence's end or a quotation's after it. */
const AFTER_WORD =
  /\p{L}[\p{L}\p{M}\u00AD’']*\p{L}[\p{L}\p{M}\u00AD’']*\p{L}\p{M}*[.,;:!?)\]"'”’»…]{0,4}\s*$/u;

/** The number of a document or a resolution, which is no fraction: `77/194`, `2331 (2016)`. */
const AFTER_NUMBER = /\d{2}\/\d+$|\((?:\d{4}|[IVXLC]+)\)$/;

/** A longer text, in UTF-16 code units, is never looked at as a mark. */
export const LONGEST_MARK = 100;

/** How far back `AFTER_WORD` may have to look: a mark and the last letters of a word. */
const LOOK_BACK = 24;

/**
 * Tells whether a `<sup>` marks a footnote, so that it is no part of the wording.
 *
 * @param mark the text of the `<sup>`
 * @param before the block's text up to it
 * @example isFootnoteMark('12', 'trafficking in persons') // true
 * @example isFootnoteMark('2', 'an area of 20 km') // false
 * @example isFootnoteMark('4', 'resolution 77/194') // true
 * @example isFootnoteMark('st', 'the 21') // false
 */
export function isFootnoteMark(mark: string, before: string): boolean {
  const end = before.slice(-LOOK_BACK);
  return MARK.test(mark.trim()) && (AFTER_WORD.test(end) || AFTER_NUMBER.test(end));
}
