import { describe } from 'vitest';
import { eventually, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { type ExtensionBrowser, type Page, test } from './world.ts';

const ARTICLE = pageWith(
  `<p>They name ${OP26.words}.</p><div style="height:3000px"></div><p>One town took up ${OP42.words}.</p>`,
);

/**
 * Opens the side panel's page in a window's tab behind another tab: a real panel opens for a person's own press alone, and
 * shows the tab in front just so.
 */
async function openPanel(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const panel = await browser.openOwnPage('sidepanel.html');
  await page.bringToFront();
  return panel;
}

const says = (page: Page) => page.evaluate(() => document.body.innerText);

describe('the side panel', () => {
  test('lists the matches of the tab in front, and scrolls the page to one', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const panel = await openPanel(browser, page);
    await eventually(() => says(panel)).toContain('2 matches');
    await panel.evaluate((words) => {
      const row = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.includes(words),
      );
      row?.click();
    }, 'firewalls');
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await eventually(() => says(panel)).toContain(OP42.name);
    await panel.close();
  });

  test('narrows the list, and opens a paragraph in its resolution', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const panel = await openPanel(browser, page);
    await eventually(() => says(panel)).toContain('2 matches');
    const press = (name: string) =>
      panel.evaluate((words) => {
        [...document.querySelectorAll('button')]
          .find(({ textContent }) => textContent?.includes(words))
          ?.click();
      }, name);
    await panel.evaluate(() => {
      const field = document.querySelector('input[type=search], input') as HTMLInputElement;
      field.value = 'firewalls';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await eventually(() => says(panel)).toContain('1 of 2 matches');
    await press('firewalls');
    await eventually(() => says(panel)).toContain('Read in context');
    await press('Read in context');
    await eventually(() => panel.evaluate(() => document.body.textContent)).toContain(OP26.goesOn);
    const current = () => panel.$eval('[aria-current=true]', ({ textContent }) => textContent);
    await eventually(current).toContain('firewalls');
    await panel.close();
  });

  test('says so where the page has nothing, and where no page can be read', async ({ browser, web }) => {
    const page = await browser.open(web.page(pageWith('<p>A plain page.</p>')));
    const panel = await openPanel(browser, page);
    await eventually(() => says(panel)).toContain('No agreed language found on this page');
    await panel.close();
  });
});
