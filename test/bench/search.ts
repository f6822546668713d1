/** What searching a library costs, comparing two of its texts, and finding what a text took up. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { type Library, openLibrary } from '../../lib/core/match/check.ts';
import { compareTexts } from '../../lib/core/search/compare-texts.ts';
import { kinOf } from '../../lib/core/search/kin.ts';
import { searchLibrary } from '../../lib/core/search/search.ts';
import type { SearchQuery } from '../../lib/core/search/search-types.ts';
import type { Bench } from './bench.ts';
import { clock, inMs, quantile, race, timingOf } from './race.ts';
import { atMost, count, type Table } from './table.ts';

const EVERYWHERE: Omit<SearchQuery, 'words'> = {
  bodies: [],
  from: null,
  to: null,
  kind: null,
  unvoted: false,
};
/** As many formulas as the page shows at once. */
const RANGE = { skip: 0, take: 20 };
const BUDGETS = { search: 100, compare: 200 };
const ROUNDS = { rounds: 15, ms: 3000 };
/** Texts of so many paragraphs are the longest that families have. */
const LONG_TEXT = 300;

/** As a drafter asks, from the rarest words to the commonest, and as nobody does. */
const QUERIES: Record<string, string> = {
  'what is agreed on organ removal?': 'what is agreed on organ removal?',
  'access to remedy for victims of trafficking': 'access to remedy for victims of trafficking',
  '“sexual and reproductive health”': '“sexual and reproductive health”',
  'human rights': 'human rights',
  States: 'States',
  'stop words only': 'of the and',
  'a phrase of stop words': '“of the”',
  '1,000 words': 'trafficking States development rights human '.repeat(200),
  'a phrase of 1,000 words': `“${'of the '.repeat(500)}`,
};

/** Measure searches, comparisons and kin in the seeds and in the whole corpus. */
export async function measureSearch({ corpus }: Bench): Promise<Table[]> {
  const files = corpus === null ? [] : globSync(join(corpus, '**/English/*.xml')).sort();
  const { segment, overlay } = buildFrom([SEEDS, ...files], { lineage: true });
  const pack = decodeSegment(encodeSegment(segment, overlay));
  const library = openLibrary(pack.segment, pack.overlay);
  const tables = [await searches(library), comparisons(library)];
  const skipped =
    'SKIPPED beyond the seeds: give the folder of the unpacked corpus as the argument or in AGREED_CORPUS.';
  return files.length > 0 ? tables : tables.map((table) => ({ ...table, notes: [skipped] }));
}

async function searches(library: Library): Promise<Table> {
  const { paragraphs } = library.segment;
  const rows: string[][] = [];
  for (const [name, words] of Object.entries(QUERIES)) {
    const search = () => searchLibrary(library, { ...EVERYWHERE, words }, RANGE);
    const began = clock();
    const { total } = search();
    const first = clock() - began;
    const { all } = await race({ all: () => void search() }, ROUNDS);
    rows.push([
      name,
      count(total.paragraphs),
      count(total.formulas),
      `${first.toFixed(0)} ms`,
      inMs(all),
      atMost(all.ms, BUDGETS.search, 'ms'),
    ]);
  }
  return {
    title: `Search of ${count(paragraphs.length)} paragraphs, ${RANGE.take} formulas given`,
    columns: ['query', 'paragraphs', 'formulas', 'the first time', 'then', 'budget'],
    rows,
  };
}

/** Each text of the library, and the one that it most likely took up. */
function comparisons(library: Library): Table {
  const texts = library.segment.resolutions;
  const began = clock();
  const origins = texts.map(({ symbol }) => kinOf(library, symbol ?? '')?.akin[0]);
  const kin = (clock() - began) / texts.length;
  const times = { short: [] as number[], long: [] as number[] };
  texts.forEach(({ symbol, paragraphs }, i) => {
    const origin = origins[i];
    if (!origin?.earlier) return;
    const from = clock();
    compareTexts(library, symbol ?? '', origin.symbol);
    times[paragraphs.length < LONG_TEXT ? 'short' : 'long'].push(clock() - from);
  });
  const row = (name: string, list: readonly number[], budget: string) => [
    name,
    count(list.length),
    inMs({ ...timingOf(list), spread: 0 }),
    `${quantile(list, 0.9).toFixed(1)} ms`,
    `${Math.max(...list).toFixed(0)} ms`,
    budget,
  ];
  const slowest = Math.max(...times.long, 0);
  return {
    title: 'A text and what it took up',
    columns: ['', 'texts', 'usual', 'nine of ten within', 'slowest', 'budget'],
    rows: [
      ['find its kin', count(texts.length), `${kin.toFixed(2)} ms`, '', '', ''],
      row(`compare, fewer than ${LONG_TEXT} paragraphs`, times.short, ''),
      ...(times.long.length > 0
        ? [row(`compare, ${LONG_TEXT} or more`, times.long, atMost(slowest, BUDGETS.compare, 'ms'))]
        : []),
    ],
  };
}
