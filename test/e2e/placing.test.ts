import { describe, expect } from 'vitest';
import type { ExtensionBrowser, Page } from './world.ts';
import {
  clickInCard,
  clickWords,
  eventually,
  lookAtCard,
  seesCard,
  seesNoCard,
  seesPainted,
} from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

/** Where the card is drawn, in CSS pixels of its window. */
function cardBox(browser: ExtensionBrowser, page: Page) {
  return lookAtCard(browser, page, (root) => {
    const box = root.querySelector('[role=dialog]')?.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    return box
      ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom, innerWidth, innerHeight }
      : null;
  });
}

describe('the card', () => {
  test.for([
    ['at the top', 'margin-top:0'],
    ['at the bottom', 'position:absolute;bottom:0'],
    ['at the right', 'position:absolute;right:0;width:12em'],
  ])('is in sight and does not cover the phrase: %s', async ([, style], { browser, web }) => {
    const page = await browser.open(web.page(pageWith(`<p style="${style}">It took up ${OP42.words}.</p>`)));
    await seesPainted(page, [PAINTED.op42]);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    const box = await cardBox(browser, page);
    if (!box) throw new Error('the card is not drawn');
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(box.innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(box.innerHeight);
    const lines = await page.evaluate((words) => {
      const text = document.querySelector('p')?.firstChild as Text;
      const range = new Range();
      range.setStart(text, text.data.indexOf(words));
      range.setEnd(text, text.data.indexOf(words) + words.length);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      }));
    }, PAINTED.op42);
    const covered = lines.filter(
      (line) =>
        line.left < box.right && line.right > box.left && line.top < box.bottom && line.bottom > box.top,
    );
    expect(covered).toEqual([]);
  });

  test('fits a window 320 pixels wide', async ({ browser, web }) => {
    const page = await browser.open(web.page(pageWith(`<p>It took up ${OP42.words}.</p>`)));
    await page.setViewport({ width: 320, height: 640 });
    await seesPainted(page, [PAINTED.op42]);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    const box = await cardBox(browser, page);
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(320);
  });

  test('takes clicks over a modal dialog, and leaves the dialog open when Escape closes it', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(
      web.page(
        pageWith(
          `<dialog><p>It took up ${OP42.words}.</p></dialog><script>document.querySelector('dialog').showModal()</script>`,
        ),
      ),
    );
    await seesPainted(page, [PAINTED.op42]);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    await clickInCard(browser, page, 'button', 'Close');
    await seesNoCard(browser, page);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  test('is seen over a fullscreen element', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(
        pageWith(
          `<section style="background:white"><p>It took up ${OP42.words}.</p><button onclick="this.parentNode.requestFullscreen()">Full</button></section>`,
        ),
      ),
    );
    await seesPainted(page, [PAINTED.op42]);
    await page.click('button');
    await eventually(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('section');
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    await clickInCard(browser, page, 'button', 'Close');
    await seesNoCard(browser, page);
    await page.evaluate(() => document.exitFullscreen());
  });

  test.for([
    ['of this site', 'page'],
    ['of another site', 'elsewhere'],
  ] as const)('opens for words in a frame %s', async ([, where], { browser, web }) => {
    const inner = web[where](pageWith(`<p>They name ${OP26.words}.</p>`));
    const page = await browser.open(
      web.page(pageWith(`<iframe src="${inner}" width="700" height="500"></iframe>`)),
    );
    const frame = await page.waitForFrame(inner);
    await seesPainted(frame, [PAINTED.op26]);
    await clickWords(page, 'intermediaries involved', frame);
    await seesCard(browser, frame, OP26.symbol, OP26.name);
  });

  test('opens in a small frame or above it', async ({ browser, web }) => {
    const inner = web.page(pageWith(`<p>It took up ${OP42.words}.</p>`));
    const page = await browser.open(
      web.page(pageWith(`<iframe src="${inner}" width="300" height="200"></iframe>`)),
    );
    const frame = await page.waitForFrame(inner);
    await seesPainted(frame, [PAINTED.op42]);
    await clickWords(page, 'establish firewalls', frame);
    const anywhere = async () => {
      const cards = [...(await browser.cards(frame)), ...(await browser.cards(page.mainFrame()))];
      return Promise.all(cards.map((card) => card.evaluate((root) => root.textContent ?? '')));
    };
    await eventually(async () => (await anywhere()).join()).toContain(OP42.name);
  });
});
