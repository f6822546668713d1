import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';

/** A quotation may begin so many words before the stretch: “also urges all Governments to … */
const WORDS_BEFORE = 6;

/** Six words are no longer, in code units. */
const BEFORE = 200;

/** No quotation of a paragraph goes on for longer: what has not closed by then is no quotation mark. */
const REACH = 5_000;

/** Of so many opening marks one begins the quotation, or none does: text with more of them is no prose. */
const MOST_OPENINGS = 16;

/** The share of a stretch that a quotation must hold: alignments reach a few words out of it. */
const MOST = 0.75;

/** What closes each opening mark. */
const CLOSING = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ["'", "'"],
  ['‘', '’'],
]);

const OPENING = /["“„«'‘]/gu;
const BEHIND_WORD = /[\p{L}\p{M}\p{N}.,;:!?…)\]%]/u;
const SENTENCE_END = /[.?!]["”’)]*\s/gu;

/**
 * Tell whether the stretch `[start, end)` of a text stands in quotation marks: whether a pair of them holds at least
 * three quarters of its words, and opens within it or at most six words before it in the same sentence. Words deep
 * inside a long quotation are part of somebody's speech, and not themselves quoted.
 *
 * Cost: linear in the stretch and its quotation, for at most {@link MOST_OPENINGS} of its opening marks.
 */
export function isQuoted(text: string, start: number, end: number): boolean {
  const words = countWords(text, { start, end });
  const from = reachBack(text, start);
  let openings = 0;
  for (const { index, 0: mark } of text.slice(from, end).matchAll(OPENING)) {
    const open = from + index;
    if (!isOpening(text, open)) continue;
    if (++openings > MOST_OPENINGS) return false;
    const close = findClosing(text, open, CLOSING.get(mark) as string, end + REACH);
    if (close === null) continue;
    const inside = { start: Math.max(start, open), end: Math.min(end, close) };
    if (countWords(text, inside) >= words * MOST) return true;
  }
  return false;
}

/** The offset from which on a quotation of the words at `start` may begin. */
function reachBack(text: string, start: number): number {
  const from = Math.max(0, start - BEFORE);
  const before = text.slice(from, start);
  const sentence = [...before.matchAll(SENTENCE_END)].at(-1);
  const { count, ends } = tokenize(before);
  const tooFar = count > WORDS_BEFORE ? (ends[count - WORDS_BEFORE - 1] as number) : 0;
  return from + Math.max(tooFar, sentence ? sentence.index + sentence[0].length : 0);
}

/**
 * Where the quotation that opens at `open` closes, null where it does not. Marks of another kind inside are none of
 * its own. An apostrophe that ends a plural before another word ("States’ duty") closes only where nothing else does.
 */
function findClosing(text: string, open: number, marks: string, reach: number): number | null {
  const opening = text.charAt(open);
  let depth = 1;
  let plural: number | null = null;
  for (let at = open + 1; at < Math.min(text.length, reach); at++) {
    const mark = text.charAt(at);
    if (marks.includes(mark) && isClosing(text, at)) {
      if (depth === 1 && isPlural(text, at)) plural = at;
      else if (--depth === 0) return at;
    } else if (mark === opening && isOpening(text, at)) {
      depth++;
    }
  }
  return plural;
}

/** Straight and single marks open before a word; the others are never anything else. */
function isOpening(text: string, at: number): boolean {
  if (/[“„«]/u.test(text.charAt(at))) return true;
  return /\S/u.test(text.charAt(at + 1)) && !BEHIND_WORD.test(text.charAt(at - 1));
}

/** Straight and single marks close behind a word or its sign, and not inside a word ("women's"). */
function isClosing(text: string, at: number): boolean {
  if (/[”»“]/u.test(text.charAt(at))) return true;
  return BEHIND_WORD.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

function isPlural(text: string, at: number): boolean {
  return /^s['’]\s+\p{L}/u.test(text.slice(at - 1, at + 4));
}

function countWords(text: string, { start, end }: Span): number {
  return tokenize(text.slice(start, end)).count;
}
