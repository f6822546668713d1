import { openingOf } from '../resolution/opening-words.ts';
import type { KnowsWord } from '../text/divided-words.ts';
import { isSeam } from '../text/page-breaks.ts';
import { joinLetters, joinLines } from '../text/read-printed.ts';
import { leaveOut, inGiven, readAll, type Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { attributionAt, findBracketed, findLeading } from './attributions.ts';
import { readDraftLabel } from './labels.ts';
import { findSignsInWords, findStruck, findTags, findVanishing, withLineBreak } from './markup.ts';

/** A paragraph of a draft as it is matched. `start` and `end` count in the draft as it was given. */
export interface ReadParagraph extends Span {
  /** Its words, without number, page furniture, struck words and who proposes them. */
  wording: string;
  /** Where a stretch of the wording stands in the draft. */
  place: (span: Span) => Span;
}

/** A line that ends here may have ended its paragraph, but not behind what only shortens a word: "(No." */
const ENDED =
  /(?<!(?:^|[\s(])(?:arts?|chap|Nos?|paras?|pp?|res|sects?|vols?))(?:[.;:,!?…]["”’')\]*_]{0,4}|[;,] (?:and|or))\s*$/u;

/** A line that is longer, in code units, was broken by nobody but its writer. */
const UNWRAPPED = 160;

/** A line that ends in the middle of a sentence, and one that does so whatever follows. */
const OPEN = /[\p{L}\p{M}]\s*$/u;
const DANGLING = /\b(?:a|an|and|by|for|from|in|of|on|or|the|to|with)\s*$/u;

/** Headings and items of lists without a sign at their end are not longer. */
const LONG = 60;

/**
 * Read a draft as a person does: paragraph by paragraph, at blank lines and where a line of its own begins with a number,
 * a letter, "OP5 Alt" or an opening verb; over what a printed page and a negotiation add (see `readPrinted`,
 * `findBracketed`, `findStruck`). What is in square brackets is read, the brackets are not.
 *
 * Cost: linear.
 *
 * @param knows tells which words are known: a divided word is joined to a known one only
 * @returns in the order of the draft, those that have words
 */
export function readDraft(text: string, knows: KnowsWord = () => false): ReadParagraph[] {
  const reading = readWording(text, knows);
  return splitParagraphs(reading.text).flatMap((span): ReadParagraph[] => {
    const { start, end } = trim(reading.text, span);
    if (!/[\p{L}\p{N}]/u.test(reading.text.slice(start, end))) return [];
    return [
      {
        ...inGiven(reading, { start, end }),
        wording: reading.text.slice(start, end),
        place: (within) => inGiven(reading, { start: start + within.start, end: start + within.end }),
      },
    ];
  });
}

function readWording(text: string, knows: KnowsWord): Reading {
  const joined = joinLines(readAll(text), knows);
  let reading = leaveOut(joined, findVanishing(joined.text));
  for (const find of [findStruck, findTags, findBracketed, findLeading]) {
    const spans = find(reading.text).map((span) => withLineBreak(reading.text, span));
    reading = leaveOut(reading, spans);
  }
  reading = leaveOut(reading, findSignsInWords(reading.text, knows));
  return joinLetters(reading, knows);
}

/** The paragraphs of a reading without their labels, by ascending start. */
function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | null = null;
  let last = '';
  let blank = false;
  for (const [line, at] of linesOf(text)) {
    if (line.trim() === '') blank = true;
    if (line.trim() === '' || isSeam(line.trim())) continue;
    const label = readDraftLabel(line);
    if (open === null || begins(last, line, label) || (blank && !(label === null && goesOn(last, line)))) {
      const start = at + (label?.length ?? 0);
      open = { start: attributionAt(text, start)?.end ?? start, end: at + line.length };
      paragraphs.push(open);
    } else {
      open.end = at + line.length;
    }
    last = line.slice(label?.length ?? 0).trim() === '' ? '' : line;
    blank = false;
  }
  return paragraphs;
}

/** Whether a sentence goes on behind a blank line, as at the end of a page: no heading and no item is so long. */
function goesOn(before: string, line: string): boolean {
  return before.length > LONG && (/^\s*\p{Ll}/u.test(line) ? OPEN : DANGLING).test(before);
}

/** Whether a line begins another paragraph than the line before it is of. */
function begins(before: string, line: string, label: ReturnType<typeof readDraftLabel>): boolean {
  if (label?.certain) return true;
  if (!ENDED.test(before)) return false;
  if (label !== null) return true;
  const words = line.replace(/^[\s[("“*_]+/u, '');
  if (openingOf(words) !== null) return true;
  const isUnwrapped = Math.max(before.length, line.length) > UNWRAPPED;
  return isUnwrapped && /^\p{Lu}/u.test(words) && !/,\s*$/u.test(before);
}

function* linesOf(text: string): Iterable<[line: string, at: number]> {
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/gu)) {
    yield [text.slice(start, index), start];
    start = index + sign.length;
  }
  yield [text.slice(start), start];
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
