import { clickWords, eventually, popupSays, seesCard, seesNoCard, seesPainted } from '../e2e/person.ts';
import { OP26, OP42, PAINTED, pageWith } from '../e2e/wording.ts';
import type { Page } from '../e2e/world.ts';
import type { FaultyWorld } from './scenario.ts';

/** A page with one passage. */
export const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p>`);

/** Opens a page, sees its words underlined, and their paragraph in a card; the card is closed again. */
export async function readsPage({ browser, web }: FaultyWorld, article = ARTICLE): Promise<Page> {
  const page = await browser.open(web.page(article));
  await seesSource({ browser }, page);
  return page;
}

/** Sees the words of {@link ARTICLE} underlined, and their paragraph in a card; the card is closed again. */
export async function seesSource({ browser }: Pick<FaultyWorld, 'browser'>, page: Page): Promise<void> {
  await seesPainted(page, [PAINTED.op26]);
  await clickWords(page, 'intermediaries involved');
  await seesCard(browser, page, OP26.symbol, OP26.name, OP26.goesOn);
  await page.keyboard.press('Escape');
  await seesNoCard(browser, page);
}

/** Sees that the words of {@link ARTICLE} are underlined and the button has its number. */
export async function seesBadge({ browser }: FaultyWorld, page: Page): Promise<void> {
  await seesPainted(page, [PAINTED.op26]);
  await eventually(() => browser.badge(page)).toBe('1');
}

/** Opens the popup over a page and sees what it says. */
export async function seesPopup(
  { browser }: FaultyWorld,
  page: Page,
  ...says: (string | RegExp)[]
): Promise<void> {
  const popup = await browser.openPopup(page);
  await popupSays(popup, ...says);
  await popup.close();
}

/** Adds a paragraph to an open page, as a site does that loads more, and sees it underlined. */
export async function seesMoreOf(page: Page): Promise<void> {
  await page.evaluate((words) => {
    const more = document.createElement('p');
    more.textContent = `One town took up ${words}.`;
    document.body.append(more);
  }, OP42.words);
  await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
}
