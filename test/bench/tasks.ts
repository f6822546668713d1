/** The longest tasks on a page's thread while it is read, with the extension and without it. */
import type { Page } from 'puppeteer-core';
import { type BenchBrowser, openPlain, openWithExtension } from './open-browser.ts';
import { quantile } from './race.ts';
import { atMost, count, type Table } from './table.ts';
import { blocksOf, type Wording } from './texts.ts';
import { type Task, traceTasks } from './trace.ts';
import { untilRead } from './until-read.ts';
import { LAST, type Layout, pageOf, serveAll } from './web.ts';

const ROUNDS = 3;
/** A busy browser may leave the page out of a trace. */
const ATTEMPTS = 3;
const BUDGET = 16;
const PAGES: { wording: Wording; words: number; layout: Layout }[] = [
  { wording: 'plain', words: 10_000, layout: 'paragraphs' },
  { wording: 'plain', words: 100_000, layout: 'paragraphs' },
  { wording: 'plain', words: 1_000_000, layout: 'paragraphs' },
  { wording: '15 % agreed', words: 10_000, layout: 'paragraphs' },
  { wording: '15 % agreed', words: 100_000, layout: 'paragraphs' },
  { wording: '15 % agreed', words: 1_000_000, layout: 'paragraphs' },
  { wording: 'agreed', words: 100_000, layout: 'paragraphs' },
  { wording: 'plain', words: 400_000, layout: 'words' },
];

/** Measure pages from their opening until all of them is read and painted. */
export async function measureTasks(): Promise<Table[]> {
  const browsers = { with: await openWithExtension(), without: await openPlain() };
  const rows: string[][] = [];
  for (const { wording, words, layout } of PAGES) {
    const server = await serveAll({ page: pageOf(blocksOf(wording, words), layout, LAST) });
    const url = `${server.origin}/page`;
    const own: Task[][] = [];
    const without: Task[][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      own.push(await tasksOf(browsers.with, url, untilRead));
      without.push(await tasksOf(browsers.without, url, untilAtRest));
    }
    await server.close();
    const median = (rounds: Task[][], figure: (tasks: Task[]) => number) => quantile(rounds.map(figure), 0.5);
    const longest = median(own, (tasks) => Math.max(...tasks.map(({ ours }) => ours)));
    rows.push([
      `${count(words)} words, ${wording}${layout === 'words' ? ', a node each' : ''}`,
      inWholeMs(median(without, longestTask)),
      inWholeMs(median(own, longestTask)),
      `${longest.toFixed(1)} ms`,
      count(median(own, (tasks) => tasks.filter(({ ours }) => ours > BUDGET).length)),
      inWholeMs(median(own, (tasks) => tasks.reduce((sum, { ours }) => sum + ours, 0))),
      atMost(longest, BUDGET, 'ms'),
    ]);
  }
  await browsers.with.close();
  await browsers.without.close();
  return [
    {
      title: "Tasks on the page's thread, from opening a page until all of it is read and painted",
      columns: [
        'page',
        'longest without',
        'longest with',
        'our longest part',
        `parts over ${BUDGET} ms`,
        'our parts in all',
        'budget',
      ],
      rows,
      notes: [
        "Our part of a task: samples of a profiler in which the content script was on the stack, the browser's work that",
        `it called included. Parsing, layout and paint of the page itself are in both. Medians of ${ROUNDS}.`,
      ],
    },
  ];
}

async function tasksOf(
  browser: BenchBrowser,
  url: string,
  isDone: (page: Page) => Promise<void>,
): Promise<Task[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const page = await browser.newPage();
    const tasks = await traceTasks(page, url, async () => {
      await page.goto(url, { timeout: 120_000 });
      await isDone(page);
    });
    await page.close();
    if (tasks.length > 0) return tasks;
  }
  throw new Error(`${url}: the browser gave no trace of the page`);
}

/** Without the extension a page is at rest soon after it has been painted. */
async function untilAtRest(): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 1000));
}

function longestTask(tasks: Task[]): number {
  return Math.max(...tasks.map(({ ms }) => ms));
}

function inWholeMs(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
