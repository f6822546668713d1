import type { Span } from '../text/span.ts';
import { DELEGATIONS, SPEAKERS } from './delegations.ts';

const END = String.raw`(?![\p{L}\p{N}])`;

/** How a request begins. */
const POLITE = String.raw`(?:(?:to|please|would|could|can|we|prefers? to|wants? to|proposes? to|suggests?) )*`;

/** How a request ends, or speaks of the text and not of its matter. */
const OF_TEXT = String.raw`(?=\s*(?:$|[\])\n\r,.;“"‘'…]|as (?:is|it|in)${END}|(?:the |this )?(?:original|agreed|existing|OP|PP|para|text|language|words?|reference|bracket)))`;

/**
 * What a delegation asks for instead of words that it proposes: "delete", "add “and girls”", "reserves". A verb that the
 * text may have itself ("keep", "notes") is one where it speaks of the text.
 */
const INSTRUCTION = [
  String.raw`${POLITE}(?:adds?|adding|additions?|delet(?:es?|ed|ion|ing)|del\.?|replac(?:es?|ed|ement)|insert(?:s|ed|ion)?)${END}`,
  String.raw`${POLITE}(?:reserv(?:es?|ed|ations?)|brackets?|bracketed|streamline|stet|ad ref\.?|redraft|rephrase|tb[cd])${END}`,
  String.raw`(?:language|text) from${END}|based on${END}|to be (?:deleted|discussed|determined|confirmed|updated|moved|added)${END}`,
  String.raw`(?:removes?|removed|moves?|moved|retains?|retained|retention|keeps?|kept|merges?|merged|strikes?|split)${OF_TEXT}`,
  String.raw`(?:propos(?:es?|ed|al)|prefers?|opposes?|pending|reinstate|agree[ds]?|supports?|comments?|notes?)${OF_TEXT}`,
  String.raw`(?:flexible|placeholder|scrutiny|ok)${OF_TEXT}|supports? (?:deletion|retention|deleting|retaining|keeping)${END}`,
].join('|');

/** Remarks that need no name, as the whole of a bracket. */
const REMARK = [
  String.raw`agreed(?: ad ref(?:erendum)?\.?)?|agreed language (?:from|in|of) .{1,80}`,
  String.raw`ad ref(?:erendum)?\.?|deleted?|tb[cd]|pending|placeholder|reserved?|stet|no comments?`,
  String.raw`to be (?:deleted|discussed|determined|confirmed|updated|moved|added|completed)`,
  String.raw`moved to (?:OP|PP)\s?\d+\w*`,
].join('|');

const ALT = String.raw`alt(?:ernative)?\.?\s?\d{0,2}\s*[:–—]\s*`;

const NAMED = new RegExp(`(?:${SPEAKERS})`, 'uy');
const KNOWN = new RegExp(`(?:${DELEGATIONS})`, 'uy');
const ASKS = overLines(String.raw`\s*[:–—-]?\s*(?:${INSTRUCTION})`, 'iuy');
const SAYS = new RegExp(String.raw`\s*(?:propos(?:es?|al)|suggests?|prefers?)?\s*[:–—]\s*(?:${ALT})?`, 'iuy');
const ALTERNATIVE = new RegExp(ALT, 'iuy');
const REMARKS = overLines(String.raw`^\s*(?:${REMARK})(?:\s*(?:by|[-–—:,])\s*(?:${DELEGATIONS}))?\s*$`, 'iu');
const SUFFIX = new RegExp(String.raw`^(?<words>[^\[\]()]*?)\s*[-–—/]\s*(?:${DELEGATIONS})\s*$`, 'u');

/** No bracket with a proposal is longer, in code units: hostile text is not searched to its end for each sign. */
const LONGEST = 600;

/** A line without a colon that is one, in code units: "EU/UK reserve". */
const LONGEST_REMARK = 60;

