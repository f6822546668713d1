/**
 * Tidy the sponsors of a text as the UN's metadata lists them: each once, in the letters that a text is set in.
 * "SUBMITTED BY THE CHAIR OF THE COMMITTEE FOLLOWING INFORMAL CONSULTATIONS" becomes "Chair of the Committee"; what
 * names no one ("ON THE BASIS OF THE REPORT OF …") is left out. Misspelt names stay as they are.
 */
export function tidySponsors(listed: readonly string[]): string[] {
  const sponsors = new Map<string, string>();
  for (const name of listed.map(tidy).flatMap(takeApart)) {
    const key = name.toLowerCase();
    if (name !== '' && !sponsors.has(key)) sponsors.set(key, name);
  }
  return [...sponsors.values()];
}

/** What stands before a name, and how the text came about after it. */
const BEFORE = /^(?:(?:was )?(?:submitted|introduced in the committee) by )?(?:the )?/i;
const AFTER = /(?:,? and)?,? (?:following|on the (?:basis|recommendation) of)\b.*$/i;
/** Entries that are a rest of some other sentence. */
const NO_NAME = /^(?:on|the amendment|annex:) /i;

function tidy(entry: string): string {
  const folded = entry
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .replaceAll('’', "'")
    .trim();
  if (NO_NAME.test(folded)) return '';
  const name = folded
    .replace(AFTER, '')
    .replace(BEFORE, '')
    .replace(/[,.;]+$/, '')
    .trim();
  return /\p{Ll}/u.test(name) ? capital(name) : fromCapitals(name);
}

/** A comma outside brackets. */
const COMMA = /, (?![^(]*\))/;

/** Take "Armenia, Bolivia (Plurinational State of), China and Cuba" apart; one comma alone is part of a name. */
function takeApart(name: string): string[] {
  const parts = name.split(COMMA);
  const last = /^(.*) and ([^()]*)$/.exec(parts.at(-1) ?? '');
  if (parts.length < 3) return [name];
  return last ? [...parts.slice(0, -1), last[1] as string, last[2] as string] : parts;
}

/** MEMBERS OF THE UNITED NATIONS THAT ARE MEMBERS OF: the first are States Members, the second are not named so. */
const MEMBERSHIP = /that are members of/gi;
const SMALL = new Set(
  'a, and, are, as, behalf, capacity, for, in, its, of, on, that, the, to, with'.split(', '),
);

/** CÔTE D'IVOIRE, GUINEA-BISSAU, BOLIVIA (PLURINATIONAL STATE OF) */
function fromCapitals(name: string): string {
  const words = name.replace(/\p{L}[\p{L}\p{M}']*/gu, (word) => {
    const lower = word.replaceAll('İ', 'i').toLowerCase();
    if (SMALL.has(lower)) return lower;
    return lower.startsWith("d'") ? `d'${capital(lower.slice(2))}` : capital(lower);
  });
  return capital(words.replace(MEMBERSHIP, (found) => found.toLowerCase()));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
