/** What the whole General Assembly costs in the built extension, in both browsers. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../lib/cli/browsers/extension-browser.ts';
import { launchBrowser } from '../../lib/cli/browsers/launch.ts';
import { type BrowserKind, ensureBrowsers } from '../../lib/cli/set-up.mjs';
import { ensureBuilt } from '../ensure-built.ts';
import type { Bench } from './bench.ts';
import { inMs, quantile, timingOf } from './race.ts';
import { atMost, count, type Table } from './table.ts';
import { blocksOf } from './texts.ts';

const BROWSERS: BrowserKind[] = ['chromium', 'firefox'];
const ROUNDS = 15;
const PAGE = 10_000;
const BUDGETS = { seconds: 60, cold: 400, page: 60, plain: 10 };
/** Half an hour: what hangs is not worth more. */
const PATIENCE = { timeout: 1_800_000, polling: 250 };

/** Measure the import, the first answer of a background that was stopped, and answers of one that is awake. */
export async function measureLibrary({ corpus }: Bench): Promise<Table[]> {
  const files =
    corpus === null ? [] : globSync(join(corpus, '**/{English/*.xml,data_extract/*.json}')).sort();
  const title = 'The whole library in the built extension';
  if (files.length === 0) {
    const notes = ['SKIPPED: give the folder of the unpacked corpus as the argument or in AGREED_CORPUS.'];
    return [{ title, columns: ['what'], rows: [], notes }];
  }
  ensureBrowsers(BROWSERS);
  const columns = BROWSERS.map((kind) => measureIn(kind, files));
  const measured: string[][][] = [];
  for (const column of columns) measured.push(await column());
  const rows = (measured[0] as string[][]).map(([what = ''], i) => [
    what,
    ...measured.map((column) => column[i]?.[1] ?? ''),
    measured[0]?.[i]?.[2] ?? '',
  ]);
  return [
    { title: `${title}: ${count(files.length)} files`, columns: ['what', ...BROWSERS, 'budget'], rows },
  ];
}

const measureIn = (kind: BrowserKind, files: string[]) => async (): Promise<string[][]> => {
  const browser = await launchBrowser(kind, { extension: ensureBuilt(kind) });
  try {
    const page = await browser.openOwnPage('library.html');
    await page.evaluate(watchFrames);
    const seconds = await importAll(page, files);
    const held = await page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);
    const plain = blocksOf('plain', PAGE);
    const mixed = blocksOf('15 % agreed', PAGE);
    const cold: number[] = [];
    for (let i = 0; i < ROUNDS; i++) cold.push(await coldAnswer(browser, page, mixed.slice(0, 1)));
    const time = async (call: 'match' | 'mayMatch', blocks: string[]) => {
      const times: number[] = [];
      for (let i = 0; i < ROUNDS; i++) times.push(await ask(page, call, blocks));
      return timingOf(times);
    };
    const [asked, whole, agreed] = [
      await time('mayMatch', plain),
      await time('match', mixed),
      await time('match', blocksOf('agreed', PAGE)),
    ];
    return [
      [
        'import, from the choice of files to its end',
        `${seconds.toFixed(0)} s`,
        atMost(seconds, BUDGETS.seconds, 's'),
      ],
      ['the page held up meanwhile, at most', `${held.toFixed(0)} ms`, ''],
      [
        'first answer of a background that was stopped, 9 of 10 within',
        `${quantile(cold, 0.9).toFixed(0)} ms`,
        atMost(quantile(cold, 0.9), BUDGETS.cold, 'ms'),
      ],
      [
        `${count(PAGE)} plain words, the one question of a page`,
        inMs(asked),
        atMost(asked.ms, BUDGETS.plain, 'ms'),
      ],
      [`${count(PAGE)} words, 15 % agreed, all matched`, inMs(whole), atMost(whole.ms, BUDGETS.page, 'ms')],
      [`${count(PAGE)} words, agreed throughout`, inMs(agreed), atMost(agreed.ms, BUDGETS.page, 'ms')],
    ];
  } finally {
    await browser.close();
  }
};

/** Imports files as a person does, and gives how many seconds it took without what was asked. */
async function importAll(page: Page, files: string[]): Promise<number> {
  const input = await page.waitForSelector('input[type=file]:not([webkitdirectory])');
  let began = performance.now();
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
  const says = (words: string) =>
    page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), PATIENCE, words);
  await says('Before they are added');
  let taken = performance.now() - began;
  await page.evaluate(() => {
    for (const label of document.querySelectorAll('label')) {
      if (/^(?:Replace the older copies|Underline them on pages)$/.test(label.textContent ?? ''))
        label.click();
    }
  });
  began = performance.now();
  await page.evaluate(() => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Go on')?.click();
  });
  await says('Import finished');
  taken += performance.now() - began;
  return taken / 1000;
}

/** Asks the background, and gives the milliseconds until its answer is there. */
function ask(page: Page, call: 'match' | 'mayMatch', blocks: string[]): Promise<number> {
  return page.evaluate(
    async (message) => {
      type Api = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      const own = globalThis as { browser?: Api; chrome?: Api };
      const began = performance.now();
      await (own.browser ?? own.chrome)?.runtime.sendMessage(message);
      return performance.now() - began;
    },
    { call, payload: JSON.stringify({ blocks, cited: false }) },
  );
}

async function coldAnswer(browser: ExtensionBrowser, page: Page, blocks: string[]): Promise<number> {
  await browser.stopBackground();
  await page.bringToFront();
  return ask(page, 'match', blocks);
}

/** Runs in the page: notes the longest time between two of its timers. */
function watchFrames(): void {
  const own = globalThis as { longest?: number };
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    own.longest = Math.max(own.longest ?? 0, now - last - 4);
    last = now;
  }, 4);
}
