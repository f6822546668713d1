import type { Page } from 'puppeteer-core';
import type { ClosedRoot, ExtensionBrowser } from './extension-browser.ts';

/** A match as its card tells of it. */
export interface ListedMatch {
  /** The words that the card marks in the paragraph. */
  words: string;
  /** "3 of 7, word for word, A/RES/77/194 OP26". */
  source: string;
}

/** Goes through a page's matches with the keyboard command, as a person would, and reads each card. */
export async function listMatches(browser: ExtensionBrowser, page: Page): Promise<ListedMatch[]> {
  const matches: ListedMatch[] = [];
  for (let place = 1; ; place += 1) {
    await browser.pressCommand(page, 'next-match');
    const card = await browser.cardSays(page.mainFrame(), new RegExp(`${place} of \\d+, `));
    const match = await settled(() => card.evaluate(readCard));
    matches.push(match);
    const count = Number(/ of (\d+)/.exec(match.source)?.[1] ?? 0);
    if (place >= count) break;
  }
  await page.keyboard.press('Escape');
  return matches;
}

/** Reads until the same is read twice: while a card reads its next paragraph it still shows the last one. */
async function settled(read: () => Promise<ListedMatch>): Promise<ListedMatch> {
  for (let last = await read(); ; ) {
    await new Promise((resume) => setTimeout(resume, 100));
    const now = await read();
    if (now.source === last.source && now.words === last.words) return now;
    last = now;
  }
}

/** Runs in the page. */
const readCard = (root: Parameters<Parameters<ClosedRoot['evaluate']>[0]>[0]): ListedMatch => ({
  words: [...root.querySelectorAll('mark')].map(({ textContent }) => textContent).join(' … '),
  source: [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(''),
});
