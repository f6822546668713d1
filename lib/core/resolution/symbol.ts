import {
  CRIME_CONFERENCE,
  ECOSOC,
  GENERAL_ASSEMBLY,
  HUMAN_RIGHTS_COUNCIL,
  SECURITY_COUNCIL,
} from './bodies.ts';
import { fromRoman, toRoman } from './roman.ts';

/** A document symbol taken apart. */
export interface DocumentSymbol {
  /** The full name of the organ. */
  body: string;
  /** 77 in `A/RES/77/194`; `S-13`, `ES-11` for special sessions; 3 and 30 for `A/RES/217(III)` and `(XXX)`. */
  session: number | string | null;
  /** The number within the session: 194. */
  number: number;
  /** The lettered part of a resolution: `A` in `A/RES/76/84 A`, `A-B` where several are in one document; or null. */
  part: string | null;
  /** The year that the symbol itself gives, as those of the Security Council do; or null. */
  year: number | null;
  /** `Add.1`, `Corr.1`, `Rev.2`, in order. */
  modifiers: string[];
  /** The symbol of the document that prints the resolution. */
  document: string;
  /** `I.A`, the section of that document in which a resolution without a symbol of its own stands; else null. */
  section: string | null;
  /** How prose cites it after the body's name: `77/194`, `217 A (III)`, `2331 (2016)`. */
  cited: string;
}

const PART = String.raw`(?:\s?(?<part>[A-Z](?:\s?[-–]\s?[A-Z])?))?`;
const MODIFIERS = String.raw`(?<modifiers>(?:/(?:Add|Corr|Rev|Amend)\.\d{1,3}){0,4})`;

/** Each form with the body that uses it; the examples are what it matches. */
const FORMS: { body: string; form: RegExp }[] = [
  // A/RES/77/194, A/RES/76/84 A, A/RES/77/256 A-B, A/RES/S-13/2, A/RES/ES-11/2
  {
    body: GENERAL_ASSEMBLY,
    form: new RegExp(`^A/RES/(?<session>\\d{1,3}|E?S-\\d{1,3})/(?<number>\\d{1,4})${PART}${MODIFIERS}$`),
  },
  // A/RES/217(III), A/RES/217 A (III), A/RES/3367(XXX), A/RES/3201(S-VI)
  {
    body: GENERAL_ASSEMBLY,
    form: new RegExp(`^A/RES/(?<number>\\d{1,4})${PART}\\s?\\((?<old>(?:E?S-)?[IVXL]{1,8})\\)${MODIFIERS}$`),
  },
  // S/RES/2331 (2016), S/RES/2331(2016)
  {
    body: SECURITY_COUNCIL,
    form: new RegExp(`^S/RES/(?<number>\\d{1,4})\\s?\\((?<year>\\d{4})\\)${MODIFIERS}$`),
  },
  // A/HRC/RES/53/9, A/HRC/RES/S-28/1
  {
    body: HUMAN_RIGHTS_COUNCIL,
    form: new RegExp(`^A/HRC/RES/(?<session>\\d{1,3}|S-\\d{1,3})/(?<number>\\d{1,4})${MODIFIERS}$`),
  },
  // E/RES/2021/25
  {
    body: ECOSOC,
    form: new RegExp(`^E/RES/(?<session>\\d{4})/(?<number>\\d{1,4})${PART}${MODIFIERS}$`),
  },
  // E/RES/663 C (XXIV), E/RES/1503(XLVIII)
  {
    body: ECOSOC,
    form: new RegExp(`^E/RES/(?<number>\\d{1,4})${PART}\\s?\\((?<old>[IVXL]{1,8})\\)${MODIFIERS}$`),
  },
  // CTOC/COP/2022/9, sect. I.A, resolution 11/5: a resolution without a symbol, in a report that has one
  {
    body: CRIME_CONFERENCE,
    form: /^(?<document>CTOC\/COP\/\d{4}\/\d{1,4}), sect\. (?<section>[IVX]{1,5}(?:\.[A-Z])?), resolution (?<session>\d{1,3})\/(?<number>\d{1,4})$/,
  },
];

/**
 * Take a resolution's symbol apart.
 *
 * @returns null for anything that is no symbol of an adopted resolution in a form that we know; a draft
 *   (`A/C.3/77/L.12`) is none.
 */
