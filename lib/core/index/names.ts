import type { Paragraph } from '../resolution/resolution.ts';
import { fold } from '../text/normalize.ts';
import type { Tokens } from '../text/tokenize.ts';

/** Small words that join the capitalised words of one name: "Convention on the Elimination of …". */
const JOINERS = new Set('a against among and at by for from in its of on or the thereto to with'.split(' '));
/** More small words than these between two capitals and they are two names: "on the", "and of the". */
const LONGEST_JOIN = 3;
/**
 * Capitalised in resolutions without being the name of a body, treaty, document, office or programme: who is bound,
 * and what is written large by custom.
 */
const NO_NAMES = new Set(
  'state states government governments member members party parties internet'.split(' '),
);

/**
 * Tell for each token of a paragraph whether it belongs to a name or date (1) or not (0).
 *
 * Names are runs of capitalised words with the small words that join them. The word that opens a paragraph or a
 * sentence is capitalised by its place and says nothing.
 *
 * @example "the United Nations Convention against Transnational Organized Crime and the" // a name from United to Crime
 */
export function nameTokens(paragraph: Paragraph, tokens: Tokens): Uint8Array {
  const { text } = paragraph;
  const inName = new Uint8Array(tokens.count);
  const opening = paragraph.openingPhrase?.length ?? 0;
  let lastCapital = -1;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    const word = text.slice(start, tokens.ends[i]);
    if (!/^\p{Lu}/u.test(word) && !isYearOfName(word, lastCapital === i - 1)) continue;
    if (i === 0 || start < opening || opensSentence(text, start)) continue;
    if (NO_NAMES.has(fold(word))) continue;
    if (lastCapital >= 0 && joins(text, tokens, lastCapital, i)) inName.fill(1, lastCapital, i);
    inName[i] = 1;
    lastCapital = i;
  }
  return inName;
}

/** A number directly after a capitalised word belongs to it: "COVID-19", "December 2022". */
function isYearOfName(word: string, followsCapital: boolean): boolean {
  return followsCapital && /^\d+$/u.test(word);
}

function opensSentence(text: string, start: number): boolean {
  return /[.!?:]["'”’)]*\s+["'“‘(]*$/u.test(text.slice(Math.max(0, start - 8), start));
}

function joins(text: string, tokens: Tokens, from: number, to: number): boolean {
  if (to - from - 1 > LONGEST_JOIN) return false;
  for (let i = from + 1; i < to; i++) {
    if (!JOINERS.has(fold(text.slice(tokens.starts[i], tokens.ends[i])))) return false;
  }
  // A semicolon or a bracket stands between two names, never in one.
  return !/[;:()[\]]/u.test(text.slice(tokens.ends[from], tokens.starts[to]));
}
