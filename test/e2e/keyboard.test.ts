import { describe, expect } from 'vitest';
import { cardHasFocus, cardText, eventually, seesCard, seesNoCard, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const LONG = pageWith(`
  <p>They will go after ${OP26.words}.</p>
  <p><button id="before">A button of the page</button></p>
  <div style="height:3000px"></div>
  <p id="far">One town took up ${OP42.words}.</p>`);

describe('the keyboard commands', () => {
  test('go from match to match, with the card open and the focus in it', async ({ browser, web }) => {
    const page = await browser.open(web.page(LONG));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await browser.pressCommand(page, 'next-match');
    await seesCard(browser, page, OP26.name);
    await eventually(() => cardHasFocus(browser, page)).toBe(true);
    await browser.pressCommand(page, 'next-match');
    await seesCard(browser, page, OP42.name);
    const top = () => page.evaluate(() => document.querySelector('#far')?.getBoundingClientRect().top ?? -1);
    const height = await page.evaluate(() => innerHeight);
    await eventually(top).toBeLessThan(height);
    expect(await top()).toBeGreaterThanOrEqual(0);
    await browser.pressCommand(page, 'previous-match');
    await seesCard(browser, page, OP26.name);
  });

  test('give the focus back on Escape', async ({ browser, web }) => {
    const page = await browser.open(web.page(LONG));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await page.focus('#before');
    await browser.pressCommand(page, 'next-match');
    await seesCard(browser, page, OP26.name);
    await eventually(() => cardHasFocus(browser, page)).toBe(true);
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  test('J and K go on inside the card, and a live region says where one is', async ({ browser, web }) => {
    const page = await browser.open(web.page(LONG));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await browser.pressCommand(page, 'next-match');
    await seesCard(browser, page, OP26.name, '1 of 2');
    await eventually(() => cardHasFocus(browser, page)).toBe(true);
    await page.keyboard.press('j');
    await seesCard(browser, page, OP42.name, '2 of 2, word for word, A/RES/77/194 OP42');
    await page.keyboard.press('k');
    await seesCard(browser, page, OP26.name, '1 of 2');
  });

  test('begin where a page has no match with nothing', async ({ browser, web }) => {
    const plain = await browser.open(web.page(pageWith('<p>The tide table for March.</p>')));
    await browser.pressCommand(plain, 'next-match');
    const page = await browser.open(web.page(LONG));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await browser.pressCommand(page, 'next-match');
    await seesCard(browser, page, OP26.name);
    expect(await cardText(browser, plain)).toBeNull();
  });
});
