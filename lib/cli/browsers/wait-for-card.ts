import type { Frame } from 'puppeteer-core';
import type { ClosedRoot } from './extension-browser.ts';

/** A person would have given up by then (ms). */
const PATIENCE = 10_000;

/** Waits for a card in a frame that says something; throws with what it said instead. */
export async function waitForCard(
  cards: (frame: Frame) => Promise<ClosedRoot[]>,
  frame: Frame,
  words: string | RegExp,
): Promise<ClosedRoot> {
  const until = performance.now() + PATIENCE;
  let said = 'no card is open';
  while (performance.now() < until) {
    for (const card of await cards(frame)) {
      // A card that closes while it is read is no card.
      said = await card.evaluate((root) => root.textContent ?? '').catch(() => 'the card closed');
      if (typeof words === 'string' ? said.includes(words) : words.test(said)) return card;
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`no card says ${words}: ${said}`);
}
