import '../../../lib/ui/library/library.css';
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LibraryRow } from '../../../lib/messaging/messages.ts';
import type { LibraryAsks } from '../../../lib/ui/library/library-asks.ts';
import { LibraryPage } from '../../../lib/ui/library/LibraryPage.tsx';
import { type Mounted, mount } from '../mount.ts';
import { type FakeLibrary, fakeLibrary } from './fake-library.ts';
import { waitFor } from '../wait-for.ts';

/** The page of the running test, and its library. */
export let shown: Mounted;
export let library: FakeLibrary;

beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  shown.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

/** Shows the page at an address, and gives what it saved. */
export function show(hash = '#/', { rows, asks }: { rows?: LibraryRow[]; asks?: Partial<LibraryAsks> } = {}) {
  history.replaceState(null, '', hash);
  library = fakeLibrary(rows);
  const save = vi.fn();
  shown = mount(
    <LibraryPage
      asks={{ ...library.asks, ...asks }}
      estimate={async () => ({ usage: 52_000_000, quota: 10_000_000_000 })}
      save={save}
    />,
  );
  return { save };
}

/** Waits until the page says something. */
export const says = (words: string | RegExp) =>
  waitFor(() => {
    const all = shown.words();
    if (typeof words === 'string' ? !all.includes(words) : !words.test(all))
      throw new Error(`the page does not say ${words}: ${all.slice(0, 3000)}`);
  });

/** The symbols of the rows that are drawn, in order. */
export const listed = () =>
  [...shown.element.querySelectorAll<HTMLElement>('[data-symbol]')].map((row) => row.dataset.symbol);

/** Waits for something that matches, and whose words contain these. */
export const found = (selector: string, words = '') => waitFor(() => shown.find(selector, words));
