// Not among the settings, which every page's content script reads whole.
const KEY = 'draft';

/** Read the draft that a person asked to keep on this computer, or null. */
export function readKeptDraft(): string | null {
  return localStorage.getItem(KEY);
}

/** Keep a draft in place of the one before; null forgets it. Throws where the browser has no room for it. */
export function keepDraft(text: string | null): void {
  if (text === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, text);
}
