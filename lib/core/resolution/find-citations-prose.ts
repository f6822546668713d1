import { bodyMeant } from './body-meant.ts';
import { SECURITY_COUNCIL } from './bodies.ts';
import { documentOf } from './document-of.ts';
import type { Citation, CitationContext } from './find-citations.ts';
import type { Numbered } from './numbered.ts';
import { canHave, possibleBodies } from './possible-bodies.ts';

/** Resolutions that a text lists after one word: "resolutions 55/25 of 15 November 2000, 61/180 and 64/293". */
export interface Enumeration {
  /** Where the last number ends. */
  end: number;
  /** Those bodies that can have all of them; one where it is named. */
  bodies: string[];
  /** The citations that more than one of these bodies can be meant by. */
  open: { citation: Citation; number: Numbered }[];
  /** Whether the word was "resolutions": then words may stand between the numbers too. */
  plural: boolean;
}

interface Read {
  /** Null where the number cites nothing that we know. */
  citation: Citation | null;
  /** The enumeration that is open after it. */
  enumeration: Enumeration | null;
}

const NOTHING: Read = { citation: null, enumeration: null };

/** So much of the text around a number is read for the body, in UTF-16 code units. */
const AROUND = 200;
/** So much of the text may stand between two numbers of an enumeration. */
const BETWEEN = 400;

// "resolution", "resolutions Nos.", "Res." and "UNSCR" before a number
const WORD = /(?<![\p{L}\p{N}])(?:[Rr]esolutions?|RESOLUTIONS?|Res\.?|UNSCR)\s{1,3}(?:[Nn]os?\.?\s)?$/u;

// What leads from one number to the next: ", ", " and ", " of 15 November 2000, annexes I–III, and its resolution "
const LEADS_ON =
  /^(?:,?\s(?:of|on|adopted on)\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})?(?:,?\s(?:annex|chap|sect|para|part)[^,;()]{0,25}){0,3}(?:\s?[,;/–]\s?|\s)(?:(?:and|or|to|and to|as well as)\s)?(?:(?:in|of)\s)?(?:its\s)?(?:resolutions?\s)?$/;

/** Proportions of screens, which have a resolution too. */
const RATIOS = new Set(['3/2', '4/3', '5/4', '16/9', '16/10', '21/9', '32/9']);

/**
 * Tell what the number of a resolution cites. Reads a bounded stretch around it.
 *
 * @param before the enumeration that was open before it, or null
 */
export function readProse(
  text: string,
  number: Numbered,
  before: Enumeration | null,
  { body }: CitationContext,
): Read {
  const lead = text.slice(Math.max(0, number.start - AROUND), number.start);
  const word = WORD.exec(lead)?.[0];
  if (word === undefined) return goOn(text, number, before);
  const meant = word.startsWith('UNSCR')
    ? { body: SECURITY_COUNCIL, back: 0 }
    : bodyMeant(lead.slice(0, -word.length), text.slice(number.end, number.end + AROUND), number, body);
  if (meant?.body === null) return NOTHING;
  if (!meant && RATIOS.has(text.slice(number.start, number.end))) return NOTHING;
  const bodies = meant && canHave(meant.body, number) ? [meant.body] : possibleBodies(number);
  const plural = /^resolutions/i.test(word);
  // Of several the word is no more the first's than the others'.
  const start = plural ? number.start : number.start - word.length - (meant?.back ?? 0);
  return add({ end: 0, bodies, open: [], plural }, number, start);
}

/** Go on with an enumeration, or end it. */
function goOn(text: string, number: Numbered, before: Enumeration | null): Read {
  if (before === null || number.start - before.end > BETWEEN) return NOTHING;
  const gap = text.slice(before.end, number.start);
  const { bodies, plural } = before;
  const left = bodies.filter((body) => canHave(body, number));
  // "resolutions 1325 (2000) on women and peace and security, 1820 (2008) and …"
  const isAmongWords = plural && bodies.length === 1 && left.length === 1 && isText(gap, number);
  if (!isAmongWords && !LEADS_ON.test(gap)) return NOTHING;
  // They are of one body: what one of them cannot be, the others are not either.
  const likely = possibleBodies(number);
  const possible = bodies.length > 1 ? left.filter((body) => likely.includes(body)) : left;
  if (possible.length === 0) return add({ end: 0, bodies: likely, open: [], plural }, number, number.start);
  if (possible.length < bodies.length)
    for (const one of before.open) one.citation.candidates = documentsOf(possible, one.number);
  return add({ ...before, bodies: possible }, number, number.start);
}

/** Whether the words between two numbers go on with the sentence: a number with its date may be further away. */
function isText(gap: string, { date }: Numbered): boolean {
  if (!/[\s,]$/.test(gap) || /(?<!\p{Lu})[.;?!]\s|\bdecisions?\b/u.test(gap)) return false;
  return date !== null || (gap.length <= 60 && !/[()]/.test(gap));
}

/** Cite a number as the last of an enumeration. */
function add(enumeration: Enumeration, number: Numbered, start: number): Read {
  const { bodies, open } = enumeration;
  const candidates = documentsOf(bodies, number);
  const citation = candidates.length > 0 ? { start, end: number.end, candidates } : null;
  if (citation && bodies.length > 1) open.push({ citation, number });
  return { citation, enumeration: { ...enumeration, end: number.end } };
}

function documentsOf(bodies: readonly string[], number: Numbered): Citation['candidates'] {
  return bodies.flatMap((body) => documentOf(body, number));
}
