/** Our painting against mark.js, which wraps phrases in elements, on the same page in Chromium. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodeSegment } from '../../lib/core/index/segment-pack.ts';
import type { Bench } from './bench.ts';
import { bundleForPage } from './bundle-for-page.ts';
import type { MarkJsTimes } from './mark-js-in-page.ts';
import { openPlain } from './open-browser.ts';
import { listClauses } from './phrases.ts';
import { inMs, type Timing } from './race.ts';
import { count, type Table, times } from './table.ts';
import { blocksOf } from './texts.ts';
import { pageOf, serveAll } from './web.ts';

const WORDS = 10_000;
/** The list of all phrases takes seconds on any page: once is enough. */
const PAGES = [
  { wording: '15 % agreed', hasAll: true },
  { wording: 'agreed', hasAll: false },
] as const;

/** Measure a page with some agreed language and one with nothing else. */
export async function measureMarkJs({ seeds }: Bench): Promise<Table[]> {
  const { segment, overlay } = seeds();
  const pack = JSON.stringify(Buffer.from(encodeSegment(segment, overlay)).toString('base64'));
  const phrases = [...overlay.terms.map(({ phrase }) => phrase), ...listClauses(segment)];
  const markJs = readFileSync(fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js')), 'utf8');
  const script = await bundleForPage('mark-js-in-page.ts');
  const server = await serveAll(
    Object.fromEntries(PAGES.map(({ wording }, i) => [i, pageOf(blocksOf(wording, WORDS))])),
  );
  const browser = await openPlain();
  const tables: Table[] = [];
  for (const [i, { wording, hasAll }] of PAGES.entries()) {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/${i}`);
    await page.addScriptTag({ content: markJs });
    const list = JSON.stringify(hasAll ? phrases : null);
    const found = (await page.evaluate(`${script}; InPage.raceMarkJs(${pack}, ${list})`)) as MarkJsTimes;
    await page.close();
    tables.push({
      title: `mark.js in Chromium, a page of ${count(WORDS)} words, ${wording}; layout included`,
      columns: ['task', 'by', 'phrases', 'time', 'times of ours'],
      rows: rowsOf(found, phrases.length),
      notes: [`For the same places mark.js puts ${count(found.nodes)} elements into the page; we put none.`],
    });
  }
  await browser.close();
  await server.close();
  return tables;
}

function rowsOf(found: MarkJsTimes, allPhrases: number): string[][] {
  const { paint, 'find and paint': whole, 'mark.js, all phrases': all } = found;
  const painted = count(found.painted);
  const row = (task: string, by: string, phrases: string, one: Timing, ours: Timing) => [
    task,
    by,
    phrases,
    inMs(one),
    times(one.ms / ours.ms),
  ];
  return [
    row('find and paint', 'agreed language', 'any', whole, whole),
    row('', 'mark.js, told what we painted', painted, found['mark.js, our phrases'], whole),
    ...(all ? [row('', 'mark.js, terms and clauses', count(allPhrases), all, whole)] : []),
    row('paint alone', 'agreed language', painted, paint, paint),
    row('', 'mark.js, told the places', painted, found['mark.js, our places'], paint),
  ];
}
