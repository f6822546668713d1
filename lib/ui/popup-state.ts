import type { FrameReport } from '../messaging/messages.ts';

/**
 * What the popup knows of the tab it was opened over; exactly one holds.
 *
 * The order in which to ask: `off` and `off-here` from the settings, `browser-page` and `viewer` from the address,
 * `not-allowed` from the permissions, `not-loaded` where no frame answers, then what the frames report.
 */
export type PopupState =
  /** The frames are being asked, or are still reading. */
  | { kind: 'reading' }
  /** Reports of all frames that have answered, the top one first. There may be no matches. */
  | { kind: 'page'; frames: readonly FrameReport[] }
  /** No matches, and the page says that it is in a language of no indexed text (`fr`, `pt-BR`). */
  | { kind: 'other-language'; language: string }
  /** A page of the browser itself, or of the extension store. */
  | { kind: 'browser-page' }
  /** A PDF or another document in the browser's own viewer. */
  | { kind: 'viewer' }
  /** The browser has not given the permission to read this site, or any. */
  | { kind: 'not-allowed' }
  | { kind: 'off' }
  | { kind: 'off-here' }
  /** Open since before the installation or the last update: no content script answers. */
  | { kind: 'not-loaded' }
  /** The background does not answer or cannot match. `problem` is a sentence without full stop. */
  | { kind: 'failed'; problem: string };

/** A resolution's part of a page's matches. */
export interface Share {
  /** Null for what is left over when there are too many to tell apart. */
  symbol: string | null;
  count: number;
}

/** More parts than this cannot be told apart in a bar of 350 px. */
const MAX_SHARES = 4;

/**
 * Counts matches by the resolution of their best source, the largest share first; what goes beyond four is put
 * together at the end.
 */
export function shares(matches: readonly { source: { symbol: string } }[]): Share[] {
  const counts = new Map<string, number>();
  for (const { source } of matches) counts.set(source.symbol, (counts.get(source.symbol) ?? 0) + 1);
  const all = [...counts].map(([symbol, count]) => ({ symbol, count })).sort((a, b) => b.count - a.count);
  if (all.length <= MAX_SHARES) return all;
  const rest = all.slice(MAX_SHARES - 1).reduce((sum, share) => sum + share.count, 0);
  return [...all.slice(0, MAX_SHARES - 1), { symbol: null, count: rest }];
}
