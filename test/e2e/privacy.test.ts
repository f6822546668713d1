import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { ELSEWHERE } from './gate.ts';
import {
  clickWords,
  eventually,
  popupSays,
  pressInPopup,
  seesCard,
  seesNoCard,
  seesPainted,
  typeInPopup,
} from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { type ExtensionBrowser, type Page, test } from './world.ts';

/** What the browsers themselves ask for, extension or not: updates, certificates and lists of their makers. */
const MAKERS =
  /(^|[./])(mozilla\.(org|com|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)(:\d+)?(\/|$)/;
const others = (refused: string[]) => refused.filter((request) => !MAKERS.test(request.split(' ')[1] ?? ''));

const PAGES = globSync('*.html', { cwd: resolve(import.meta.dirname, '../../.output/chrome-mv3') });

/** Of A/RES/78/228, with a related paragraph in each of two earlier texts. */
const PP3 = {
  words:
    'all States have an obligation to exercise due diligence to prevent, investigate and punish perpetrators',
  name: 'third preambular paragraph',
};
const ARTICLE = pageWith(`<p>They name ${OP42.words}.</p><p>They say ${PP3.words}.</p>`);
const BOTH = [PAINTED.op42, PP3.words.replace(/^all /, '')];

/** Goes through all that a card shows: the next match, its related paragraphs, and what changed between them. */
async function readCards(browser: ExtensionBrowser, page: Page): Promise<void> {
  await clickWords(page, 'establish firewalls');
  await seesCard(browser, page, OP42.name);
  await browser.pressCommand(page, 'next-match');
  await seesCard(browser, page, PP3.name, '2 related');
  await page.keyboard.press('c');
  await seesCard(browser, page, 'Changes from');
  await page.keyboard.press('ArrowRight');
  await seesCard(browser, page, 'resolution 11/5');
  await page.keyboard.press('Escape');
  await seesNoCard(browser, page);
}

/** Uses every control of the popup that changes nothing for good, and puts back what the others changed. */
async function usePopup(browser: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await browser.openPopup(page);
  await popupSays(popup, /2\s+passages/);
  await pressInPopup(popup, 'establish firewalls');
  await popupSays(popup, 'potential victims of trafficking in fear');
  await pressInPopup(popup, 'Everything');
  await pressInPopup(popup, 'Default');
  await pressInPopup(popup, 'On 127.0.0.1');
  await seesPainted(page, []);
  await popupSays(popup, 'Switched off on 127.0.0.1');
  await pressInPopup(popup, 'On 127.0.0.1');
  await seesPainted(page, BOTH);
  await typeInPopup(popup, OP26.words);
  await pressInPopup(popup, 'Check');
  await popupSays(popup, 'are agreed language');
  await popup.close();
}

/**
 * Everything that the extension keeps, as one text: of `storage`, and each record of each database, its bytes as
 * Latin-1. Runs in one of its pages.
 */
async function allThatIsKept(): Promise<string> {
  const { storage } = (globalThis as any).browser ?? (globalThis as any).chrome;
  const areas = [await storage.local.get(null), await storage.session.get(null), { ...localStorage }];
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const text = (value: unknown): string => {
    if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
    if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
    if (typeof value !== 'object' || value === null) return String(value);
    return Object.entries(value)
      .flatMap(([key, inner]) => [key, text(inner)])
      .join('\n');
  };
  const records: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name as string));
    for (const store of database.objectStoreNames) {
      records.push(...(await done(database.transaction(store).objectStore(store).getAll())));
    }
    database.close();
  }
  return [...areas, ...records].map(text).join('\n');
}

test('nothing of a page or of what is pasted is kept, nor where a person was', async ({ browser, web }) => {
  // Words that stand in no resolution.
  const read = 'Quillfeather';
  const pasted = 'Wobbleton';
  const page = await browser.open(
    web.elsewhere(pageWith(`<h1>${read}</h1><p>In ${read} ${OP42.words}.</p>`)),
  );
  await seesPainted(page, [PAINTED.op42]);
  await eventually(() => browser.badge(page)).toBe('1');
  await clickWords(page, 'establish firewalls');
  await seesCard(browser, page, OP42.name);
  const popup = await browser.openPopup(page);
  await popupSays(popup, /1\s+passage/);
  await typeInPopup(popup, `${pasted} ${OP26.words}`);
  await pressInPopup(popup, 'Check');
  await popupSays(popup, 'are agreed language');
  await popup.close();

  const own = await browser.openOwnPage('welcome.html');
  const kept = await own.evaluate(allThatIsKept);
  await own.close();
  // The index, the filter and the count on the button: what is kept is seen here.
  expect(kept).toMatch(/Trafficking in women and girls/u);
  expect(kept).toMatch(/^filter$/mu);
  expect(kept).toMatch(/^passages$/mu);
  expect([read, pasted, ELSEWHERE].filter((word) => kept.includes(word))).toEqual([]);
});

describe('no request leaves the extension', () => {
  test('whatever a person does', async ({ browser, gate, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, BOTH);
    const before = gate.passed();
    await readCards(browser, page);
    await usePopup(browser, page);
    // It reads the library again when it wakes.
    await browser.stopBackground();
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    for (const path of PAGES) {
      const own = await browser.openOwnPage(path);
      await eventually(() => own.evaluate(() => document.querySelector('h1')?.textContent ?? '')).not.toBe(
        '',
      );
      await own.close();
    }
    expect(others(gate.refused)).toEqual([]);
    expect(gate.passed() - before, 'requests to the page’s own server').toBe(0);
  });

  test('where the card of a small frame opens in the page around it', async ({ browser, gate, web }) => {
    const inner = web.page(ARTICLE);
    const page = await browser.open(
      web.page(pageWith(`<iframe src="${inner}" width="300" height="200"></iframe>`)),
    );
    const frame = await page.waitForFrame(inner);
    await seesPainted(frame, BOTH);
    const before = gate.passed();
    await clickWords(page, 'establish firewalls', frame);
    await seesCard(browser, page, OP42.name);
    expect(others(gate.refused)).toEqual([]);
    expect(gate.passed() - before, 'requests to the page’s own server').toBe(0);
  });

  test('even where its own pages try: the browser stops them', async ({ browser, gate }) => {
    const own = await browser.openOwnPage('welcome.html');
    const outcome = await own.evaluate(async () => {
      const address = 'http://away.example/';
      const element = (name: string, from: string) =>
        new Promise<string>((resolve) => {
          const asked = Object.assign(document.createElement(name), {
            [from]: address,
            onload: () => resolve('loaded'),
            onerror: () => resolve('stopped'),
          });
          document.body.append(asked);
        });
      const asked = await fetch(address).then(
        () => 'loaded',
        () => 'stopped',
      );
      return [asked, await element('img', 'src'), await element('script', 'src')];
    });
    await own.close();
    expect(outcome).toEqual(['stopped', 'stopped', 'stopped']);
    expect(gate.refused.filter((request) => request.includes('away.example'))).toEqual([]);
  });

  test('and one that did would be seen: a page’s is', async ({ browser, gate, web }) => {
    const page = await browser.open(web.page(pageWith('<img src="http://away.example/picture.png">')));
    await eventually(() => others(gate.refused)).toEqual(['GET http://away.example/picture.png']);
    await page.close();
  });
});
