import type { Page } from 'puppeteer-core';

/** How long a page may take until it is read and painted, in milliseconds. */
const PATIENCE = 120_000;

/** Wait until the last words of a page, which are agreed, are painted: then all before them has been read. */
export async function untilRead(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const last = document.querySelector('#last');
      // A few looks at ranges a second: the page's own thread is being measured.
      for (const ranges of CSS.highlights.values()) {
        for (const range of ranges) if (last?.contains(range.startContainer)) return true;
      }
      return false;
    },
    { polling: 250, timeout: PATIENCE },
  );
}
