import { browser } from 'wxt/browser';
import type { Calls } from '../../lib/messaging/messages.ts';

/** The waits before a file that could not be read is read once more, in milliseconds: an update may be writing it. */
const READ_AGAIN = [100, 1000];

/** Read a file of the extension, named from its root; rejects, with what to do about it, where that fails for good. */
export async function readPackaged(file: string): Promise<Blob> {
  for (const wait of [0, ...READ_AGAIN]) {
    await new Promise((resume) => setTimeout(resume, wait));
    // Firefox answers for a file that is not there too, and fails when it is read.
    const read = async () => (await fetch(browser.runtime.getURL('/') + file)).blob();
    const blob = await read().catch(() => null);
    if (blob) return blob;
  }
  throw new Error(
    `the extension’s own file ${file} cannot be read; if this stays, install the extension again`,
  );
}

/** Where the build puts the style sheets. */
const SHEETS = { card: 'assets/card.css', highlights: 'content-scripts/content.css' };

/** Read a style sheet for a content script, which cannot read it itself without pages seeing it too. */
export async function readStyle({ sheet }: Calls['style'][0]): Promise<string> {
  return (await readPackaged(SHEETS[sheet])).text();
}
