import type { AdoptionMode } from '../../core/resolution/resolution.ts';
import type { LibraryRow } from '../../messaging/messages.ts';

/** What the list can be put in the order of. */
export const ORDERS = [
  'date',
  'symbol',
  'title',
  'body',
  'session',
  'paragraphs',
  'adoption',
  'source',
] as const;

/** What the list is in the order of, and which way round. */
export interface Order {
  by: (typeof ORDERS)[number];
  descending: boolean;
}

/** What narrows the list; an empty string or null narrows nothing. */
export interface ListFilters {
  /** Words of symbol, title or file, each of which a text has to have. */
  words: string;
  body: string;
  year: string;
  adoption: '' | AdoptionMode | 'not stated';
  /** `seeds`, `import`, `pasted`, or what {@link folderOf} gives. */
  source: string;
  pages: '' | 'on' | 'off';
  /** Only what was brought in from this time on, in milliseconds since 1970. */
  since: number | null;
}

export const NO_FILTERS: ListFilters = {
  words: '',
  body: '',
  year: '',
  adoption: '',
  source: '',
  pages: '',
  since: null,
};

/** A text of the list with what it is looked for by. */
export interface ListedText extends LibraryRow {
  /** Symbol, title and file, folded. */
  folded: string;
}

/** Folds letter case and accents, so that "cote d'ivoire" finds "Côte d’Ivoire". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/** Readies texts to be looked for, once for all keys that are typed. */
export function foldRows(rows: readonly LibraryRow[]): ListedText[] {
  return rows.map((row) => ({ ...row, folded: fold(`${row.symbol} ${row.title} ${row.origin.file ?? ''}`) }));
}

/** The year of adoption, or an empty string. */
export function yearOf({ adopted }: Pick<LibraryRow, 'adopted'>): string {
  return adopted?.slice(0, 4) ?? '';
}

/** The archive or outermost folder that a text came from; the file's name where it lay in none, null for none. */
export function folderOf({ origin }: Pick<LibraryRow, 'origin'>): string | null {
  return origin.file?.split('/', 1)[0] ?? null;
}

/** Leaves the texts that all filters let through, in the same order; linear in the length of the list. */
export function filterTexts(texts: readonly ListedText[], filters: ListFilters): ListedText[] {
  const words = fold(filters.words).split(/\s+/).filter(Boolean);
  const { body, year, adoption, source, pages, since } = filters;
  return texts.filter(
    (text) =>
      words.every((word) => text.folded.includes(word)) &&
      (!body || text.body === body) &&
      (!year || yearOf(text) === year) &&
      (!adoption || (text.adoption ?? 'not stated') === adoption) &&
      (!source || isFrom(text, source)) &&
      (!pages || text.onPages === (pages === 'on')) &&
      (since === null || (text.origin.at !== null && Date.parse(text.origin.at) >= since)),
  );
}

function isFrom(text: ListedText, source: string): boolean {
  const { kind, file } = text.origin;
  if (source === 'pasted') return kind === 'import' && file === null;
  return kind === source || (kind === 'import' && folderOf(text) === source);
}

/** Sorts texts; those that the order cannot tell apart by symbol, numbers as numbers. */
export function sortTexts(texts: readonly ListedText[], { by, descending }: Order): ListedText[] {
  // One collator for all: `localeCompare` would make one for each of 25,000 comparisons.
  const { compare } = new Intl.Collator('en', { numeric: true });
  const value = VALUES[by];
  const keyed = texts.map((text) => ({ text, key: value(text) }));
  const sign = descending ? -1 : 1;
  keyed.sort(
    (a, b) =>
      (typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : compare(String(a.key), String(b.key))) * sign || compare(a.text.symbol, b.text.symbol),
  );
  return keyed.map(({ text }) => text);
}

const VALUES: Record<Order['by'], (text: ListedText) => string | number> = {
  date: ({ adopted }) => Number(adopted?.replaceAll('-', '') ?? 0),
  symbol: ({ symbol }) => symbol,
  title: ({ title }) => fold(title),
  body: ({ body, session }) => `${body} ${session ?? ''}`,
  session: ({ session }) => String(session ?? ''),
  paragraphs: ({ paragraphs }) => paragraphs,
  adoption: ({ adoption, vote }) => `${adoption ?? '~'} ${vote?.no ?? ''}`,
  source: ({ origin }) => `${origin.kind === 'seeds' ? '' : (origin.file ?? '~')}`,
};
