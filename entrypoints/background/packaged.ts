import { browser } from 'wxt/browser';
import type { Calls } from '../../lib/messaging/messages.ts';

/** Read a file of the extension, named from its root. */
export function readPackaged(file: string): Promise<Response> {
  return fetch(browser.runtime.getURL('/') + file);
}

/** Where the build puts the style sheets. */
const SHEETS = { card: 'assets/card.css', highlights: 'content-scripts/content.css' };

/** Read a style sheet for a content script, which cannot read it itself without pages seeing it too. */
export async function readStyle({ sheet }: Calls['style'][0]): Promise<string> {
  return (await readPackaged(SHEETS[sheet])).text();
}
