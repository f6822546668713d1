/** How long a page that changes all the time takes to answer a key, with the extension and without it. */
import type { Page } from 'puppeteer-core';
import { type BenchBrowser, openPlain, openWithExtension } from './open-browser.ts';
import { quantile } from './race.ts';
import { count, type Table } from './table.ts';
import { blocksOf } from './texts.ts';
import { pageOf, serveAll } from './web.ts';

const WORDS = 10_000;
const CHANGES_A_SECOND = 50;
const ROUNDS = 3;
const KEYS = 40;
/** Between two keys, in milliseconds: no multiple of a frame, so that keys fall anywhere in one. */
const KEY_STEP = 103;

/** Measure from a key to the frame after it. */
export async function measureLatency(): Promise<Table[]> {
  const server = await serveAll({
    page: pageOf(blocksOf('15 % agreed', WORDS), 'paragraphs', '<input autofocus>'),
  });
  const browsers = { without: await openPlain(), with: await openWithExtension() };
  const times: Record<string, number[]> = { without: [], with: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, browser] of Object.entries(browsers)) {
      times[name]?.push(...(await pressKeys(browser, `${server.origin}/page`)));
    }
  }
  await browsers.with.close();
  await browsers.without.close();
  await server.close();
  const inMs = (value: number) => `${value.toFixed(1)} ms`;
  return [
    {
      title: `From a key to the next frame, on a page of ${count(WORDS)} words with ${CHANGES_A_SECOND} changes of text a second`,
      columns: ['', 'median', '9 of 10 within', 'slowest'],
      rows: Object.entries(times).map(([name, list]) => [
        `${name} the extension`,
        inMs(quantile(list, 0.5)),
        inMs(quantile(list, 0.9)),
        inMs(Math.max(...list)),
      ]),
      notes: [`${ROUNDS} × ${KEYS} keys each. A frame lasts 16.7 ms, so about half of that is the least.`],
    },
  ];
}

async function pressKeys(browser: BenchBrowser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(keepChanging, CHANGES_A_SECOND);
  await page.focus('input');
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('a');
    await new Promise((resume) => setTimeout(resume, KEY_STEP));
  }
  const list = await takeTimes(page);
  await page.close();
  return list;
}

function takeTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

/** Runs in the page: swaps the texts of two paragraphs again and again, and notes how soon a frame follows a key. */
function keepChanging(changesASecond: number): void {
  const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
  let turn = 0;
  setInterval(() => {
    const [one, other] = [texts[turn % texts.length], texts[(turn * 7 + 3) % texts.length]] as [Text, Text];
    [one.data, other.data] = [other.data, one.data];
    turn++;
  }, 1000 / changesASecond);
  const times: number[] = [];
  Object.assign(window, { times });
  addEventListener('keydown', ({ timeStamp }) => {
    // A message that is sent in a frame's callback comes when the frame has been made.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => times.push(performance.now() - timeStamp);
    requestAnimationFrame(() => port2.postMessage(null));
  });
}
