import type { Span } from '../text/span.ts';

/** A change of a text: what `[start, end)` has is replaced. */
export interface TextEdit extends Span {
  insert: string;
}

/** The words `[start, end)` of an agreed paragraph's text. */
export interface AgreedWords extends Span {
  text: string;
}

/** What ends a paragraph, or joins it to the next one. */
const ENDING = /[\s.,;:]*(?:[;,]\s+(?:and|or)\s*)?$/u;

const BRACKETS = new Map([
  ['[', ']'],
  ['(', ')'],
]);

/**
 * Put the agreed words in the place of a stretch or paragraph of a draft. What stands around it stays: its number, the
 * sign or the "and" that ends it, the letter case it begins with, and brackets that open or close outside of it.
 *
 * @param stretch a match, or a paragraph, in the draft as it was given
 * @param agreed a source's stretch of its paragraph's text, or all of that
 * @returns the one change to make; {@link undoOf} gives the one that takes it back
 */
export function acceptAgreed(text: string, stretch: Span, agreed: AgreedWords): TextEdit {
  const words = withoutEnding(agreed.text.slice(agreed.start, agreed.end));
  const given = withoutEnding(text.slice(stretch.start, stretch.end));
  const start = stretch.start + leadingSigns(given, words);
  const end = stretch.start + given.length;
  const { closing, opening } = unbalanced(text.slice(start, end));
  return around(text, { start, end, insert: withCase(text.slice(start, end), words) }, closing, opening);
}

/** Make an edit. */
export function applyEdit(text: string, { start, end, insert }: TextEdit): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** The edit that takes another one back, in the text as that leaves it. */
export function undoOf(text: string, { start, end, insert }: TextEdit): TextEdit {
  return { start, end: start + insert.length, insert: text.slice(start, end) };
}

function withoutEnding(words: string): string {
  return words.slice(0, words.length - (ENDING.exec(words)?.[0].length ?? 0));
}

/** How many signs open the given words that the agreed ones do not open with: quotation marks, emphasis. */
function leadingSigns(given: string, words: string): number {
  const signs = /^[^\p{L}\p{N}([]*/u.exec(given)?.[0] ?? '';
  return words.startsWith(signs) ? 0 : signs.length;
}

/** The agreed words, with a small letter where the draft has the same word with one, and the other way round. */
function withCase(given: string, words: string): string {
  const first = (text: string) => /^[\p{L}\p{M}'’]+/u.exec(text)?.[0] ?? '';
  const [mine, theirs] = [first(given), first(words)];
  return mine.toLowerCase() === theirs.toLowerCase() ? mine + words.slice(theirs.length) : words;
}

/** The brackets of a stretch whose other half stands outside of it. */
function unbalanced(words: string): { closing: string; opening: string } {
  const open: string[] = [];
  let closing = '';
  for (const sign of words) {
    if (BRACKETS.has(sign)) open.push(sign);
    else if (sign === BRACKETS.get(open.at(-1) ?? '')) open.pop();
    else if (sign === ']' || sign === ')') closing += sign;
  }
  return { closing, opening: open.join('') };
}

/** Take in the other halves of brackets where they stand beside the stretch, and keep those that do not. */
function around(text: string, edit: TextEdit, closing: string, opening: string): TextEdit {
  let { start, end } = edit;
  let before = closing;
  let after = opening;
  while (before !== '' && BRACKETS.get(text[start - 1] ?? '') === before[0]) {
    start--;
    before = before.slice(1);
  }
  while (after !== '' && BRACKETS.get(after.at(-1) ?? '') === text[end]) {
    end++;
    after = after.slice(0, -1);
  }
  return { start, end, insert: before + edit.insert + after };
}
