/** The time from a page's text to its first highlight, with the background asleep and awake. */
import type { Page } from 'puppeteer-core';
import { openWithExtension } from './open-browser.ts';
import { inMs, quantile, timingOf } from './race.ts';
import { atMost, count, type Table } from './table.ts';
import { blocksOf } from './texts.ts';
import { pageOf, serveAll } from './web.ts';

const WORDS = [1000, 10_000];
const ROUNDS = 15;
const BUDGET = 150;

/** Measure pages that are 15 % agreed. */
export async function measureFirstHighlight(): Promise<Table[]> {
  const server = await serveAll(
    Object.fromEntries(WORDS.map((words) => [words, pageOf(blocksOf('15 % agreed', words))])),
  );
  const browser = await openWithExtension();
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(notePaint);
  const rows: string[][] = [];
  for (const words of WORDS) {
    const times = { cold: [] as number[], warm: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      await browser.stopBackground();
      times.cold.push(await timeOf(page, `${server.origin}/${words}`));
      times.warm.push(await timeOf(page, `${server.origin}/${words}`));
    }
    for (const [background, list] of Object.entries(times)) {
      const slowest = quantile(list, 0.9);
      const budget = background === 'cold' ? atMost(timingOf(list).ms, BUDGET, 'ms') : '';
      rows.push([
        `${count(words)} words`,
        background,
        inMs(timingOf(list)),
        `${slowest.toFixed(0)} ms`,
        budget,
      ]);
    }
  }
  await browser.close();
  await server.close();
  return [
    {
      title: 'From the end of the document to its first highlight',
      columns: ['page, 15 % agreed', 'background', 'usual', '9 of 10 within', 'budget'],
      rows,
      notes: [
        'The page looks every 4 ms, which is as exact as the figures are. Usual: the mean of the middle half. Cold: the worker was stopped before.',
      ],
    },
  ];
}

async function timeOf(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const found = await page.waitForFunction(() => (window as { painted?: number }).painted, { polling: 50 });
  return (await found.jsonValue()) as number;
}

/** Runs in each page before anything else: notes when its first highlight stands. */
function notePaint(): void {
  const began = { at: 0 };
  addEventListener('DOMContentLoaded', () => (began.at = performance.now()));
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0) return;
    clearInterval(timer);
    Object.assign(window, { painted: performance.now() - began.at });
  });
}
