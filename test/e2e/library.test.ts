import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { parseAkn } from '../../lib/core/resolution/parse-akn.ts';
import {
  back,
  chooseFiles,
  chooseText,
  fileOf,
  importFiles,
  laterText,
  openLibraryPage,
  press,
  says,
} from './library-person.ts';
import { eventually, popupSays, pressInPopup, seesPainted, typeInPopup } from './person.ts';
import { OP26, PAINTED, pageWith } from './wording.ts';
import { type ExtensionBrowser, type Page, test } from './world.ts';

const later = laterText();
const PAGE = pageWith(`<p>They took up ${later.words}.</p>`);

/** The symbols that the list shows, as far as its rows are there. */
const listed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=row] a, tr a')].map((link) => link.textContent?.trim() ?? ''),
  );

async function imported(browser: ExtensionBrowser, onPages = false): Promise<Page> {
  const page = await openLibraryPage(browser);
  await eventually(() => says(page)).toMatch(/\d+ texts/);
  if (!(await listed(page)).includes(later.symbol)) {
    await importFiles(page, [later.file], onPages);
    await eventually(() => says(page)).toContain('1 text added');
  }
  return page;
}

describe('the library page', () => {
  test('lists what the extension ships with, and opens a text to read', async ({ browser }) => {
    const page = await openLibraryPage(browser);
    await eventually(() => says(page)).toContain('4 texts');
    await eventually(() => listed(page)).toContain('A/HRC/RES/53/9');
    await press(page, 'A/RES/77/194');
    await eventually(() => says(page)).toContain('Trafficking in women and girls');
    await eventually(() => page.evaluate(() => document.body.textContent)).toContain(OP26.words);
    await back(page);
    await eventually(() => says(page)).toContain('4 texts');
  });

  test('finds wording in all paragraphs, and says which words it does not know', async ({ browser }) => {
    const page = await openLibraryPage(browser, '#/search');
    const field = await page.waitForSelector('input[type=search]');
    await field?.type('what is agreed on organ removal?');
    await eventually(() => says(page)).toMatch(/\d+ formulas?, in \d+ paragraphs?/);
    await eventually(() => page.evaluate(() => document.querySelectorAll('mark').length)).toBeGreaterThan(0);
    await field?.evaluate((input) => (input as HTMLInputElement).select());
    await field?.type('zygomorphic');
    await eventually(() => says(page)).toContain('zygomorphic');
    await eventually(() => says(page)).toContain('No paragraph has all of these words');
  });

  test('compares two texts, paragraph by paragraph', async ({ browser }) => {
    const page = await openLibraryPage(browser, '#/compare/A%2FRES%2F78%2F228/A%2FRES%2F77%2F194');
    await eventually(() => says(page)).toMatch(/\d+ new/);
    await eventually(() => says(page)).toMatch(/\d+ dropped/);
  });
});

describe('a text that is brought in', () => {
  test('is found, read and matched at once; pages show it only where that is wanted', async ({
    browser,
    web,
  }) => {
    const article = await browser.open(web.page(pageWith(`<p>${OP26.words}</p><p>${later.words}</p>`)));
    await seesPainted(article, [PAINTED.op26]);
    const page = await imported(browser);
    await eventually(() => says(page)).toContain('5 texts');
    await press(page, later.symbol);
    await eventually(() => page.evaluate(() => document.body.textContent)).toContain(later.own);

    await article.bringToFront();
    const popup = await browser.openPopup(article);
    await popupSays(popup, '5 texts are indexed');
    await typeInPopup(popup, later.words);
    await popupSays(popup, /A\/RES\/99\/154/);
    await popup.close();
    // The page that is open is none the wiser.
    await seesPainted(article, [PAINTED.op26]);

    await page.bringToFront();
    await back(page);
    await chooseText(page, later.symbol);
    await press(page, 'Underline on pages');
    await eventually(() => says(page)).toContain('1 text is underlined on pages now');
    await article.bringToFront();
    await seesPainted(article, [PAINTED.op26, later.words.replace(/^the /, '')]);
  });

  test('can be removed and put back', async ({ browser, web }) => {
    const page = await imported(browser, true);
    await eventually(() => listed(page)).toContain(later.symbol);
    await chooseText(page, later.symbol);
    await press(page, 'Remove');
    await eventually(() => listed(page)).not.toContain(later.symbol);
    const article = await browser.open(web.page(PAGE));
    await browser.stopBackground();
    await page.bringToFront();
    await press(page, 'Undo');
    await eventually(() => listed(page)).toContain(later.symbol);
    await article.bringToFront();
    await expect.poll(() => article.evaluate(() => document.readyState)).toBe('complete');
  });

  test('outlives the browser, and is exported and imported as it was', async ({ browser }) => {
    const page = await imported(browser, true);
    await eventually(() => says(page)).toContain('5 texts');
    await browser.restart();
    const again = await openLibraryPage(browser);
    await eventually(() => says(again)).toContain('5 texts');
    const pack = await again.evaluate(async () => {
      // What the button makes a file of.
      const save = new Promise<Blob>((resolve) => {
        const before = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          resolve(blob as Blob);
          return before.call(URL, blob as Blob);
        };
      });
      const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.includes('Export the whole library'),
      );
      button?.click();
      const bytes = new Uint8Array(await (await save).arrayBuffer());
      return [...bytes.subarray(0, 4), bytes.length];
    });
    expect(String.fromCharCode(...pack.slice(0, 4))).toBe('AGRL');
    expect(pack[4]).toBeGreaterThan(100_000);
  });
});

