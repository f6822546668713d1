import type { Span } from '../text/span.ts';
import { type Enumeration, readProse } from './find-citations-prose.ts';
import { readSymbol } from './find-citations-symbol.ts';
import { isCapital, isDigit } from './letters.ts';
import { readNumber, readNumeral } from './numbered.ts';

/** A document that a citation may mean. */
export interface CitedDocument {
  /** Its symbol, with spaces as the UN sets them: `S/RES/2331 (2016)`. */
  symbol: string;
  /** Its public address. */
  url: string;
}

/** A symbol or a resolution's number in a text. The span ends with the number; a date after it is not part of it. */
export interface Citation extends Span {
  /** One where it is certain; several where a bare number is ambiguous, the likeliest first. Never none. */
  candidates: CitedDocument[];
}

/** What is known of the text from outside. */
export interface CitationContext {
  /** The full name of the body whose text this is: "its resolution 73/195" is one of that body's. */
  body?: string;
}

/**
 * Find the document symbols (`A/RES/77/194`, `S/2016/949`) and the citations of resolutions in prose ("Human Rights
 * Council resolution 53/9", "resolutions 55/25, 61/180 and 64/293", "resolution 217 A (III)") in a block of text.
 * They come in the order of the text and do not overlap.
 *
 * A symbol within an address is none, since the page has a link there. A number is a citation only after the word
 * "resolution", or in an enumeration that begins with it. Its body is the one named with it; "its" is the context's
 * or the one the sentence names; else the numbers and the date tell whose it can be. A body that we do not know has
 * no candidates, and what has none is not given.
 *
 * Cost: linear. Everything that it looks for holds a slash or a bracket: a text without either costs two searches of
 * a character, and looking around one reads a bounded stretch.
 */
export function findCitations(text: string, context: CitationContext = {}): Citation[] {
  const found: Citation[] = [];
  let enumeration: Enumeration | null = null;
  let slash = text.indexOf('/');
  let bracket = text.indexOf('(');
  while (slash >= 0 || bracket >= 0) {
    const isSlash = slash >= 0 && (bracket < 0 || slash < bracket);
    const at = isSlash ? slash : bracket;
    let next = at + 1;
    if (isSlash && text[next] === '/') next = endOfWord(text, next);
    else if (isSlash && isCapital(text, at - 1)) {
      const read = readSymbol(text, at);
      if (read.citation) found.push(read.citation);
      next = read.next;
    } else {
      const number = isSlash
        ? isDigit(text, at - 1) && isDigit(text, next) && readNumber(text, at)
        : readNumeral(text, at);
      if (number) {
        const { citation, enumeration: open } = readProse(text, number, enumeration, context);
        enumeration = open;
        // "A/HRC/50/33/Res. 53/9": the word before the number belongs to a symbol already.
        if (citation && citation.start < (found.at(-1)?.end ?? 0)) citation.start = number.start;
        if (citation) found.push(citation);
        next = number.end;
      }
    }
    if (slash >= 0 && slash < next) slash = text.indexOf('/', next);
    if (bracket >= 0 && bracket < next) bracket = text.indexOf('(', next);
  }
  return found;
}

/** Where the word that goes on at `at` ends: at white space, or with the text. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/\s/.test(text[end] as string)) end++;
  return end;
}
