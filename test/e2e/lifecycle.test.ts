import { describe, expect } from 'vitest';
import {
  clickWords,
  eventually,
  popupSays,
  pressInPopup,
  seesCard,
  seesNoCard,
  seesPainted,
} from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p><p>One town took up ${OP42.words}.</p>`);

describe('the background', () => {
  test('may be ended by the browser between two clicks', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name, OP26.goesOn);
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
    await browser.stopBackground();
    await clickWords(page, 'establish firewalls');
    await seesCard(
      browser,
      page,
      OP42.name,
      'potential victims of trafficking in fear of immigration authorities',
    );
  });

  test('wakes for a new page and for a command', async ({ browser, web }) => {
    await browser.stopBackground();
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    // What the page tells the background must have arrived before that ends.
    await eventually(() => browser.badge(page)).toBe('2');
    await browser.stopBackground();
    await browser.pressCommand(page, 'next-match');
    await seesCard(browser, page, OP26.name);
  });
});

describe('a restart of the browser', () => {
  test('keeps what a person has chosen', async ({ browser, web }) => {
    const address = web.page(ARTICLE);
    const before = await browser.open(address);
    await seesPainted(before, [PAINTED.op26, PAINTED.op42]);
    const popup = await browser.openPopup(before);
    await popupSays(popup, /2\s+passages/);
    await pressInPopup(popup, 'On 127.0.0.1');
    await seesPainted(before, []);
    await popup.close();

    await browser.restart();
    // Under automation the extension is installed anew at each start, so the first run's page opens again; it must
    // not come in front of the popup below.
    await eventually(() => browser.addresses()).toContainEqual(expect.stringContaining('/welcome.html'));

    const page = await browser.open(address);
    const reopened = await browser.openPopup(page);
    await popupSays(reopened, 'Switched off on 127.0.0.1');
    await seesPainted(page, []);
    await pressInPopup(reopened, 'On 127.0.0.1');
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await reopened.close();
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.symbol, OP26.name);
  });
});

describe('the first run', () => {
  test('opens the welcome page, once, whose sample answers', async ({ browser }) => {
    await eventually(
      async () => (await browser.addresses()).filter((url) => url.includes('welcome.html')).length,
    ).toBe(1);
    const page = await browser.openOwnPage('welcome.html');
    await eventually(() => page.evaluate(() => document.body.innerText)).toContain(
      'offenders and intermediaries involved',
    );
    expect(await page.title()).toContain('Agreed Language');
  });
});
