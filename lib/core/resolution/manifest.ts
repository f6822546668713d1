import { isDay } from './dates.ts';
import type { AdoptionMode, Vote } from './resolution.ts';
import { ResolutionError } from './resolution-error.ts';

/** What a text of a resolution does not say itself. Every field is optional. */
export interface ManifestEntry {
  symbol?: string;
  session?: number | string;
  /** The day of adoption: `2022-10-21`. */
  adopted?: string;
  adoption?: AdoptionMode;
  vote?: Vote;
  /** Footnote marks that the text has in plain digits, each with the words directly before it. */
  plainMarks?: { mark: string; after: string }[];
  /** Where the facts above are known from, for the reader of the manifest. */
  sources?: Record<string, string>;
}

/** The entries of `seeds/manifest.json` by file name. */
export type Manifest = Record<string, ManifestEntry>;

const FIELDS: Record<keyof ManifestEntry, [check: (value: unknown) => boolean, expected: string]> = {
  symbol: [isText, 'a string'],
  session: [(value) => isText(value) || isCount(value), 'a number, or a string such as "S-13"'],
  adopted: [(value) => typeof value === 'string' && isDay(value), 'a day such as "2022-10-21"'],
  adoption: [
    (value) => value === 'without a vote' || value === 'recorded vote',
    '"without a vote" or "recorded vote"',
  ],
  vote: [
    (value) => isRecord(value) && isCount(value.yes) && isCount(value.no) && isCount(value.abstain),
    '{ "yes", "no", "abstain" } with whole numbers',
  ],
  plainMarks: [
    (value) =>
      Array.isArray(value) &&
      value.every((mark) => isRecord(mark) && isDigits(mark.mark) && isText(mark.after)),
    'a list of { "mark", "after" }, the mark in digits,',
  ],
  sources: [(value) => isRecord(value) && Object.values(value).every(isText), 'strings by field'],
};

/**
 * Check a manifest that was read from JSON, entry by entry and field by field.
 *
 * @param file the manifest's name, for the message
 * @throws ResolutionError for what is no manifest
 */
export function checkManifest(value: unknown, file: string): Manifest {
  if (!isRecord(value)) throw new ResolutionError(file, null, 'an object with an entry for each file');
  for (const [name, entry] of Object.entries(value)) {
    if (!isRecord(entry)) throw new ResolutionError(file, null, `an object for "${name}"`);
    for (const [field, content] of Object.entries(entry)) {
      if (!Object.hasOwn(FIELDS, field)) {
        throw new ResolutionError(
          file,
          null,
          `one of ${Object.keys(FIELDS).join(', ')} in "${name}", not "${field}"`,
        );
      }
      const [check, expected] = FIELDS[field as keyof ManifestEntry];
      if (!check(content)) throw new ResolutionError(file, null, `${expected} for "${field}" in "${name}"`);
    }
  }
  return value as Manifest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,3}$/.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
