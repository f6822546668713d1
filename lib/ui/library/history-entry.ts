/** What is kept with an entry of the browser's history, so that a search is again as it was left. */
export interface HistoryEntry {
  /** How many pages of formulas were asked for, of which query. */
  found?: { key: string; pages: number };
  /** The formula whose link was followed, by `keyOf` its newest paragraph. */
  left?: string;
}

/** Reads what is kept with the entry that is shown. */
export function readEntry(): HistoryEntry {
  return (history.state as HistoryEntry | null) ?? {};
}

/** Keeps something with the entry that is shown, beside what is kept already. */
export function keepInEntry(part: HistoryEntry): void {
  history.replaceState({ ...readEntry(), ...part } satisfies HistoryEntry, '');
}
