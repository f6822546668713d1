import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { makeDocx, p, r } from '../documents/make-docx.ts';
import { column, makePdf } from '../documents/make-pdf.ts';
import { readSeeds } from '../seeds.ts';
import { eventually } from './person.ts';
import { OP26, OP42 } from './wording.ts';
import { type ExtensionBrowser, type Page, test } from './world.ts';

const paragraphsOf = (wanted: string) =>
  readSeeds().find(({ symbol }) => symbol === wanted)?.paragraphs ?? [];

/** OP26 of A/RES/77/194 with two words changed. */
const CHANGED = (paragraphsOf(OP26.symbol).find(({ id }) => id === 'OP26')?.text ?? '')
  .replace('all forms of', 'every form of')
  .replace(/;$/, '');

/** About 3,000 words of A/RES/78/228, each eighth paragraph with a word put in. */
const LONG = paragraphsOf('A/RES/78/228')
  .slice(0, 40)
  .map(({ text }, i) => (i % 8 === 3 ? text.replace(' the ', ' the wonderful ') : text))
  .join('\n\n');

const open = async (browser: ExtensionBrowser): Promise<Page> => {
  const page = await browser.openOwnPage('check.html');
  await page.waitForSelector('textarea');
  return page;
};

const says = (page: Page) => page.evaluate(() => document.body.innerText);

/** Puts text in at the caret as a paste does, all at once. */
async function paste(page: Page, text: string): Promise<void> {
  await page.focus('textarea');
  await page.evaluate((words) => {
    document.execCommand('insertText', false, words);
  }, text);
}

const AGREED = `We take up ${OP42.words}.`;

/** Chooses a file with these bytes, as its dialog would. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'agreed-draft-')), name);
  writeFileSync(file, bytes);
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

describe('the check page', () => {
  test('says as a person types what is agreed, where from and what was changed', async ({ browser }) => {
    const page = await open(browser);
    await paste(page, CHANGED.slice(0, -20));
    await page.keyboard.type(CHANGED.slice(-20));
    await eventually(() => says(page)).toMatch(/\d+ of \d+ words are agreed language/);
    await eventually(() => says(page)).toContain(OP26.name);
    const changed = () =>
      page.$$eval('del', (all) => all.map(({ lastChild }) => lastChild?.textContent?.trim()));
    await eventually(changed).toContain('all');
    const caret = await page.$eval('textarea', (field) => (field as HTMLTextAreaElement).selectionStart);
    expect(caret).toBe(CHANGED.length);
    await page.close();
  });

  test('takes the agreed paragraph in, and gives the draft back', async ({ browser }) => {
    const page = await open(browser);
    await paste(page, CHANGED);
    const value = () => page.$eval('textarea', (field) => (field as HTMLTextAreaElement).value);
    await (
      await page.waitForSelector('::-p-aria([name="Use the agreed paragraph"][role="button"])')
    )?.click();
    await eventually(value).toContain('all forms of');
    await (await page.waitForSelector('::-p-aria([name="Undo"][role="button"])'))?.click();
    await eventually(value).toBe(CHANGED);
    await page.close();
  });

  test('answers for 3,000 words, and tells every changed word', async ({ browser }) => {
    const page = await open(browser);
    await paste(page, LONG);
    await eventually(() => says(page)).toMatch(/\d{4} of \d{4} words are agreed language/);
    await page.$eval('textarea', (field) => {
      const at = (field as HTMLTextAreaElement).value.indexOf('wonderful');
      (field as HTMLTextAreaElement).setSelectionRange(at, at);
    });
    await eventually(() =>
      page.$$eval('ins', (all) => all.map(({ textContent }) => textContent).join()),
    ).toContain('wonderful');
    await page.close();
  });

  test.for([
    ['draft.txt', Buffer.from(AGREED)],
    ['draft.docx', makeDocx({ body: p(r(AGREED)) })],
    ['draft.pdf', makePdf([column(AGREED.match(/.{1,60}(?:\s|$)/g) ?? [], { y: 780 })])],
  ] as const)('opens %s', async ([name, bytes], { browser }) => {
    const page = await open(browser);
    await choose(page, name, bytes);
    await eventually(() => says(page)).toContain(OP42.name);
    expect(await page.$eval('textarea', (field) => (field as HTMLTextAreaElement).value)).toContain(
      'firewalls',
    );
    expect(await browser.takeErrors()).toEqual([]);
    await page.close();
  });

  test('says what cannot be read, and what to do', async ({ browser }) => {
    const page = await open(browser);
    await choose(page, 'draft.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await eventually(() => says(page)).toMatch(/save it as \.docx/);
    await page.close();
  });

  test('keeps a draft only where the person asks', async ({ browser }) => {
    const page = await open(browser);
    await paste(page, `We take up ${OP42.words}.`);
    await eventually(() => says(page)).toContain(OP42.name);
    const kept = () => page.evaluate(() => localStorage.length);
    expect(await kept()).toBe(0);
    await (await page.waitForSelector('::-p-aria(Keep this draft on this computer)'))?.click();
    await eventually(kept).toBe(1);
    await page.close();
    const again = await open(browser);
    await eventually(() => says(again)).toContain(OP42.name);
    await (await again.waitForSelector('::-p-aria(Keep this draft on this computer)'))?.click();
    await eventually(() => again.evaluate(() => localStorage.length)).toBe(0);
    await again.close();
  });
});
