import { expect } from 'vitest';
import { CLOBBER } from '../pages/clobbered.ts';
import { eventually, popupSays, seesCard, seesNoCard, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { type Page, test } from './world.ts';

/** Whether a card's host is the last thing in `<html>`, asked in a way that the page cannot hide. */
const hasHost = (page: Page) =>
  page.evaluate(() => {
    const top = Reflect.get(Document.prototype, 'documentElement', document) as Element;
    return (top.lastElementChild as HTMLElement).popover === 'manual';
  });

test('fields and forms with the names of all properties stand in nobody’s way', async ({ browser, web }) => {
  const page = await browser.open(
    web.page(
      pageWith(
        `<p>One town took up ${OP42.words}.</p>
        <form id="clobbered"><p>They name ${OP26.words}.</p></form><script>${CLOBBER}</script>`,
      ),
    ),
  );
  await eventually(() => browser.badge(page)).toBe('2');
  await seesPainted(page, [PAINTED.op42, PAINTED.op26]);
  expect(await page.evaluate(() => document.querySelectorAll instanceof Node), 'it is clobbered').toBe(true);

  const popup = await browser.openPopup(page);
  await popupSays(popup, /2\s+passages/, 'offenders and intermediaries');
  await popup.close();

  await page.mouse.click(300, 25);
  await eventually(() => hasHost(page)).toBe(true);
  await page.keyboard.press('Escape');
  await eventually(() => hasHost(page)).toBe(false);

  await page.mouse.click(300, 25);
  await eventually(() => hasHost(page)).toBe(true);
  await page.evaluate('heal()');
  await seesCard(browser, page, OP42.name);
  await page.keyboard.press('Escape');
  await seesNoCard(browser, page);
  expect(await browser.takeErrors()).toEqual([]);
});
