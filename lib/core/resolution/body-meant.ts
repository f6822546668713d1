import { bodiesIn, type NamedBody } from './bodies-in-text.ts';
import { CRIME_CONFERENCE, ENVIRONMENT_ASSEMBLY, HUMAN_RIGHTS_COUNCIL } from './bodies.ts';
import type { Numbered } from './numbered.ts';
import { canHaveThen, possibleBodies } from './possible-bodies.ts';

/** The body of which a text cites a resolution. */
export interface BodyMeant {
  /** Its full name; null for one whose resolutions have no symbols that we know. */
  body: string | null;
  /** How many code units before the word "resolution" its name begins, where nothing stands between; else 0. */
  back: number;
}

/** Words between a body and "resolution" that leave it that body's: "the Human Rights Council, in its landmark resolution". */
const OWN = new Set(
  'in by through under with adopted adopts its the this that also has had as and of recent new landmark first relevant most per pursuant accordance annual related thematic subsequent previous earlier latest unanimously consensus including namely particular especially'.split(
    ' ',
  ),
);

// CAC/COSP/2013/18, sect. I.A, resolution 5/3; A/73/53, chap. IV, sect. A, resolution 37/17
const IN_REPORT = /([A-Z]{1,8}\/[^\s,]{1,30}?)\)?(?:,\s(?:annex|chap|part|sect)[^,]{0,12}){1,3},\s$/;

/** How the symbols of reports begin that print the resolutions of a body: Supplement No. 53 is the Council's. */
const REPORTS: [RegExp, string][] = [
  [/^CTOC\/COP\//, CRIME_CONFERENCE],
  [/^A\/\d{2,3}\/53\b/, HUMAN_RIGHTS_COUNCIL],
  [/^A\/\d{2,3}\/25\b/, ENVIRONMENT_ASSEMBLY],
];

/**
 * Find the body whose resolution is meant: the one named directly before the word, or after the number ("of the
 * Human Rights Council"), or whose report prints it, or in whose sentence "its resolution" stands; else the body whose
 * text it is; else the only one that the sentence names and does not only report to.
 *
 * @param ahead a bounded stretch of text before the word "resolution"
 * @param behind one after the number
 * @param textOf the body whose text it is
 * @returns null where nothing tells
 */
export function bodyMeant(
  ahead: string,
  behind: string,
  number: Numbered,
  textOf: string | undefined,
): BodyMeant | null {
  const sentence = lastSentence(ahead);
  const named = bodiesIn(sentence, number).map((one) =>
    // Another conference numbers in the same way.
    one.body === CRIME_CONFERENCE && /\bCorruption\b/.test(sentence) ? { ...one, body: null } : one,
  );
  const last = named.at(-1);
  const between = sentence.slice(last?.end ?? 0);
  if (last && /^(?:[’']s)?,?\s*$/.test(between))
    return { body: last.body, back: sentence.length - last.start };
  const told =
    bodyAfter(behind, number) ?? bodyOfReport(ahead) ?? bodyOfSentence(sentence, named, number, textOf);
  return told && { body: told.body, back: 0 };
}

type Told = Pick<BodyMeant, 'body'> | null;

function bodyAfter(behind: string, number: Numbered): Told {
  const words = /^,?\s(?:of|by|adopted by)\sthe\s/.exec(behind)?.[0];
  const [first] = words === undefined ? [] : bodiesIn(behind.slice(words.length), number);
  return first?.start === 0 ? first : null;
}

function bodyOfReport(ahead: string): Told {
  const report = IN_REPORT.exec(ahead)?.[1];
  if (report === undefined) return null;
  return { body: REPORTS.find(([form]) => form.test(report))?.[1] ?? null };
}

function bodyOfSentence(
  sentence: string,
  named: readonly NamedBody[],
  number: Numbered,
  textOf: string | undefined,
): Told {
  const last = named.at(-1);
  const between = sentence.slice(last?.end ?? 0);
  const words = between.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const isOwn = words.slice(-3).includes('its');
  const possible = possibleBodies(number);
  const isOfText = textOf !== undefined && (isOwn ? canHaveThen(textOf, number) : possible.includes(textOf));
  // "the World Conference, in particular its resolution" in a text of the General Assembly is the latter's.
  const isGoverned = last !== undefined && words.length <= 5 && words.every((word) => OWN.has(word));
  if (isGoverned && !(last.body === null && isOwn && isOfText)) return last;
  const others = named.map(({ body }) => body).filter((body) => body !== null && possible.includes(body));
  if (isOfText && (isOwn || others.every((body) => body === textOf))) return { body: textOf };
  const isOnly = new Set(named.map(({ body }) => body)).size === 1 && !reportsTo(sentence, named);
  const body = others.at(-1);
  return body !== undefined && (isOwn || isOnly) ? { body } : null;
}

/** Whether a report goes to one of the bodies: "to the General Assembly pursuant to resolution". */
function reportsTo(sentence: string, named: readonly NamedBody[]): boolean {
  return named.some(({ start }) => /\b(?:to|before) (?:the )?$/.test(sentence.slice(0, start)));
}

/** What follows the last end of a sentence; a full stop after a capital is one of an abbreviation. */
function lastSentence(text: string): string {
  let start = 0;
  for (const end of text.matchAll(/(?<!\p{Lu})[.;:?!]\s/gu)) start = end.index + end[0].length;
  return text.slice(start);
}
