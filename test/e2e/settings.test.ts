import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import { afterEach, describe, expect } from 'vitest';
import { eventually, popupSays, pressInPopup, seesLines, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { type ExtensionBrowser, type Page, test } from './world.ts';

const ARTICLE = pageWith(`<p>They will go after ${OP26.words}.</p><p>One took up ${OP42.words}.</p>`);
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let settings: Page | null = null;
afterEach(async () => {
  await settings?.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Storage } } }).chrome.storage;
    const chosen = Object.keys(await local.get(null)).filter((key) => key !== 'filter');
    await local.remove(chosen);
  });
  await settings?.close();
  settings = null;
});

/** The part of `storage.local` that takes back what a test has chosen. */
interface Storage {
  get(keys: null): Promise<Record<string, unknown>>;
  remove(keys: string[]): Promise<void>;
}

/** Opens the settings page in a tab of its own. */
async function openSettings(browser: ExtensionBrowser): Promise<Page> {
  settings = await browser.openOwnPage('settings.html');
  await eventually(() => settings?.evaluate(() => document.querySelectorAll('h2').length)).toBe(3);
  return settings;
}

/** Presses the control of the settings page with this label or name. */
const press = (page: Page, name: string) =>
  page.evaluate((name) => {
    const controls = [...document.querySelectorAll<HTMLElement>('label, button')];
    const found = controls.find(
      ({ textContent, ariaLabel }) => ariaLabel === name || textContent?.trim().startsWith(name),
    );
    if (!found) throw new Error(`there is no "${name}" in: ${document.body.innerText}`);
    found.click();
  }, name);

const addSite = (page: Page, typed: string) =>
  page.evaluate((typed) => {
    const field = document.querySelector('#add-site') as HTMLInputElement;
    field.value = typed;
    field.form?.requestSubmit();
  }, typed);

const listed = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.sites bdi')].map(({ textContent }) => textContent));

describe('a choice on the settings page reaches open pages at once', () => {
  test('everything off and on', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const own = await openSettings(browser);
    await press(own, 'Highlight agreed language');
    await seesPainted(page, []);
    await press(own, 'Highlight agreed language');
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
  });

  test('a site that is added, switched on, removed and put back', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const own = await openSettings(browser);
    await addSite(own, page.url());
    await seesPainted(page, []);
    const host = new URL(page.url()).host;
    await eventually(() => listed(own)).toEqual([host]);
    await press(own, host);
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await press(own, host);
    await seesPainted(page, []);
    await press(own, `Remove ${host}`);
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await press(own, 'Undo');
    await seesPainted(page, []);
  });

  test('another look', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    const inLook = (ending: string) =>
      [PAINTED.op26, PAINTED.op42].map((words) => ({ words, highlight: `a1-v${ending}` }));
    await seesLines(page, inLook(''));
    const own = await openSettings(browser);
    await press(own, 'Strong contrast');
    await seesLines(page, inLook('s'));
    await press(own, 'Lines only');
    await seesLines(page, inLook('p'));
    await page.reload();
    await seesLines(page, inLook('p'));
  });

  test('what is highlighted', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(pageWith(`<p>Some were found in domestic servitude. They name ${OP26.words}.</p>`)),
    );
    await seesPainted(page, ['domestic servitude', PAINTED.op26]);
    const own = await openSettings(browser);
    await press(own, 'Passages only');
    await seesPainted(page, [PAINTED.op26]);
  });
});

describe('only on chosen sites', () => {
  test('nothing is read until a site is switched on, in the popup or on the settings page', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(ARTICLE));
    const other = await browser.open(web.elsewhere(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const own = await openSettings(browser);
    await press(own, 'Only on the sites');
    await seesPainted(page, []);
    await seesPainted(other, []);

    const host = new URL(page.url()).host;
    await page.bringToFront();
    const popup = await browser.openPopup(page);
    await popupSays(popup, `Switched off on ${host}`, 'Only the sites that you have switched on are read');
    await pressInPopup(popup, 'Switch on here');
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await popupSays(popup, /2\s+passages/);
    await popup.close();
    await seesPainted(other, []);
    await eventually(() => listed(own)).toEqual([host]);

    await addSite(own, new URL(other.url()).hostname);
    await seesPainted(other, [PAINTED.op26, PAINTED.op42]);
    await other.reload();
    await seesPainted(other, [PAINTED.op26, PAINTED.op42]);
  });
});

describe('the settings page', () => {
  test('opens from the popup', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    const popup = await browser.openPopup(page);
    await pressInPopup(popup, 'Settings');
    await eventually(() => browser.addresses()).toContain(`${browser.origin}/settings.html`);
  });

  test('shows what is chosen in another window', async ({ browser }) => {
    const own = await openSettings(browser);
    const second = await browser.openOwnPage('settings.html');
    await eventually(() => second.evaluate(() => document.querySelectorAll('h2').length)).toBe(3);
    await Promise.all([addSite(own, 'one.example'), addSite(second, 'two.example')]);
    await eventually(() => listed(own)).toEqual(['one.example', 'two.example']);
    await eventually(() => listed(second)).toEqual(['one.example', 'two.example']);
    await second.close();
  });

  test('leads to what the lines mean', async ({ browser }) => {
    const own = await openSettings(browser);
    await own.setViewport({ width: 1000, height: 400 });
    await own.evaluate(() => document.querySelector<HTMLElement>('a[href*="#lines"]')?.click());
    const inSight = () =>
      own.evaluate(() => {
        const { top } = document.querySelector('#lines')?.getBoundingClientRect() ?? { top: -1 };
        return top >= 0 && top < innerHeight;
      });
    await eventually(inSight).toBe(true);
  });

  test('axe finds nothing', async ({ browser }) => {
    const own = await openSettings(browser);
    await own.evaluate(AXE);
    const violations = await own.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      return (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    });
    expect(violations).toEqual([]);
  });
});
