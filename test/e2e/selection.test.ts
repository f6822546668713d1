import { describe, expect } from 'vitest';
import {
  cardHasFocus,
  cardText,
  clickInCard,
  editsInCard,
  eventually,
  seesCard,
  seesNoCard,
} from './person.ts';
import { ALTERED_OP26, OP26, OP42, pageWith } from './wording.ts';
import { type Page, test } from './world.ts';

/** Selects all words of an element, as three clicks on a paragraph do. */
const selectAll = (page: Page, selector: string) =>
  page.evaluate((found) => {
    getSelection()?.selectAllChildren(document.querySelector(found) as Element);
  }, selector);

const ARTICLE = pageWith(`
  <p id="agreed">They name ${OP26.words}.</p>
  <p id="new">Nobody has ever adopted a sentence like this one about gardens.</p>
  <p id="altered">${ALTERED_OP26.words}</p>
  <textarea id="draft" rows="3" cols="60">We stress ${OP42.words}.</textarea>
  <input id="secret" type="password" value="${OP42.words}">`);

describe('a selection', () => {
  test('is checked by the key, on the page: its words, their grade and their source', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(ARTICLE));
    await selectAll(page, '#agreed');
    await browser.pressCommand(page, 'check-selection');
    await seesCard(browser, page, 'They name', OP26.name, 'Word for word', 'new');
    await eventually(() => cardHasFocus(browser, page)).toBe(true);
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
  });

  test('is checked from the context menu too, with what was changed', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await selectAll(page, '#altered');
    await browser.chooseInMenu(page, ALTERED_OP26.words);
    await seesCard(browser, page, ALTERED_OP26.name);
    await eventually(() => editsInCard(browser, page)).toEqual(ALTERED_OP26.edits);
  });

  test('of words that nobody has adopted is said to be none', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await selectAll(page, '#new');
    await browser.pressCommand(page, 'check-selection');
    await seesCard(browser, page, 'Nothing of it is agreed language');
    await clickInCard(browser, page, 'button', 'Close');
    await seesNoCard(browser, page);
  });

  test('in a field is read for once: the selected words alone', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await page.evaluate(() => {
      const field = document.querySelector('#draft') as HTMLTextAreaElement;
      field.focus();
      field.setSelectionRange(10, field.value.length);
    });
    await browser.pressCommand(page, 'check-selection');
    await seesCard(browser, page, OP42.name);
    expect(await cardText(browser, page)).not.toContain('We stress');
  });

  test('over several paragraphs has a card for each stretch, one key apart', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await selectAll(page, 'body');
    await browser.pressCommand(page, 'check-selection');
    await seesCard(browser, page, '1 of 2');
    await eventually(() => cardHasFocus(browser, page)).toBe(true);
    await page.keyboard.press('j');
    await seesCard(browser, page, '2 of 2', ALTERED_OP26.name);
  });

  test('is checked on a site that is switched off, because the person asks', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    const settings = await browser.openOwnPage('settings.html');
    await settings.evaluate('chrome.storage.local.set({ enabled: false })');
    await selectAll(page, '#agreed');
    await browser.pressCommand(page, 'check-selection');
    await seesCard(browser, page, OP26.name);
    await settings.evaluate('chrome.storage.local.set({ enabled: true })');
    await settings.close();
  });

  test('in a small frame has its card in the page around', async ({ browser, web }) => {
    const address = web.page(pageWith('<iframe src="frame.html" width="300" height="120"></iframe>'), {
      'frame.html': pageWith(`<p>They name ${OP26.words}.</p>`),
    });
    const page = await browser.open(address);
    const frame = await page.waitForFrame((each) => each.url().endsWith('frame.html'));
    await (await frame.waitForSelector('p'))?.click();
    await frame.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await browser.pressCommand(page, 'check-selection');
    await seesCard(browser, page, OP26.name);
  });

  test('that is long, or on a page without the extension, opens the side panel, or a page of its own', async ({
    browser,
    web,
  }) => {
    const long = `They name ${OP26.words}. `.repeat(8);
    const page = await browser.open(web.page(pageWith(`<p>${long}</p>`)));
    await selectAll(page, 'p');
    await browser.chooseInMenu(page, long);
    const addresses = async () => (await browser.addresses()).join(' ');
    await eventually(
      async () => (await browser.panelIsOpen()) || (await addresses()).includes('/check.html?'),
    ).toBe(true);
  });
});
