import { type AdoptionRecord, readRecord } from './record-fields.ts';
import type { Resolution } from './resolution.ts';

/** Records by symbol, and what is wrong with the rest. */
export interface Records {
  records: Map<string, AdoptionRecord>;
  /** The line is counted from 1; the reason tells what was expected. */
  problems: { line: number; reason: string }[];
}

/** A line, in UTF-16 code units; the longest known has 6,400. */
const LONGEST_LINE = 2 ** 20;
/** So many lines are reported by themselves: a file in which more are wrong is something else. */
const MOST_PROBLEMS = 20;

/**
 * Read the metadata that the United Nations publish beside their resolutions: JSON Lines, or one JSON list. What is
 * wrong with an entry is reported with its line, and the rest is read. Linear in the length of the text.
 *
 * A symbol may come more than once: where a later entry says something it counts, since in the published data a line is
 * added when more is known, such as the sponsors that joined on the day of adoption.
 */
export function readRecords(text: string): Records {
  const found: Records = { records: new Map(), problems: [] };
  let more = 0;
  const report = (line: number, reason: string) => {
    if (found.problems.length < MOST_PROBLEMS) found.problems.push({ line, reason });
    else more++;
  };
  for (const { line, entry } of readEntries(text, report)) {
    const faults: string[] = [];
    const record = readRecord(entry, faults);
    for (const fault of faults) report(line, `expected ${fault}`);
    if (record) addRecord(found.records, record);
    else report(line, 'expected an object with a "symbol"');
  }
  if (found.records.size === 0 && found.problems.length > 0) {
    const reason = 'expected records as the United Nations publish them, each line an object with a "symbol"';
    found.problems = [{ line: found.problems[0]?.line ?? 1, reason }];
  } else if (more > 0) {
    found.problems.push({ line: found.problems.at(-1)?.line ?? 1, reason: `and ${more} more after it` });
  }
  return found;
}

type Report = (line: number, reason: string) => void;

function* readEntries(text: string, report: Report): Generator<{ line: number; entry: unknown }> {
  if (/^\s*\[/.test(text)) {
    const list = parseJson(text);
    if (!Array.isArray(list)) report(1, 'expected a list in JSON');
    else for (const entry of list) yield { line: 1, entry };
    return;
  }
  let line = 0;
  for (const raw of text.split('\n')) {
    line++;
    if (raw.trim() === '') continue;
    if (raw.length > LONGEST_LINE) {
      report(line, `expected at most ${LONGEST_LINE} characters in a line, not ${raw.length}`);
      continue;
    }
    const entry = parseJson(raw);
    if (entry === undefined) report(line, 'expected an object in JSON, which this is not');
    else yield { line, entry };
  }
}

/** The value of a JSON text; undefined for what is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Add a record; of one with the same symbol only that is kept about which the new one says nothing. */
export function addRecord(records: Map<string, AdoptionRecord>, record: AdoptionRecord): void {
  const before = records.get(record.symbol);
  if (!before) {
    records.set(record.symbol, record);
    return;
  }
  const mode = record.adoption === null ? before : record;
  records.set(record.symbol, {
    symbol: record.symbol,
    adopted: record.adopted ?? before.adopted,
    adoption: mode.adoption,
    vote: mode.vote ?? (mode.adoption === before.adoption ? before.vote : null),
    committee: record.committee ?? before.committee,
    sponsors: record.sponsors.length > 0 ? record.sponsors : before.sponsors,
    draft: record.draft ?? before.draft,
  });
}

/** A/RES/76/84 A */
const LETTERED = /^(?<whole>.*\d) (?<letter>[A-Z])$/;

/** Find the record of a text; that of `A/RES/76/84 A-C` is also one of each of its parts without their own. */
export function findRecord(
  records: ReadonlyMap<string, AdoptionRecord>,
  symbol: string,
): AdoptionRecord | null {
  const own = records.get(symbol);
  const { whole, letter } = LETTERED.exec(symbol)?.groups ?? {};
  if (own || whole === undefined || letter === undefined) return own ?? null;
  for (let last = letter.charCodeAt(0); last <= 0x5a; last++) {
    const parts = records.get(`${whole} A-${String.fromCharCode(last)}`);
    if (parts) return parts;
  }
  return null;
}

/**
 * Add to a resolution what its record says and it does not say itself. The text goes first: in the published data both
 * have the same date throughout, and a text that tells of its own adoption is the better witness.
 */
export function applyRecord(resolution: Resolution, record: AdoptionRecord): Resolution {
  const { committee, sponsors, draft } = record;
  const told: Resolution = { ...resolution, adopted: resolution.adopted ?? record.adopted };
  if (told.adoption === null && record.adoption !== null) {
    told.adoption = record.adoption;
    told.adoptionSource = 'data';
  }
  if (!told.vote && record.vote && told.adoption === record.adoption) told.vote = record.vote;
  if (committee !== null) told.committee = committee;
  if (sponsors.length > 0) told.sponsors = sponsors;
  if (draft !== null) told.draft = draft;
  return told;
}
