/** What a tab holds in JavaScript's memory, with the extension and without it. */
import type { Page } from 'puppeteer-core';
import { type BenchBrowser, openPlain, openWithExtension } from './open-browser.ts';
import { count, inBytes, type Table } from './table.ts';
import { blocksOf, type Wording } from './texts.ts';
import { untilRead } from './until-read.ts';
import { LAST, pageOf, serveAll } from './web.ts';

const PAGES: { wording: Wording; words: number }[] = [
  { wording: 'plain', words: 1000 },
  { wording: 'plain', words: 100_000 },
  { wording: '15 % agreed', words: 10_000 },
  { wording: '15 % agreed', words: 100_000 },
];

/** Measure pages once all of them is read and painted. */
export async function measureHeap(): Promise<Table[]> {
  const server = await serveAll(
    Object.fromEntries(
      PAGES.map(({ wording, words }, i) => [i, pageOf(blocksOf(wording, words), 'paragraphs', LAST)]),
    ),
  );
  const browsers = { with: await openWithExtension(), without: await openPlain() };
  const rows: string[][] = [];
  for (const [i, { wording, words }] of PAGES.entries()) {
    const url = `${server.origin}/${i}`;
    const without = await heapOf(browsers.without, url, async () => {});
    const own = await heapOf(browsers.with, url, (page) => untilRead(page));
    rows.push([`${count(words)} words, ${wording}`, inBytes(without), inBytes(own), inBytes(own - without)]);
  }
  await browsers.with.close();
  await browsers.without.close();
  await server.close();
  return [
    {
      title:
        'Memory of a tab: JavaScript heap, wrappers of nodes and array buffers, after collecting garbage',
      columns: ['page', 'without', 'with', 'the extension'],
      rows,
    },
  ];
}

async function heapOf(
  browser: BenchBrowser,
  url: string,
  settled: (page: Page) => Promise<unknown>,
): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  await settled(page);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  await page.close();
  return heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
}
