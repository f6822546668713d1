import { VANISHING } from '../text/characters.ts';
import type { KnowsWord } from '../text/divided-words.ts';
import type { Span } from '../text/span.ts';

/** Marks that strike a letter through: `d\u0336e\u0336l`. */
const OVERLAID = /(?:[^\u0335-\u0338][\u0335-\u0338])+/gu;

/** Markdown's strike-through, and HTML's. A blank line ends it. */
const STRUCK =
  /~~(?=\S)(?:[^~\n]|~(?!~)|\n(?![^\S\n]{0,100}\n)){1,5000}?~~|<(s|del|strike)>[^<]{1,5000}<\/\1>/giu;

/** What sets words in bold, italics or a colour, and comments. */
const TAGS =
  /<\/?(?:b|i|u|em|ins|mark|strong|span|font|sup|sub|p|div)(?:\s[^<>]{0,300})?>|<!--[^>]{0,600}-->/giu;

/** Signs in the middle of a word: "victim[s]", "[un]lawful", "wom**e**n". */
const WITHIN = /(?<=[\p{L}\p{M}])(?:[[\]]|[*_]{1,3})(?=[\p{L}\p{M}])/gu;

/** Find what a draft has struck out, in any of the usual ways. Cost: linear. */
export function findStruck(text: string): Span[] {
  return [...spansOf(text, STRUCK), ...spansOf(text, OVERLAID)];
}

/** Find soft hyphens and characters without width, so that nothing else need know of them. Cost: linear. */
export function findVanishing(text: string): Span[] {
  return spansOf(text, VANISHING);
}

/** Find tags, which are no words. Cost: linear. */
export function findTags(text: string): Span[] {
  return spansOf(text, TAGS);
}

/**
 * Find brackets and signs of emphasis inside of words, so that "victim[s]" is "victims": where the word that they part is
 * known and what they hold is not one by itself, as in "States[and]".
 */
export function findSignsInWords(text: string, knows: KnowsWord): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}[\]*_]{3,60}/gu)) {
    const signs = [...word.matchAll(WITHIN)];
    if (signs.length === 0 || !knows(word.replace(/[[\]*_]/gu, ''))) continue;
    for (const { index: at, 0: sign } of signs) {
      spans.push({ start: index + at, end: index + at + sign.length });
    }
  }
  return spans;
}

/** Take the line break with what was all that stood on its line, so that no blank line is left to end a paragraph. */
export function withLineBreak(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && isSpace(text[from - 1])) from--;
  let to = end;
  while (isSpace(text[to])) to++;
  const isAlone = (from === 0 || isBreak(text[from - 1])) && isBreak(text[to]);
  return isAlone ? { start: from, end: to + (text.startsWith('\r\n', to) ? 2 : 1) } : { start, end };
}

function isSpace(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t' || sign === '\u00a0';
}

function isBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

function spansOf(text: string, form: RegExp): Span[] {
  return Array.from(text.matchAll(form), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
