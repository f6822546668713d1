/*
 * What the extension costs, in ratios: `npm run bench -- [CORPUS_DIR] [--only NAME]… [--markdown]`. Ratios hold from
 * machine to machine; times do not. What is compared runs in turn, in one process, on the same text.
 *
 * The corpus, or its folder in AGREED_CORPUS, is no part of the project; what needs it says so and is skipped. Parts
 * that need a browser use Chromium with `.output/chrome-mv3`, which is built where it is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { LibraryIndex } from '../../lib/analyse/build-library.ts';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { printTable, type Table } from './table.ts';

/** What a measure may need. */
export interface Bench {
  /** The seeds, built when they are first asked for. */
  seeds: () => LibraryIndex;
  /** The folder of the unpacked corpus, or null. */
  corpus: string | null;
}

type Measure = (bench: Bench) => Table[] | Promise<Table[]>;

const PARTS: Record<string, () => Promise<Measure>> = {
  bundles: async () => (await import('./bundles.ts')).measureBundles,
  steps: async () => (await import('./steps.ts')).measureSteps,
  reading: async () => (await import('./reading.ts')).measureReading,
  others: async () => (await import('./others.ts')).measureOthers,
  'mark.js': async () => (await import('./mark-js.ts')).measureMarkJs,
  growth: async () => (await import('./growth.ts')).measureGrowth,
  'index kinds': async () => (await import('./index-kinds.ts')).measureIndexKinds,
  search: async () => (await import('./search.ts')).measureSearch,
  library: async () => (await import('./library.ts')).measureLibrary,
  'stored bytes': async () => (await import('./stored-bytes.ts')).measureStoredBytes,
  'first highlight': async () => (await import('./first-highlight.ts')).measureFirstHighlight,
  tasks: async () => (await import('./tasks.ts')).measureTasks,
  latency: async () => (await import('./latency.ts')).measureLatency,
  heap: async () => (await import('./heap.ts')).measureHeap,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, markdown: { type: 'boolean', default: false } },
});
const corpus = positionals[0] ?? process.env['AGREED_CORPUS'] ?? null;
if (corpus !== null && !existsSync(corpus)) fail(`${corpus}: there is no such folder`);
const names = values.only ?? Object.keys(PARTS);
for (const name of names) {
  if (!(name in PARTS)) fail(`--only ${name}: expected one of ${Object.keys(PARTS).join(', ')}`);
}

let built: LibraryIndex | undefined;
const bench: Bench = { seeds: () => (built ??= buildFrom([SEEDS])), corpus };
const [only] = names;
if (names.length === 1 && only !== undefined) {
  const measure = await (PARTS[only] as () => Promise<Measure>)();
  for (const table of await measure(bench)) printTable(table, values.markdown);
} else {
  // Each in a process of its own: what an engine has learnt from one measure must not decide another.
  for (const name of names) {
    const rest = [...(corpus === null ? [] : [corpus]), ...(values.markdown ? ['--markdown'] : [])];
    const { status } = spawnSync(process.execPath, [import.meta.filename, '--only', name, ...rest], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
