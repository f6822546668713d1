/** Reading, tokenising and probing a page in Chromium against tokenising its text there. */
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import type { Bench } from './bench.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { openPlain } from './open-browser.ts';
import { inMs } from './race.ts';
import type { raceReading } from './reading-in-page.ts';
import { atMost, count, type Table, times } from './table.ts';
import { blocksOf, type Wording } from './texts.ts';
import { type Layout, pageOf, serveAll } from './web.ts';

const WORDS = 100_000;
const BUDGET = 1.5;
/** The budget is for plain paragraphs. */
const PAGES: Record<string, { wording: Wording; layout: Layout; budget?: number }> = {
  'plain, in paragraphs': { wording: 'plain', layout: 'paragraphs', budget: BUDGET },
  '15 % agreed, in paragraphs': { wording: '15 % agreed', layout: 'paragraphs' },
  'plain, every 6th word in an element': { wording: 'plain', layout: 'links' },
  'plain, every word in an element': { wording: 'plain', layout: 'words' },
};

/** Measure pages of several layouts. */
export async function measureReading({ seeds }: Bench): Promise<Table[]> {
  const { segment, overlay } = seeds();
  const packed = Object.entries(buildFilter(segment, overlay)).map(([part, bytes]) => [part, [...bytes]]);
  const script = await bundleForPage('reading-in-page.ts');
  const pages = Object.values(PAGES).map(({ wording, layout }) => pageOf(blocksOf(wording, WORDS), layout));
  const server = await serveAll(Object.fromEntries(pages.map((page, i) => [i, page])));
  const browser = await openPlain();
  const rows: string[][] = [];
  for (const [i, [name, { budget }]] of Object.entries(PAGES).entries()) {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/${i}`);
    const found = (await page.evaluate(
      `${script}; InPage.raceReading(${JSON.stringify(Object.fromEntries(packed))})`,
    )) as Awaited<ReturnType<typeof raceReading>>;
    await page.close();
    const ratio = found.probe.ms / found.tokenise.ms;
    rows.push([
      name,
      inMs(found.tokenise),
      times(found.read.ms / found.tokenise.ms),
      times(ratio),
      budget === undefined ? '' : atMost(ratio, budget),
    ]);
  }
  await browser.close();
  await server.close();
  return [
    {
      title: `Reading a page of ${count(WORDS)} words in Chromium, against tokenising its text there`,
      columns: ['page', 'tokenise', 'read alone', 'read, tokenise and probe', 'budget'],
      rows,
      notes: [
        'The page is read again and again: what the first reading costs more is in the tasks. Aim 1.2 ×.',
      ],
    },
  ];
}
