import type { Span } from './span.ts';

/** Tells whether a word is known, in any of its forms. */
export type KnowsWord = (word: string) => boolean;

const LETTERS = String.raw`[\p{L}\p{M}]`;

/** A hyphen at the end of a line, with the line's end and what indents the next one. */
const LINE_END = /[-\u2010\u2011\u00AD\u00AC][^\S\r\n]*(?:\r\n|[\n\r\f\v\u2028\u2029])\s*(?=\p{L})/gu;

/** A capital that stands apart from its word, as wide letters do in some fonts: "T rafficking", "W omen". */
const APART = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}.'’])([B-HJ-Z])[ \n](?=(\p{Ll}${LETTERS}*))`, 'gu');

/** Capitals after which a font leaves so much room that even what follows is a word: "T here". */
const WIDE = /[FPTVWY]/;

/** A ligature that stands apart from one side of its word or both: "traﬃ cking", "bene ﬁ t". */
const LIGATURE = /[\uFB00-\uFB06]/gu;

/** A word all of whose letters stand apart: "w o m e n". */
const SPACED = /\b[A-Za-z](?: [A-Za-z]){3,}\b(?!['’])/gu;

/**
 * Find hyphens that divide words at the ends of lines in a text that was copied out of a print. Nothing is joined but to a
 * known word; a real hyphen ("human-/rights") stays, since the word without it is none.
 *
 * Cost: linear, with one or two questions to `knows` for each line that ends so.
 */
export function findHyphens(text: string, knows: KnowsWord): Span[] {
  return Array.from(text.matchAll(LINE_END), ({ index, 0: sign }) => ({
    start: index,
    end: index + sign.length,
  })).filter(({ start, end }) => {
    const [before, after] = [wordBefore(text, start), wordAfter(text, end)];
    if (before === '' || !/^\p{Ll}|^\p{Lu}+$/u.test(after)) return false;
    // A soft hyphen divides a word that nobody knows as well, if it does not stand between two words.
    if (/^[\u00AD\u00AC]/u.test(text.slice(start, end)) && !(knows(before) && knows(after))) return true;
    // The word's capital may stand apart as well.
    const capital = /(?<![\p{L}\p{M}])\p{Lu}(?= $)/u.exec(
      text.slice(Math.max(0, start - before.length - 3), start - before.length),
    );
    return knows(before + after) || (capital !== null && knows(capital[0] + before + after));
  });
}

/**
 * Find the spaces by which letters stand apart from their words in such a text. Nothing is joined but to a known word.
 *
 * Cost: linear, with one question to `knows` for each letter that may stand apart.
 */
export function findGaps(text: string, knows: KnowsWord): Span[] {
  return [...capitals(text, knows), ...ligatures(text, knows), ...spacedLetters(text, knows)];
}

function* capitals(text: string, knows: KnowsWord): Iterable<Span> {
  for (const { index, 1: capital, 2: rest } of text.matchAll(APART)) {
    if (capital === undefined || rest === undefined || !knows(capital + rest)) continue;
    if (WIDE.test(capital) || !knows(rest)) yield { start: index + 1, end: index + 2 };
  }
}

function* ligatures(text: string, knows: KnowsWord): Iterable<Span> {
  for (const { index, 0: ligature } of text.matchAll(LIGATURE)) {
    const gapBefore = isGap(text[index - 1]);
    const gapAfter = isGap(text[index + 1]);
    if (gapBefore + gapAfter === 0) continue;
    const before = wordBefore(text, index - gapBefore);
    const after = wordAfter(text, index + 1 + gapAfter);
    const near = (gapBefore ? '' : before) + ligature + (gapAfter ? '' : after);
    const spans = {
      before: { start: index - gapBefore, end: index },
      after: { start: index + 1, end: index + 1 + gapAfter },
    };
    if (gapBefore && gapAfter && knows(before + ligature + after)) yield* [spans.before, spans.after];
    else if (gapAfter && after !== '' && knows(near + after)) yield spans.after;
    else if (gapBefore && before !== '' && knows(before + near)) yield spans.before;
  }
}

function isGap(sign: string | undefined): 0 | 1 {
  return sign === ' ' || sign === '\n' ? 1 : 0;
}

function* spacedLetters(text: string, knows: KnowsWord): Iterable<Span> {
  for (const { index, 0: letters } of text.matchAll(SPACED)) {
    if (!knows(letters.replaceAll(' ', ''))) continue;
    for (let at = 0; at < letters.length; at++) {
      if (letters[at] === ' ') yield { start: index + at, end: index + at + 1 };
    }
  }
}

// What has no width may stand in a word: whoever asks for it folds it.
/** Longer words are none; hostile text is not searched back and forth. */
const LONGEST = 40;

function wordBefore(text: string, at: number): string {
  return (
    /[\p{L}\p{M}'’\u00AD\u200B-\u200D\u2060]*$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0] ?? ''
  );
}

function wordAfter(text: string, at: number): string {
  return /^[\p{L}\p{M}'’\u00AD\u200B-\u200D\u2060]*/u.exec(text.slice(at, at + LONGEST))?.[0] ?? '';
}
