import { describe } from 'vitest';
import {
  clickWords,
  eventually,
  popupSays,
  pressInPopup,
  seesCard,
  seesPainted,
  typeInPopup,
} from './person.ts';
import { HRC_OP1C, OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const ARTICLE = pageWith(`
  <p>They will go after ${OP26.words}.</p>
  <div style="height:3000px"></div>
  <p id="far">One town took up ${OP42.words}.</p>`);

/** The choice of what is highlighted that the popup shows as made. Runs in the popup. */
const chosen = (document: Document) =>
  document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.labels?.[0]?.textContent ?? null;

describe('the popup', () => {
  test('counts and lists what is on the page, in its order', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /2\s+passages/, 'A/RES/77/194');
    await popupSays(popup, /offenders and intermediaries[^]*establish firewalls/);
    await popup.close();
  });

  test('scrolls the page to the match that is chosen, and shows its paragraph', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /2\s+passages/);
    await pressInPopup(popup, 'establish firewalls');
    await popupSays(popup, 'potential victims of trafficking in fear of immigration authorities');
    const inSight = () =>
      page.evaluate(() => {
        const { top, bottom } = document.querySelector('#far')?.getBoundingClientRect() ?? {
          top: -1,
          bottom: -1,
        };
        return top >= 0 && bottom <= innerHeight;
      });
    await eventually(inSight).toBe(true);
    await popup.close();
  });

  test('gathers all frames, the top one first', async ({ browser, web }) => {
    const near = web.page(pageWith(`<p>Here ${HRC_OP1C.words}.</p>`));
    const far = web.elsewhere(pageWith(`<p>There ${OP42.words}.</p>`));
    const page = await browser.open(
      web.page(
        pageWith(`<iframe src="${near}"></iframe><iframe src="${far}"></iframe><p>Top: ${OP26.words}.</p>`),
      ),
    );
    await seesPainted(page, [PAINTED.op26]);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /3\s+passages/);
    await popupSays(popup, /offenders and[^]*protected from prosecution/);
    await popup.close();
  });

  test('switches this site off and on, without a reload', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /2\s+passages/);
    await pressInPopup(popup, 'On 127.0.0.1');
    await seesPainted(page, []);
    await popupSays(popup, 'Switched off on 127.0.0.1');
    await pressInPopup(popup, 'On 127.0.0.1');
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await popup.close();
  });

  test('switches everything off and on', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /2\s+passages/);
    await pressInPopup(popup, 'On all sites');
    await seesPainted(page, []);
    await popupSays(popup, 'Switched off everywhere');
    await pressInPopup(popup, 'On all sites');
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await popup.close();
  });

  test('chooses between passages, the default and everything', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(pageWith(`<p>Some were found in domestic servitude. They name ${OP26.words}.</p>`)),
    );
    await seesPainted(page, ['domestic servitude', PAINTED.op26]);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /1\s+passage,\s+1\s+term/);
    await pressInPopup(popup, 'Passages only');
    await seesPainted(page, [PAINTED.op26]);
    await eventually(() => popup.evaluate(chosen)).toBe('Passages only');
    await pressInPopup(popup, 'Default');
    await seesPainted(page, ['domestic servitude', PAINTED.op26]);
    await popup.close();
  });

  test('checks wording that is pasted', async ({ browser, web }) => {
    const page = await browser.open(web.page(pageWith('<p>The tide table for March.</p>')));
    const popup = await browser.openPopup(page);
    await popupSays(popup, 'No agreed language found on this page');
    await typeInPopup(popup, `We will go after ${OP26.words}, we said.`);
    await pressInPopup(popup, 'Check');
    await popupSays(popup, /\d+ of \d+ words are agreed language/, /77\/194/);
    await popup.close();
  });

  test('says so where the page is in another language', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(pageWith('<p>La marée de mars.</p>').replace('lang="en"', 'lang="fr"')),
    );
    const popup = await browser.openPopup(page);
    await popupSays(popup, 'This page is in another language', 'French');
    await popup.close();
  });

  test('says so where extensions may not run', async ({ browser }) => {
    const page = await browser.open('about:blank');
    const popup = await browser.openPopup(page);
    await popupSays(popup, 'Extensions may not run here');
    await popup.close();
  });
});

describe('the badge', () => {
  test('counts the passages of the tab', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await eventually(() => browser.badge(page)).toBe('2');
    await page.goto(web.page(pageWith('<p>The tide table for March.</p>')));
    await eventually(() => browser.badge(page)).toBe('');
  });
});

describe('a click after the popup has been used', () => {
  test('opens the card', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /2\s+passages/);
    await popup.close();
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
  });
});