test('what is no resolution is listed with its reason, and the rest goes in', async ({ browser }) => {
  const page = await openLibraryPage(browser);
  const text = readFileSync(later.file, 'utf8').replaceAll('99/154', '99/155');
  await importFiles(
    page,
    [
      fileOf('recipe.txt', 'Peel the potatoes.'),
      fileOf('broken.xml', '<?xml version="1.0"?><akomaNtoso>'),
      fileOf('fine.txt', text),
    ],
    false,
  );
  await eventually(() => says(page)).toContain('1 text added');
  await eventually(() => says(page)).toContain('2 files were left out');
  await press(page, '2 files were left out');
  await eventually(() => says(page)).toMatch(/recipe\.txt[^]*expected/);
});

test('an import that is cancelled, or whose page is closed, leaves the library as it was', async ({
  browser,
}) => {
  const page = await openLibraryPage(browser);
  await eventually(() => says(page)).toMatch(/\d+ texts/);
  const before = (await says(page)).match(/\d+ texts/)?.[0] as string;
  const text = readFileSync(later.file, 'utf8').replaceAll('99/154', '99/156');
  await chooseFiles(page, [fileOf('cancelled.txt', text)]);
  await eventually(() => says(page)).toContain('Before they are added');
  await press(page, 'Cancel');
  await eventually(() => says(page)).toContain('Import cancelled');
  await chooseFiles(page, [fileOf('closed.txt', text)]);
  await eventually(() => says(page)).toContain('Before they are added');
  await page.close();
  let next = await openLibraryPage(browser);
  // A browser takes its time to end what the page had begun.
  const anew = async () => {
    await next.close();
    next = await openLibraryPage(browser);
    await eventually(() => says(next)).toMatch(/\d+ texts/);
    return says(next);
  };
  await expect.poll(anew, { interval: 500 }).toContain('was interrupted');
  expect(await says(next)).toContain(before);
  await press(next, 'Dismiss');
  await eventually(() => says(next)).not.toContain('was interrupted');
  await expect.poll(anew, { interval: 500 }).not.toContain('was interrupted');
});

const corpus = process.env.AGREED_CORPUS;

/** OP26 of A/RES/79/154, as its official XML has it. */
function op26Of79(folder: string): string {
  const [file] = globSync(join(folder, '**/79session/English/A_RES_79_154*.xml'));
  const [resolution] = parseAkn(readFileSync(file as string, 'utf8'), { file: 'A_RES_79_154.xml' });
  return resolution?.paragraphs.find(({ id }) => id === 'OP26')?.text ?? '';
}

// Half a minute to two, and a browser that holds it all: with the corpus alone.
if (corpus) {
  test('the whole General Assembly goes in, and answers', { timeout: 600_000 }, async ({ browser }) => {
    const files = globSync('**/{English/*.xml,data_extract/*.json}', { cwd: corpus });
    expect(files.length).toBeGreaterThan(2000);
    const page = await openLibraryPage(browser);
    await chooseFiles(
      page,
      files.map((file) => join(corpus, file)),
    );
    const inTime = { timeout: 240_000, interval: 500 };
    await expect.poll(() => says(page), inTime).toContain('Before they are added');
    await press(page, 'Replace the older copies');
    await press(page, 'Underline them on pages');
    await press(page, 'Go on');
    await expect.poll(() => says(page), inTime).toContain('Import finished');
    await eventually(() => says(page)).toMatch(/2,2\d\d texts/);

    const popup = await browser.openPopup(page);
    await popupSays(popup, /2,?2\d\d texts are indexed/);
    await typeInPopup(popup, op26Of79(corpus));
    await popupSays(popup, /word for word/i, 'A/RES/79/154');
    await pressInPopup(popup, 'A/RES/79/154');
    await popupSays(popup, 'A/RES/77/194', 'A/RES/75/158', 'adopted without a vote');
    // Two of them have it word for word; the oldest has other words, and another verb before them.
    await pressInPopup(popup, 'A/RES/77/194 OP26');
    await popupSays(popup, '15 December 2022', /word for word/i);
    await pressInPopup(popup, 'A/RES/75/158 OP26');
    await popupSays(popup, '16 December 2020', /adapted/i, '97 of 139 words', 'Calls upon');
    await popup.close();
  });
}