/** How a text's lines may begin before who proposes them is named. */
const LINE_START = /(?<=^|[\n\r\f])[^\S\r\n]*(?:[-*+•–>#]+[^\S\r\n]+)?[*_]{0,3}/gu;

/**
 * Find in brackets what names who proposes words, and what they ask for: "[EU: delete]", "(US: add “and girls”)",
 * "[Mexico]"; of "[EU: and girls]" only "EU:". A bracket is taken out whole where its words are no part of the text.
 *
 * Cost: linear in the text.
 */
export function findBracketed(text: string): Span[] {
  return Array.from(text.matchAll(/[[(]/gu)).flatMap(
    ({ index, 0: sign }) => inBracket(text, index, sign) ?? [],
  );
}

/** Find the same at the beginnings of lines: "EU/UK: " before words, which stay, "EU/UK: delete". Cost: linear. */
export function findLeading(text: string): Span[] {
  return Array.from(text.matchAll(LINE_START)).flatMap(
    ({ index, 0: indent }) => attributionAt(text, index + indent.length) ?? [],
  );
}

/**
 * Read who proposes the words of a line or paragraph, at its beginning: "EU/UK: ". Where an instruction follows, the
 * line is none of the text.
 */
export function attributionAt(text: string, at: number): Span | null {
  const name = endOf(NAMED, text, at);
  if (name === null) return null;
  const says = endOf(SAYS, text, name);
  if (says !== null) return { start: at, end: endOf(ASKS, text, name) === null ? says : lineEnd(text, at) };
  // Prose may begin so too: "Mexico proposes …".
  const end = lineEnd(text, at);
  const isRemark = end - at <= LONGEST_REMARK && endOf(KNOWN, text, at) === name;
  return isRemark && endOf(ASKS, text, name) !== null ? { start: at, end } : null;
}

function inBracket(text: string, open: number, sign: string): Span | null {
  const start = open + 1 + (/^\s*/u.exec(text.slice(open + 1, open + 20))?.[0].length ?? 0);
  const name = endOf(NAMED, text, start);
  const close = closing(text, open, sign);
  if (close === null) {
    const says = name === null ? null : endOf(SAYS, text, name);
    return says === null ? null : { start, end: says };
  }
  const whole = { start: open, end: close + 1 };
  const content = text.slice(open + 1, close);
  if (name === null) {
    if (REMARKS.test(content)) return whole;
    const alternative = endOf(ALTERNATIVE, text, start);
    if (alternative !== null) return { start, end: alternative };
    const words = SUFFIX.exec(content)?.groups?.words;
    return words === undefined ? null : { start: open + 1 + words.length, end: close };
  }
  const says = endOf(SAYS, text, name);
  const known = endOf(KNOWN, text, start);
  // A line that goes on in lower case was broken there: "[EU: note / with appreciation]" asks for nothing.
  const rest = text
    .slice(name, close)
    .trim()
    .replace(/[\n\r]+(?=\p{Ll})/gu, ' ');
  if (endOf(ASKS, rest, 0) !== null && (says !== null || known === name)) return whole;
  if (says !== null) return rest.length <= 1 ? whole : { start, end: Math.min(says, close) };
  if (rest !== '' || known !== name) return null;
  // "(Mexico)" may be a part of a sentence; "[Mexico]" and "(EU)" are none.
  return sign === '[' || /^[\p{Lu}\p{N}/,&+; -]+$/u.test(content) ? whole : null;
}

function endOf(form: RegExp, text: string, at: number): number | null {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : null;
}

/** Where the bracket closes, others of its kind inside; null where it does not, or only far off. */
function closing(text: string, open: number, sign: string): number | null {
  const other = sign === '[' ? ']' : ')';
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + LONGEST); at++) {
    if (text[at] === sign) depth++;
    else if (text[at] === other && --depth === 0) return at;
  }
  return null;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\n\r\f]/u);
  return end < 0 ? text.length : at + end;
}

/** An expression whose spaces may be line breaks. */
function overLines(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll(' ', '\\s'), flags);
}
