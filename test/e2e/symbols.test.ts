import { describe, expect } from 'vitest';
import {
  clickInCard,
  clickWords,
  eventually,
  lookAtCard,
  paintedWords,
  popupSays,
  seesCard,
  seesNoCard,
  seesPainted,
} from './person.ts';
import { OP26, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const ARTICLE = pageWith(`
  <p>The Assembly adopted A/RES/77/194 in 2022, after Security Council resolution 2331 (2016).</p>
  <p>They spoke of resolution 53/9 and of <a href="#other">A/RES/70/1</a>.</p>
  <p>Open 24/7 since 12/10/2022, on TCP/IP.</p>`);

const CITED = ['A/RES/77/194', 'Security Council resolution 2331 (2016)', 'resolution 53/9'];

describe('a symbol on a page', () => {
  test('is marked, unless the page links it itself; in the library it opens the text', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, CITED);
    await clickWords(page, 'A/RES/77/194');
    await seesCard(browser, page, 'Trafficking in women and girls', '15 December 2022', 'Read the text');
    await clickInCard(browser, page, 'button', 'Read the text of A/RES/77/194');
    await eventually(
      async () =>
        (await browser.panelIsOpen()) ||
        (await browser.addresses()).some((url) => url.includes('sidepanel.html')),
    ).toBe(true);
  });

  test('that is not in the library offers the official address', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, CITED);
    await clickWords(page, 'Security Council resolution');
    await seesCard(browser, page, 'S/RES/2331 (2016)');
    const links = () =>
      lookAtCard(browser, page, (root) => [...root.querySelectorAll('a')].map(({ href }) => href));
    await eventually(links).toEqual([expect.stringContaining('https://docs.un.org/en/S/RES/2331')]);
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
  });

  test('that is a bare number says what it could be', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, CITED);
    await clickWords(page, 'resolution 53/9');
    await seesCard(browser, page, 'It could be', 'A/HRC/RES/53/9', 'A/RES/53/9');
  });

  test('is listed in the popup, counts as no match, and can be switched off', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(ARTICLE.replace('</body>', `<p>They name ${OP26.words}.</p></body>`)),
    );
    await seesPainted(page, [...CITED, PAINTED.op26]);
    await eventually(() => browser.badge(page)).toBe('1');
    const popup = await browser.openPopup(page);
    await popupSays(popup, /1\s+passage/, 'Documents cited on this page');
    await popup.close();
    const settings = await browser.openOwnPage('settings.html');
    await (await settings.waitForSelector('::-p-aria(Mark document symbols)'))?.click();
    await page.bringToFront();
    await seesPainted(page, [PAINTED.op26]);
    await settings.bringToFront();
    await (await settings.waitForSelector('::-p-aria(Mark document symbols)'))?.click();
    await settings.close();
    await page.bringToFront();
    await eventually(() => paintedWords(page)).toEqual([...CITED, PAINTED.op26]);
  });
});
