import { findDate, isDay } from './dates.ts';
import type { AdoptionMode, Vote } from './resolution.ts';
import { spellSymbol } from './spell-symbol.ts';
import { tidySponsors } from './sponsors.ts';

/** What the UN's metadata says of a text; null, or an empty list, where it says nothing. */
export interface AdoptionRecord {
  /** As `spellSymbol` spells it; `A/RES/77/256 A-B` stands for both lettered parts. */
  symbol: string;
  /** The day of adoption, `2022-12-15`. */
  adopted: string | null;
  adoption: AdoptionMode | null;
  /** The figures of a recorded vote. */
  vote: Vote | null;
  /** `Third Committee`; null also for what came to the plenary without one. */
  committee: string | null;
  sponsors: string[];
  /** The symbol of the draft, `A/77/L.3`; null where the metadata names the report of a committee instead. */
  draft: string | null;
}

/** More than any symbol, committee or sponsor has; the longest of those known names a committee in 170. */
const LONGEST_TEXT = 1000;
/** The United Nations have 193 Members. */
const MOST_STATES = 400;

/**
 * Check one entry of the metadata field by field, and bring it to a record.
 *
 * @param faults where what is wrong with a field is added, to follow the word "expected"; the field counts as empty
 * @returns null for what has no symbol
 */
export function readRecord(entry: unknown, faults: string[]): AdoptionRecord | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const read = new Fields(entry, faults);
  const symbol = spellSymbol(read.text('symbol'));
  if (symbol === '') return null;
  const adoption = read.mode();
  return {
    symbol,
    adopted: read.day('adoption_date'),
    adoption,
    vote: adoption === 'recorded vote' ? read.vote() : null,
    committee: committeeOf(read.text('committee')),
    sponsors: tidySponsors([...read.list('sponsors'), ...read.list('additional_sponsors')]),
    draft: DRAFT.exec(read.text('originating_document'))?.[0] ?? null,
  };
}

/** A/77/L.3, A/75/L.5/Rev.1, A/C.3/77/L.11/Rev.1, A/ES-11/L.7; what comes after it are its additions. */
const DRAFT = /^[A-Z](?:\/[A-Z]*(?:\.?\d+|[A-Z]S?-\d+))+\/L\.\d+(?:\/Rev\.\d+)?/;

function committeeOf(name: string): string | null {
  // "#fifthCommittee" is the name of an identifier that slipped in.
  const coded = /^#(\p{Ll})(\p{Ll}+)Committee$/u.exec(name);
  if (coded) return `${coded[1]?.toUpperCase()}${coded[2]} Committee`;
  return name === '' || /^without reference/i.test(name) ? null : name;
}

/** The fields of an entry, each by what it should be. "N.A." stands for nothing. */
class Fields {
  private readonly entry: object;
  private readonly faults: string[];

  constructor(entry: object, faults: string[]) {
    this.entry = entry;
    this.faults = faults;
  }

  text(field: string): string {
    const value = this.get(field) ?? '';
    if (typeof value !== 'string' || value.length > LONGEST_TEXT) {
      this.fault(`a text of at most ${LONGEST_TEXT} characters in "${field}"`);
      return '';
    }
    const folded = value.replace(/\s+/g, ' ').trim();
    return folded === 'N.A.' ? '' : folded;
  }

  /** `15 December 2022`, with no-break spaces too, `2022-12-15` or `2022-12-15 00:00:00`. */
  day(field: string): string | null {
    const text = this.text(field);
    const day = /^\d{4}-\d{2}-\d{2}(?=$|[ T])/.exec(text)?.[0];
    const found = day === undefined ? findDate(text) : isDay(day) ? day : null;
    if (found === null && text !== '') this.fault(`a day in "${field}", not “${text}”`);
    return found;
  }

  mode(): AdoptionMode | null {
    const type = this.text('adoption_type') || this.text('voting_type');
    if (/without ?(?:a )?vote$/i.test(type)) return 'without a vote';
    if (/recorded ?vote$/i.test(type) && !/non-?recorded/i.test(type)) return 'recorded vote';
    if (type !== '') this.fault(`“Without a vote” or “By a recorded vote” in "adoption_type", not “${type}”`);
    return null;
  }

  vote(): Vote | null {
    const [yes, no, abstain] = (['in_favour', 'against', 'abstaining'] as const).map((side) =>
      this.votes(side),
    );
    // Nobody in favour is a vote of which the figures are missing.
    return yes && no !== undefined && abstain !== undefined ? { yes, no, abstain } : null;
  }

  /** The figure or, where the metadata has "N.A." in place of it, which mostly stands for 0, how many are listed. */
  private votes(side: string): number {
    const field = `MS_${side}_count`;
    const value = this.get(field);
    if (value === undefined || value === '' || value === 'N.A.') return new Set(this.list(`MS_${side}`)).size;
    const figure = typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : value;
    if (typeof figure === 'number' && Number.isInteger(figure) && figure >= 0 && figure <= MOST_STATES)
      return figure;
    this.fault(`a number of States in "${field}"`);
    return 0;
  }

  list(field: string): string[] {
    const value = this.get(field) ?? [];
    const isList =
      Array.isArray(value) &&
      value.length <= MOST_STATES &&
      value.every((one) => typeof one === 'string' && one.length <= LONGEST_TEXT);
    if (!isList) this.fault(`a list of at most ${MOST_STATES} texts in "${field}"`);
    return isList ? value : [];
  }

  private get(field: string): unknown {
    return Object.hasOwn(this.entry, field) ? (this.entry as Record<string, unknown>)[field] : undefined;
  }

  private fault(expected: string): void {
    this.faults.push(expected);
  }
}
