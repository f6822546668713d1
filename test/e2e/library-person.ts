import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect } from 'vitest';
import { eventually } from './person.ts';
import type { ExtensionBrowser, Page } from './world.ts';

/** Opens the library page. */
export async function openLibraryPage(browser: ExtensionBrowser, view = ''): Promise<Page> {
  const page = await browser.openOwnPage(`library.html${view}`);
  await page.waitForSelector('h1, h2');
  return page;
}

/** What the page says to a reader. */
export const says = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Presses the control with this name or text: a button, a link, a label, what unfolds. */
export async function press(page: Page, name: string): Promise<void> {
  const found = () =>
    page.evaluate((wanted) => {
      const named = [
        ...document.querySelectorAll<HTMLElement>('button, a, label, summary, input[type=checkbox]'),
      ].filter((one) => {
        const words = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
        return words === wanted && one.checkVisibility();
      });
      named[0]?.click();
      return named.length > 0;
    }, name);
  await expect.poll(found, { message: `nothing to press is named “${name}”` }).toBe(true);
}

/** Goes back to the view before, as the browser's button does. */
export function back(page: Page): Promise<void> {
  return page.evaluate(() => history.back());
}

/** Ticks a text in the list, again where the list has only just come. */
export async function chooseText(page: Page, symbol: string): Promise<void> {
  const chosen = async () => {
    const before = await says(page);
    if (!before.includes('1 text chosen')) await press(page, `Choose ${symbol}`);
    return before;
  };
  await eventually(chosen).toContain('1 text chosen');
}

/** Chooses files as the dialog would. */
export async function chooseFiles(page: Page, files: string[]): Promise<void> {
  const input = await page.waitForSelector('input[type=file]:not([webkitdirectory])');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
}

/** Writes a file for an import, and gives where it is. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'agreed-import-')), name);
  writeFileSync(file, content);
  return file;
}

/** Imports files, and decides what is asked: older copies are replaced. */
export async function importFiles(page: Page, files: string[], onPages: boolean): Promise<void> {
  await chooseFiles(page, files);
  await eventually(() => says(page)).toContain('Before they are added');
  if ((await says(page)).includes('Replace the older copies')) await press(page, 'Replace the older copies');
  await press(page, onPages ? 'Underline them on pages' : 'Do not underline them');
  await press(page, 'Go on');
}

/**
 * A resolution that the extension does not ship with: A/RES/77/194 as a later session might have taken it up, with
 * some words of OP26 changed and a paragraph of its own.
 */
export function laterText(): { symbol: string; file: string; words: string; own: string } {
  const seed = readFileSync(resolve(import.meta.dirname, '../../seeds/A-RES-77-194.txt'), 'utf8');
  const own =
    'Encourages the appointment of kidney brokerage inspectors in every provincial registry of donors;';
  const text = seed
    .replaceAll('A/RES/77/194', 'A/RES/99/154')
    .replaceAll('77/194', '99/154')
    .replaceAll('Seventy-seventh session', 'Ninety-ninth session')
    .replaceAll('15 December 2022', '17 December 2044')
    .replace(/\b42\. /, `${'42. '}${own}\n\n43. `);
  return {
    symbol: 'A/RES/99/154',
    file: fileOf('A-RES-99-154.txt', text),
    words: 'the appointment of kidney brokerage inspectors in every provincial registry of donors',
    own,
  };
}
