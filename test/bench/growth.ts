/** How the cost grows with the page, and with the library. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { mayMatch, openFilter } from '../../lib/core/index/filter.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { checkBlocks, type Library, openLibrary } from '../../lib/core/match/check.ts';
import { type Tokens, tokenize } from '../../lib/core/text/tokenize.ts';
import type { Bench } from './bench.ts';
import { weigh } from './memory.ts';
import { clock, inMs, race } from './race.ts';
import { atMost, count, inBytes, type Table, times } from './table.ts';
import { blocksOf, WORDINGS, type Wording } from './texts.ts';

const PAGES = [1000, 10_000, 100_000, 1_000_000];
const ROUNDS = { rounds: 15, ms: 12_000 };
/** As many blocks as one message of a page carries. */
const BATCH = 200;
/** Resolutions beside the seeds; the last is all of them. */
const LIBRARIES = [0, 100, 500, Number.POSITIVE_INFINITY];
const LIBRARY_PAGE = 10_000;
const BUDGETS = { bytes: 80e6, seconds: 60, page: 60 };

/** Measure pages of several sizes against the seeds, and one page against libraries of several sizes. */
export async function measureGrowth(bench: Bench): Promise<Table[]> {
  return [await pageSizes(bench), await librarySizes(bench)];
}

async function pageSizes({ seeds }: Bench): Promise<Table> {
  const { segment, overlay } = seeds();
  const library = openLibrary(segment, overlay);
  const filter = openFilter(buildFilter(segment, overlay));
  let tokens: Tokens | undefined;
  const passes = (block: string) => mayMatch(filter, (tokens = tokenize(block, tokens)));
  const rows: string[][] = [];
  // The largest first: it warms the engine up for the others.
  for (const words of PAGES.toReversed()) {
    const row = [count(words)];
    for (const wording of WORDINGS) {
      const blocks = blocksOf(wording, words);
      const runs = await race(
        {
          tokenise() {
            for (const block of blocks) tokens = tokenize(block, tokens);
          },
          match: () => checkAll(library, blocks.filter(passes)),
        },
        ROUNDS,
      );
      row.push(`${((runs.match.ms * 1e6) / words).toFixed(0)} ns`, times(runs.match.ms / runs.tokenise.ms));
    }
    rows.unshift(row);
  }
  return {
    title: 'Growth with the page: time a word, and against tokenising the same page; the seeds, in Node',
    columns: ['words', ...WORDINGS.flatMap((wording) => [wording, ''])],
    rows,
  };
}

async function librarySizes({ corpus }: Bench): Promise<Table> {
  const files = corpus === null ? [] : globSync(join(corpus, '**/English/*.xml')).sort();
  const sizes = files.length === 0 ? [0] : LIBRARIES;
  const pages = (['plain', '15 % agreed', 'agreed'] satisfies Wording[]).map((wording) => ({
    wording,
    blocks: blocksOf(wording, LIBRARY_PAGE),
  }));
  const rows: string[][] = [];
  for (const size of sizes) {
    const paths = [SEEDS, ...atEvenSteps(files, size)];
    const began = clock();
    const { pack, resolutions, words } = build(paths);
    const seconds = (clock() - began) / 1000;
    const opened = weigh(() => open(pack));
    const openedIn = await race({ open: () => void open(pack, true) }, { rounds: 5, ms: 3000 });
    let tokens: Tokens | undefined;
    const row = [
      count(resolutions),
      count(words),
      `${seconds.toFixed(1)} s`,
      inBytes(pack.length),
      inBytes(opened.bytes),
      inMs(openedIn.open),
    ];
    let slowest = 0;
    for (const { blocks } of pages) {
      const runs = await race(
        {
          tokenise() {
            for (const block of blocks) tokens = tokenize(block, tokens);
          },
          match: () => checkAll(opened.value, blocks),
        },
        ROUNDS,
      );
      slowest = Math.max(slowest, runs.match.ms);
      row.push(inMs(runs.match), times(runs.match.ms / runs.tokenise.ms));
    }
    row.push(
      [
        atMost(seconds, BUDGETS.seconds, 's'),
        atMost(pack.length / 1e6, BUDGETS.bytes / 1e6, 'MB'),
        atMost(slowest, BUDGETS.page, 'ms'),
      ].join(', '),
    );
    rows.push(row);
  }
  return {
    title: `Growth with the library: ${count(LIBRARY_PAGE)} words in Node, every block matched, against tokenising them`,
    columns: [
      'resolutions',
      'words',
      'build',
      'pack',
      'opened',
      'in',
      ...pages.flatMap(({ wording }) => [wording, '']),
      'budgets',
    ],
    rows,
    notes: [
      files.length === 0
        ? 'SKIPPED beyond the seeds: give the folder of the unpacked corpus as the argument or in AGREED_CORPUS.'
        : 'The resolutions are taken from the corpus at even steps. The build begins with the files and has all, lineage too.',
    ],
  };
}

function checkAll(library: Library, blocks: readonly string[]): void {
  for (let at = 0; at < blocks.length; at += BATCH) {
    checkBlocks(library, blocks.slice(at, at + BATCH), { sources: 20 });
  }
}

/** What an extension keeps of an import; all else is let go. */
function build(paths: string[]): { pack: Uint8Array<ArrayBuffer>; resolutions: number; words: number } {
  const { segment, overlay } = buildFrom(paths, { lineage: true });
  return {
    pack: encodeSegment(segment, overlay),
    resolutions: segment.resolutions.length,
    words: segment.index.tokens.length - segment.paragraphs.length,
  };
}

/** As at each start of the background: the checksum was compared when the pack was written. */
function open(pack: Uint8Array<ArrayBuffer>, checked = false): Library {
  const { segment, overlay } = decodeSegment(pack, { checked });
  return openLibrary(segment, overlay);
}

function atEvenSteps<T>(list: readonly T[], wanted: number): T[] {
  const step = Math.max(1, list.length / Math.max(wanted, 1));
  return wanted === 0 ? [] : list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
