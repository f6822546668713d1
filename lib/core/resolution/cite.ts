import { ECOSOC, GENERAL_ASSEMBLY, HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL } from './bodies.ts';
import type { CitationStyle } from './citation-style.ts';
import { quoteBefore } from './cite-quote.ts';
import { dateInWords } from './cite-date.ts';
import { citeParagraph } from './paragraph-name.ts';
import type { Resolution } from './resolution.ts';
import { type DocumentSymbol, parseSymbol, printedIn } from './symbol.ts';

/** What is said of a resolution in a citation. */
export type Citable = Pick<Resolution, 'symbol' | 'title' | 'body' | 'adopted'>;

/**
 * Cite a paragraph of a resolution:
 *
 * | style | |
 * |---|---|
 * | `un` | General Assembly resolution 77/194, para. 26 |
 * | `shorthand` | A/RES/77/194 OP26 |
 * | `bluebook` | G.A. Res. 77/194, ¶ 26, U.N. Doc. A/RES/77/194 (Dec. 15, 2022) |
 * | `oscola` | UNGA Res 77/194 (15 December 2022) UN Doc A/RES/77/194, para 26 |
 *
 * A resolution whose symbol has no known form is cited by its symbol, one without any by body and title. A date that
 * is not known is left out.
 *
 * @param id the paragraph's id: `OP26`. Throws a `RangeError` for a string that is none.
 * @param quoted words of the paragraph to set before the citation, in the style's quotation marks
 */
export function cite(resolution: Citable, id: string, style: CitationStyle, quoted?: string): string {
  const citation = CITE[style](resolution, id);
  return quoted === undefined ? citation : quoteBefore(citation, style, quoted);
}

/** Cite a paragraph in every style, without its words. */
export function citeInAllStyles(resolution: Citable, id: string): Record<CitationStyle, string> {
  const { un, shorthand, bluebook, oscola } = CITE;
  return {
    un: un(resolution, id),
    shorthand: shorthand(resolution, id),
    bluebook: bluebook(resolution, id),
    oscola: oscola(resolution, id),
  };
}

/** Write the shorthand of negotiators: "A/RES/77/194 OP26". */
export function shorthand(symbol: string, id: string): string {
  return `${symbol} ${id}`;
}

const CITE: Record<CitationStyle, (resolution: Citable, id: string) => string> = {
  un: (resolution, id) => `${resolutionInUn(resolution)}, ${citeParagraph(id, 'un')}`,
  shorthand: ({ symbol, body, title }, id) => shorthand(symbol ?? `${body}, “${title}”`, id),
  bluebook: citeBluebook,
  oscola: citeOscola,
};

function resolutionInUn({ symbol, title, body }: Citable): string {
  if (symbol === null) return `${body}, “${title}”`;
  const parsed = parseSymbol(symbol);
  if (!parsed) return symbol;
  const report = parsed.section ? ` (${parsed.document}, sect. ${parsed.section})` : '';
  return `${parsed.body} resolution ${parsed.cited}${report}`;
}

const BLUEBOOK_BODIES: Record<string, string> = {
  [GENERAL_ASSEMBLY]: 'G.A.',
  [SECURITY_COUNCIL]: 'S.C.',
  [ECOSOC]: 'E.S.C.',
};

/** Rule 21.8: a letter stands last (217 (III) A). */
function citeBluebook(resolution: Citable, id: string): string {
  const { symbol, body, title } = resolution;
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const place = citeParagraph(id, 'bluebook');
  const date = inBrackets(dateOf(resolution, parsed, 'bluebook'));
  if (!parsed) return `${body}, ${title}, ${place}${symbol === null ? '' : `, U.N. Doc. ${symbol}`}${date}`;
  const number = numberIn(parsed).replace(/^(\d+) ([A-Z](?:-[A-Z])?) (\(.+\))$/, '$1 $3 $2');
  const section = parsed.section ? `, § ${parsed.section}` : '';
  const name = BLUEBOOK_BODIES[parsed.body] ?? parsed.body;
  return `${name} Res. ${number}, ${place}, U.N. Doc. ${documentOf(parsed)}${section}${date}`;
}

const OSCOLA_BODIES: Record<string, string> = {
  [GENERAL_ASSEMBLY]: 'UNGA',
  [SECURITY_COUNCIL]: 'UNSC',
  [HUMAN_RIGHTS_COUNCIL]: 'UNHRC',
  [ECOSOC]: 'ECOSOC',
};

function citeOscola(resolution: Citable, id: string): string {
  const { symbol, body, title } = resolution;
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const place = citeParagraph(id, 'oscola');
  const date = inBrackets(dateOf(resolution, parsed, 'oscola'));
  if (!parsed) return `${body}, ‘${title}’${date}${symbol === null ? '' : ` UN Doc ${symbol}`}, ${place}`;
  const section = parsed.section ? `, s ${parsed.section}` : '';
  const name = OSCOLA_BODIES[parsed.body] ?? parsed.body;
  return `${name} Res ${numberIn(parsed)}${date} UN Doc ${documentOf(parsed)}${section}, ${place}`;
}

function inBrackets(date: string): string {
  return date && ` (${date})`;
}

/** Both styles give the year of a Security Council resolution in the date alone: `2331` for `2331 (2016)`. */
function numberIn({ body, cited }: DocumentSymbol): string {
  return body === SECURITY_COUNCIL ? cited.replace(YEAR, '') : cited;
}

/** The document that prints it: `S/RES/2331`; the letter of an old resolution is none of its document. */
function documentOf(symbol: DocumentSymbol): string {
  return symbol.body === SECURITY_COUNCIL ? symbol.document.replace(YEAR, '') : printedIn(symbol);
}

const YEAR = /\s?\(\d{4}\)/;

/** The day of adoption; else the year that a symbol of the Security Council gives; else nothing. */
function dateOf({ adopted }: Citable, symbol: DocumentSymbol | null, style: 'bluebook' | 'oscola'): string {
  if (adopted !== null) return dateInWords(adopted, style);
  return symbol?.body === SECURITY_COUNCIL ? String(symbol.year) : '';
}
