import { browser } from 'wxt/browser';
import type { PackedFilter } from '../core/index/filter.ts';

/** What is painted on pages: whole passages only, the default rule, or everything that has a grade. */
export type Paint = 'passages' | 'default' | 'all';

/** What a person has chosen; kept in `storage.local`, the same in all windows. */
export interface Settings {
  /** The one switch for everything. */
  enabled: boolean;
  /** Hosts where the extension is switched off, as `location.host` has them. */
  sitesOff: string[];
  paint: Paint;
}

/** The filter that pages are probed with, as it is kept beside the settings: its parts in base 64. */
export interface KeptFilter extends Record<keyof PackedFilter, string> {
  /** Changes whenever the filter does. */
  version: string;
}

const PAINTS: readonly unknown[] = ['passages', 'default', 'all'] satisfies Paint[];
// One key a site, so that two windows that switch two sites at once do not undo each other.
const SITE_OFF = 'off:';
const FILTER = 'filter';

type Stored = Record<string, unknown>;

/** Read the settings; what is missing or makes no sense has its default. */
export async function readSettings(): Promise<Settings> {
  return settingsIn(await browser.storage.local.get(null));
}

/**
 * Read the settings and the page's filter at once, for a content script's start waits for both. The filter is null
 * where none of this version is kept.
 */
export async function readSettingsAndFilter(
  version: string,
): Promise<{ settings: Settings; filter: KeptFilter | null }> {
  const stored: Stored = await browser.storage.local.get(null);
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
    paint: PAINTS.includes(stored.paint) ? (stored.paint as Paint) : 'default',
    sitesOff: Object.keys(stored)
      .filter((key) => key.startsWith(SITE_OFF))
      .map((key) => key.slice(SITE_OFF.length)),
  };
}

/** Switch everything on or off. */
export async function setEnabled(enabled: boolean): Promise<void> {
  await browser.storage.local.set({ enabled });
}

/** Choose what is painted. */
export async function setPaint(paint: Paint): Promise<void> {
  await browser.storage.local.set({ paint });
}

/** Switch one site on or off. */
export async function setSite(host: string, on: boolean): Promise<void> {
  if (on) await browser.storage.local.remove(SITE_OFF + host);
  else await browser.storage.local.set({ [SITE_OFF + host]: true });
}

/** Tell whether pages of a host are read. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && !settings.sitesOff.includes(host);
}

/** Call back with the settings after every change, whichever window made it; returns its undo. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Stored, area: string) => {
    if (area !== 'local' || Object.keys(changes).every((key) => key === FILTER)) return;
    void readSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
