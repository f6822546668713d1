import type { SearchQuery } from '../../core/search/search-types.ts';

/** What the library page shows; it stands in the address, so that back, forward and bookmarks work. */
export type Route =
  | { view: 'list' }
  | { view: 'search'; query: SearchQuery }
  /** A text, at one of its paragraphs or notes (by its mark) where that is given. */
  | { view: 'text'; symbol: string; paragraph: string | null; note: string | null }
  /** Two texts, at a paragraph of the earlier one; null where one is still to be chosen. */
  | { view: 'compare'; now: string | null; before: string | null; paragraph: string | null };

/** A search for nothing in everything. */
export const NO_QUERY: SearchQuery = {
  words: '',
  bodies: [],
  from: null,
  to: null,
  kind: null,
  unvoted: false,
};

const KINDS = ['preambular', 'operative', 'annex'] as const;

/** Reads the part of an address after `#`; what is no view of ours is the list. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [, view, ...parts] = path.split('/').map(decode);
  const params = new URLSearchParams(search);
  if (view === 'search') return { view, query: readQuery(params) };
  if (view === 'text' && parts[0])
    return { view, symbol: parts[0], paragraph: params.get('p'), note: params.get('n') };
  if (view === 'compare')
    return { view, now: parts[0] || null, before: parts[1] || null, paragraph: params.get('p') };
  return { view: 'list' };
}

/** Writes the address of a view, from `#` on: `#/text/A%2FRES%2F77%2F194?p=OP26`. */
export function addressOf(route: Route): string {
  const params = new URLSearchParams();
  const path: (string | null)[] = [];
  switch (route.view) {
    case 'list':
      return '#/';
    case 'search':
      writeQuery(route.query, params);
      break;
    case 'text':
      path.push(route.symbol);
      if (route.paragraph) params.set('p', route.paragraph);
      if (route.note) params.set('n', route.note);
      break;
    case 'compare':
      path.push(route.now, route.before);
      if (route.paragraph) params.set('p', route.paragraph);
  }
  const parts = path.filter((part) => part !== null).map(encodeURIComponent);
  const search = params.size > 0 ? `?${params}` : '';
  return `#/${[route.view, ...parts].join('/')}${search}`;
}

/** The address of a text, at a paragraph where one is given. */
export function textAddress(symbol: string, paragraph: string | null = null): string {
  return addressOf({ view: 'text', symbol, paragraph, note: null });
}

/** The address of two texts side by side. */
export function compareAddress(now: string, before: string | null, paragraph: string | null = null): string {
  return addressOf({ view: 'compare', now, before, paragraph });
}

function readQuery(params: URLSearchParams): SearchQuery {
  const year = (name: string) => (/^\d{4}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : null);
  return {
    words: params.get('q') ?? '',
    bodies: params.getAll('body'),
    from: year('from'),
    to: year('to'),
    kind: KINDS.find((kind) => kind === params.get('kind')) ?? null,
    unvoted: params.has('unvoted'),
  };
}

function writeQuery({ words, bodies, from, to, kind, unvoted }: SearchQuery, params: URLSearchParams): void {
  if (words) params.set('q', words);
  for (const body of bodies) params.append('body', body);
  if (from !== null) params.set('from', String(from));
  if (to !== null) params.set('to', String(to));
  if (kind) params.set('kind', kind);
  if (unvoted) params.set('unvoted', '1');
}

/** An address that somebody typed may have a stray `%`. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
