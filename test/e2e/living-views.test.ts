import { describe, expect } from 'vitest';
import { clickWords, eventually, lookAtCard, seesCard, seesNoCard, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p><p>One town took up ${OP42.words}.</p>`);

describe('a page that is shown otherwise', () => {
  test.for(['0.5', '1.25'])('zoomed to %s, has its cards at its words', async (zoom, { browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await page.evaluate((zoom) => document.documentElement.style.setProperty('zoom', zoom), zoom);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    const isInWindow = await lookAtCard(browser, page, (root) => {
      const box = root.querySelector('[role=dialog]')?.getBoundingClientRect();
      return !!box && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    });
    expect(isInWindow).toBe(true);
  });

  // Firefox lets nobody see a page as it would be printed; the style sheets are the same.
  if (process.env.AGREED_BROWSER !== 'firefox') {
    test('printed, is as if nothing of ours were there', async ({ browser, web }) => {
      const page = await browser.open(web.page(ARTICLE));
      await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
      await clickWords(page, 'establish firewalls');
      await seesCard(browser, page, OP42.name);
      const paper = () =>
        page.evaluate(() => {
          const words = document.querySelector('p') as Element;
          return [...CSS.highlights.keys()].map((name) => {
            const { textDecorationLine, backgroundColor } = getComputedStyle(words, `::highlight(${name})`);
            return `${textDecorationLine} ${backgroundColor}`;
          });
        });
      expect((await paper()).some((look) => look.startsWith('underline'))).toBe(true);
      await page.emulateMediaType('print');
      for (const look of await paper()) expect(look).toMatch(/^none (rgba\(0, 0, 0, 0\)|transparent)$/);
      const isDrawn = () =>
        page.evaluate(() => (document.querySelector('[popover]')?.getClientRects().length ?? 0) > 0);
      expect(await isDrawn()).toBe(false);
    });
  }
});

describe('a page that lays something over itself', () => {
  test('a dialog that opens has its words painted and its cards in it, and loses them as it closes', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(
      web.page(pageWith(`<p>Behind: ${OP42.words}.</p><dialog><p>They name ${OP26.words}.</p></dialog>`)),
    );
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await seesPainted(page, [PAINTED.op42, PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await seesNoCard(browser, page);
    await seesPainted(page, [PAINTED.op42]);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
  });

  test('a cookie wall that comes later takes the clicks, and gives them back', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await page.evaluate(() => {
      const wall = document.createElement('div');
      wall.id = 'wall';
      wall.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fffd';
      wall.innerHTML = '<h2>We value you</h2><button>Accept</button>';
      wall.addEventListener('click', () => wall.setAttribute('data-clicked', ''));
      document.body.append(wall);
    });
    await page.mouse.click(150, 25);
    await eventually(() =>
      page.evaluate(() => document.querySelector('#wall')?.hasAttribute('data-clicked')),
    ).toBe(true);
    await page.evaluate(() => document.querySelector('#wall')?.remove());
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name, '2 of 2');
  });
});