export function parseSymbol(symbol: string): DocumentSymbol | null {
  const folded = symbol.replace(/\s+/g, ' ').trim();
  for (const { body, form } of FORMS) {
    const groups = form.exec(folded)?.groups;
    if (!groups) continue;
    const { session, number, old, year } = groups;
    const part = groups.part ? groups.part.replace(/\s/g, '').replace('–', '-') : null;
    const letters = part ? ` ${part}` : '';
    const numeral = old ?? year;
    return {
      body,
      session: old ? oldSession(old) : session ? (/^\d+$/.test(session) ? Number(session) : session) : null,
      number: Number(number),
      part,
      year: year ? Number(year) : body === ECOSOC && session ? Number(session) : null,
      modifiers: (groups.modifiers ?? '').split('/').filter((modifier) => modifier !== ''),
      document: groups.document ?? folded,
      section: groups.section ?? null,
      cited: numeral ? `${number}${letters} (${numeral})` : `${session}/${number}${letters}`,
    };
  }
  return null;
}

/** S-VI */
const OLD_SPECIAL = /^E?S-[IVXL]+$/;

/** The parts from which a symbol is made. */
export interface SymbolParts {
  body: string;
  session: number | string | null;
  number: number;
  part?: string | null;
  year?: number | null;
}

/**
 * Write the symbol that a body gives its resolutions; the reverse of `parseSymbol`.
 *
 * @returns null where the body has no symbols of its own, or a part that its form needs is missing.
 */
export function formatSymbol({ body, session, number, part, year }: SymbolParts): string | null {
  const letters = part ? ` ${part}` : '';
  if (body === SECURITY_COUNCIL) return year ? `S/RES/${number} (${year})` : null;
  if (session === null) return null;
  if (body === HUMAN_RIGHTS_COUNCIL) return `A/HRC/RES/${session}/${number}`;
  const organ = { [GENERAL_ASSEMBLY]: 'A', [ECOSOC]: 'E' }[body];
  if (!organ) return null;
  const numeral = oldNumeral(body, session);
  return numeral
    ? `${organ}/RES/${number}${letters}${letters && ' '}(${numeral})`
    : `${organ}/RES/${session}/${number}${letters}`;
}

/**
 * The Roman numeral by which a session was counted, special ones too, with the number of the resolution before it: to
 * the thirtieth of the General Assembly and the sixty-third of the Economic and Social Council. Null for later ones.
 */
function oldNumeral(body: string, session: number | string): string | null {
  if (typeof session === 'string') return OLD_SPECIAL.exec(session)?.[0] ?? null;
  return session <= (body === ECOSOC ? 63 : 30) ? toRoman(session) : null;
}

/** Until this session the parts of a resolution were printed in one document; later each but A has one of its own. */
const PARTS_APART = 57;

/**
 * Give the public address of the document that prints a resolution.
 *
 * @returns null where the symbol has no form that we know.
 */
export function documentUrl(symbol: string): string | null {
  const parsed = parseSymbol(symbol);
  return parsed && addressOfResolution(parsed);
}

/** The public address of the document that prints a resolution whose symbol was taken apart. */
export function addressOfResolution(symbol: DocumentSymbol): string {
  const { session, part } = symbol;
  const isApart = part !== 'A' && typeof session === 'number' && session >= PARTS_APART;
  const document = isApart ? printedIn(symbol) : printedIn(symbol).replace(/(?<=\d) ?[A-Z]$/, '');
  return addressOf(document.replace(/\s/g, ''));
}

/** The public address of the document with this symbol, which has no white space. */
export function addressOf(document: string): string {
  return `https://docs.un.org/en/${document}`;
}

/**
 * The symbol of the document that prints a resolution, as the UN writes it: `A/RES/217(III)` for 217 A (III), since
 * a letter of the old form has no document of its own.
 */
export function printedIn({ document }: DocumentSymbol): string {
  return document.replace(/(\d)\s?(?:[A-Z](?:\s?[-–]\s?[A-Z])?)?\s?(?=\()/, '$1');
}

function oldSession(numeral: string): number | string {
  return fromRoman(numeral) ?? numeral;
}
