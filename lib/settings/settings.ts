import { browser } from 'wxt/browser';
import type { PackedFilter } from '../core/index/filter.ts';
import type { Among } from '../core/match/among.ts';
import { CITATION_STYLES, type CitationStyle } from '../core/resolution/citation-style.ts';

/** What is painted on pages: whole passages only, the default rule, or everything that has a grade. */
export type Paint = 'passages' | 'default' | 'all';

/** How it is painted: lines with a tint under them, lines alone, or both in the strongest contrast. */
export type HighlightStyle = 'tinted' | 'plain' | 'strong';

/** What a person has chosen; kept in `storage.local`, the same in all windows. */
export interface Settings {
  /** The one switch for everything. */
  enabled: boolean;
  /** Whether sites that nothing was chosen for are read. */
  otherSites: boolean;
  /** What was chosen for a site, by `location.host`; that of local files is empty. */
  sites: ReadonlyMap<string, boolean>;
  paint: Paint;
  style: HighlightStyle;
  /** The style in which citations are copied. */
  citation: CitationStyle;
  /** Whether the quoted text is copied with them. */
  quote: boolean;
  /** Whether symbols and citations are marked on pages. */
  symbols: boolean;
  /** Which texts of the library are asked, for pages and for wording of one's own. */
  among: Among;
  /** How the library is; written by the background alone. */
  library: LibraryMark;
}

/** What pages have to know of the library before they ask it anything. */
export interface LibraryMark {
  /** Whether it has more than the filter of pages knows of, and pages may see it: then the background is asked. */
  asked: boolean;
  /** Changes whenever the library does. */
  change: number;
}

/** The settings that are one value each. */
export type Choices = Omit<Settings, 'sites' | 'library'>;

/** The filter that pages are probed with, as it is kept beside the settings: its parts in base 64. */
export interface KeptFilter extends Record<keyof PackedFilter, string> {
  /** Changes whenever the filter does. */
  version: string;
}

const PAINTS: readonly unknown[] = ['passages', 'default', 'all'] satisfies Paint[];
const STYLES: readonly unknown[] = ['tinted', 'plain', 'strong'] satisfies HighlightStyle[];
const CITATIONS: readonly unknown[] = CITATION_STYLES;
// One key a site, so that two windows that switch two sites at once do not undo each other.
const SITE = 'site:';
/** Version 0.1 kept only sites that are off, each under a key of this kind. */
const SITE_OFF = 'off:';
const FILTER = 'filter';

type Stored = Record<string, unknown>;

/** Read the settings; what is missing or makes no sense has its default. */
export async function readSettings(): Promise<Settings> {
  return settingsIn(await readStored());
}

/** Where the storage cannot be read nothing is known of what was chosen, and all has its default. */
async function readStored(): Promise<Stored> {
  return browser.storage.local.get(null).catch(() => ({}));
}

/**
 * Read the settings and the page's filter at once, for a content script's start waits for both. The filter is null
 * where none of this version is kept.
 */
export async function readSettingsAndFilter(
  version: string,
): Promise<{ settings: Settings; filter: KeptFilter | null }> {
  const stored = await readStored();
  const filter = stored[FILTER] as Partial<KeptFilter> | null | undefined;
  return {
    settings: settingsIn(stored),
    filter: filter?.version === version ? (filter as KeptFilter) : null,
  };
}

/** Keep the page's filter where content scripts read it, in place of the one before. */
export async function keepFilter(filter: KeptFilter): Promise<void> {
  await browser.storage.local.set({ [FILTER]: filter });
}

function settingsIn(stored: Stored): Settings {
  return {
    enabled: stored.enabled !== false,
    otherSites: stored.otherSites !== false,
    sites: sitesIn(stored),
    paint: PAINTS.includes(stored.paint) ? (stored.paint as Paint) : 'default',
    style: STYLES.includes(stored.style) ? (stored.style as HighlightStyle) : 'tinted',
    citation: CITATIONS.includes(stored.citation) ? (stored.citation as CitationStyle) : 'un',
    quote: stored.quote === true,
    symbols: stored.symbols !== false,
    among: amongIn(stored.among),
    library: libraryIn(stored.library),
  };
}

function amongIn(stored: unknown): Among {
  const { bodies, from, to, unvoted, origin } = (stored ?? {}) as Partial<Record<keyof Among, unknown>>;
  const year = (value: unknown) => (Number.isInteger(value) ? (value as number) : null);
  return {
    bodies: Array.isArray(bodies) ? bodies.filter((body) => typeof body === 'string') : [],
    from: year(from),
    to: year(to),
    unvoted: unvoted === true,
    origin: origin === 'seeds' || origin === 'import' ? origin : null,
  };
}

function libraryIn(stored: unknown): LibraryMark {
  const { asked, change } = (stored ?? {}) as Partial<Record<keyof LibraryMark, unknown>>;
  return { asked: asked === true, change: typeof change === 'number' ? change : 0 };
}

/** Read which texts of the library are asked. */
export async function readAmong(): Promise<Among> {
  const { among } = await browser.storage.local.get('among').catch((): Stored => ({}));
  return amongIn(among);
}

/** Tell pages how the library is; those that are open read themselves anew. */
export async function markLibrary(library: LibraryMark): Promise<void> {
  await browser.storage.local.set({ library });
}

function sitesIn(stored: Stored): Map<string, boolean> {
  const sites = new Map<string, boolean>();
  for (const [key, value] of Object.entries(stored)) {
    const newer = key.startsWith(SITE) && typeof value === 'boolean';
    if (newer) sites.set(key.slice(SITE.length), value);
    else if (key.startsWith(SITE_OFF) && typeof stored[SITE + key.slice(SITE_OFF.length)] !== 'boolean')
      sites.set(key.slice(SITE_OFF.length), false);
  }
  return sites;
}

/** Keep what was chosen; what is not named stays as it is. */
export async function choose(change: Partial<Choices>): Promise<void> {
  await browser.storage.local.set(change);
}

/** Switch one site on or off, or forget what was chosen for it (null). */
export async function setSite(host: string, on: boolean | null): Promise<void> {
  // Always kept, though it may be what other sites have: that may be changed in another window at this moment.
  if (on !== null) await browser.storage.local.set({ [SITE + host]: on });
  else await browser.storage.local.remove([SITE + host, SITE_OFF + host]);
}

/** Call back with the settings after every change, whichever window made it; returns its undo. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Stored, area: string) => {
    if (area !== 'local' || Object.keys(changes).every((key) => key === FILTER)) return;
    void readSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  // Of an extension that is gone nothing is left to undo.
  return () => browser.storage?.onChanged.removeListener(listener);
}
