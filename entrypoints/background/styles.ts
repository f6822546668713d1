import { browser } from 'wxt/browser';
import type { Calls } from '../../lib/messaging/messages.ts';

/** Where the build puts the sheets, from the root of the extension. */
const FILES = { card: 'assets/card.css', highlights: 'content-scripts/content.css' };

/** Read a packaged style sheet for a content script, which cannot read it itself without pages seeing it too. */
export async function readStyle({ sheet }: Calls['style'][0]): Promise<string> {
  return (await fetch(browser.runtime.getURL('/') + FILES[sheet])).text();
}
