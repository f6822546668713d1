import {
  CRIME_CONFERENCE,
  ECOSOC,
  ENVIRONMENT_ASSEMBLY,
  GENERAL_ASSEMBLY,
  HUMAN_RIGHTS_COMMISSION,
  HUMAN_RIGHTS_COUNCIL,
  SECURITY_COUNCIL,
} from './bodies.ts';
import { crimeReportOf } from './document-of.ts';
import type { Numbered } from './numbered.ts';
import { fromRoman } from './roman.ts';

/**
 * List the bodies that can have a resolution of this number, the likeliest first, by how each of them numbers: the
 * sessions that it has held, how many resolutions there are in one, and when they were.
 */
export function possibleBodies(number: Numbered): string[] {
  return BODIES.filter((body) => isPossible(body, number, isLikely));
}

/** Tell whether a body that is named can have a resolution of this number. */
export function canHave(body: string, number: Numbered): boolean {
  return isPossible(body, number, () => true);
}

/** Tell whether a body can have it, and had it on the day that the text gives. */
export function canHaveThen(body: string, number: Numbered): boolean {
  return isPossible(body, number, (guess) => number.session === null || isInTime(guess));
}

const BODIES = [
  GENERAL_ASSEMBLY,
  HUMAN_RIGHTS_COUNCIL,
  SECURITY_COUNCIL,
  ECOSOC,
  HUMAN_RIGHTS_COMMISSION,
  CRIME_CONFERENCE,
  ENVIRONMENT_ASSEMBLY,
];

/** A number that may be of a resolution of a body, by its form. */
interface Guess {
  body: string;
  number: number;
  /** The session or year before the slash, or the session of a Roman numeral, or the year in brackets. */
  session: number;
  numbered: Numbered;
}

function isPossible(body: string, numbered: Numbered, accept: (guess: Guess) => boolean): boolean {
  const { number, session, numeral, year } = numbered;
  if (number === 0) return false;
  if (year !== null) {
    return body === SECURITY_COUNCIL && year >= 1946 && accept({ body, number, session: year, numbered });
  }
  if (numeral !== null) {
    // Special sessions: 3201 (S-VI)
    if (numeral.includes('-')) return body === GENERAL_ASSEMBLY;
    const counted = fromRoman(numeral) ?? 0;
    const last = body === GENERAL_ASSEMBLY ? 30 : body === ECOSOC ? 63 : 0;
    return counted > 0 && counted <= last && accept({ body, number, session: counted, numbered });
  }
  if (session === null) return false;
  if (session.startsWith('ES-')) return body === GENERAL_ASSEMBLY;
  if (session.startsWith('S-')) {
    // The first six special sessions of the General Assembly counted in Roman numerals.
    const first = { [GENERAL_ASSEMBLY]: 7, [HUMAN_RIGHTS_COUNCIL]: 1 }[body];
    return first !== undefined && Number(session.slice(2)) >= first;
  }
  const [first = 1, last = 0] = SESSIONS[body] ?? [];
  const counted = Number(session);
  if (session.startsWith('0') || counted < first || counted > last) return false;
  return accept({ body, number, session: counted, numbered });
}

/** The sessions, or years, whose number stands before a slash. */
const SESSIONS: Record<string, [number, number]> = {
  [GENERAL_ASSEMBLY]: [31, 199],
  [HUMAN_RIGHTS_COUNCIL]: [1, 199],
  [ECOSOC]: [1978, 2199],
  [HUMAN_RIGHTS_COMMISSION]: [1978, 2005],
  [CRIME_CONFERENCE]: [1, 30],
  [ENVIRONMENT_ASSEMBLY]: [1, 8],
};

/** The last of 2027; a higher number before a slash is a session of the General Assembly. */
const LAST_COUNCIL_SESSION = 66;

/**
 * More resolutions than a session has. The highest numbers that the General Assembly's own texts of sessions 74 to 80
 * cite of itself, the two Councils and the Environment Assembly are 347, 42, 84 and 23.
 */
const MOST: Record<string, number> = {
  [GENERAL_ASSEMBLY]: 400,
  [HUMAN_RIGHTS_COUNCIL]: 60,
  [ECOSOC]: 150,
  [HUMAN_RIGHTS_COMMISSION]: 150,
  [CRIME_CONFERENCE]: 20,
  [ENVIRONMENT_ASSEMBLY]: 30,
};

/** Tell a number that a body may well have from others of the same form. */
function isLikely({ body, number, session, numbered }: Guess): boolean {
  if (numbered.year !== null) return isNearCount(number, session);
  // Numbers ran on from session to session: about 100 in one of the General Assembly, 30 in one of the Economic and
  // Social Council (217 (III), 2106 (XX); 663 (XXIV), 1503 (XLVIII)).
  if (numbered.numeral !== null)
    return session === 1 || number >= 45 * session === (body === GENERAL_ASSEMBLY);
  if (number > (MOST[body] ?? 0)) return false;
  if (body === CRIME_CONFERENCE) return crimeReportOf(String(session)) !== null;
  if (numbered.date === null) return body !== HUMAN_RIGHTS_COUNCIL || session <= LAST_COUNCIL_SESSION;
  return isInTime({ body, number, session, numbered });
}

/** Whether the body was in this session on the day that follows the number, if one does. */
function isInTime({ body, session, numbered: { date } }: Guess): boolean {
  if (date === null) return true;
  const { year, month } = date;
  if (body === GENERAL_ASSEMBLY) return session === year - 1946 || (session === year - 1945 && month >= 9);
  if (body === HUMAN_RIGHTS_COUNCIL) {
    // Three sessions a year, in March, June and September; the fourth was that of March 2007.
    const held = 4 + 3 * (year - 2007) + (month < 5 ? 0 : month < 9 ? 1 : 2);
    return Math.abs(session - held) <= 1;
  }
  // A session about every two years: 4/6 is of March 2019, 5/12 of March 2022.
  if (body === ENVIRONMENT_ASSEMBLY) return Math.abs(year - (2012 + 2 * session)) <= 1;
  if (body === ECOSOC || body === HUMAN_RIGHTS_COMMISSION) return Math.abs(session - year) <= 1;
  return true;
}

/**
 * Whether the Security Council had come to about this number in this year: 683 by the end of 1990, and some 61 a year
 * since. Others number in the same way: "Resolution 2299 (2019)" is one of a parliamentary assembly.
 */
function isNearCount(number: number, year: number): boolean {
  return year > 1990 ? Math.abs(number - (683 + 61 * (year - 1990) - 30)) <= 110 : number <= 690;
}
