import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { importFiles, importText } from '../../../entrypoints/library/run-import.ts';
import type { WorkerOrder, WorkerTold } from '../../../entrypoints/library/worker/orders.ts';
import { type Port, serve } from '../../../entrypoints/library/worker/serve.ts';
import type { Tools } from '../../../entrypoints/library/worker/tools.ts';
import { extendLibrary } from '../../../lib/analyse/build-library.ts';
import { buildSeeds } from '../../../lib/cli/build-pack.ts';
import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import { checkText } from '../../../lib/core/match/check-text.ts';
import { openLibrary } from '../../../lib/core/match/check.ts';
import type { ImportEvent, ImportFile } from '../../../lib/documents/read-import.ts';
import { readPasted } from '../../../lib/documents/read-import.ts';
import type {
  ImportAnswers,
  ImportDone,
  ImportProgress,
  ImportQuestions,
} from '../../../lib/messaging/import-job.ts';
import { readStoredLibrary } from '../../../lib/store/open-library.ts';
import { FLAGS } from '../../../lib/store/schema.ts';
import { readSeeds } from '../../seeds.ts';

export const SEEDS = readSeeds();
const built = buildSeeds();
export const seedPack = new Uint8Array(built.pack);
const seedVersion = built.version;

/** Texts by the path of the file that they are "in"; what is no text is one of the reader's problems. */
const onDisk = new Map<string, Resolution[] | Uint8Array<ArrayBuffer> | string>();

async function* readFiles(files: readonly ImportFile[]): AsyncGenerator<ImportEvent> {
  for (const { path, size } of files) {
    yield { kind: 'reading', path, bytes: size };
    const inside = onDisk.get(path) ?? 'expected a resolution';
    if (typeof inside === 'string') yield { kind: 'problem', path, reason: inside, failed: true };
    else if (inside instanceof Uint8Array) yield { kind: 'pack', path, bytes: inside };
    else for (const resolution of inside) yield { kind: 'resolution', path, resolution, notes: [] };
  }
}

/** What the worker works with; tests put others in their place. */
export const tools: Tools = {
  readFiles,
  readPasted,
  extend: extendLibrary,
  readSeeds: async () => seedPack.slice(),
  now: () => performance.now(),
  date: () => new Date('2026-11-22T14:00:00.123Z'),
};

/** A worker in the test's own thread, with copies of all messages; what it is doing when it is ended goes on unheard. */
class InProcessWorker {
  onmessage: ((event: { data: WorkerTold }) => void) | null = null;
  onerror: ((event: Event & { message: string }) => void) | null = null;
  #ended = false;
  readonly #port: Port = {
    onmessage: null,
    postMessage: (told) => {
      const data = structuredClone(told);
      setTimeout(() => this.#ended || this.onmessage?.({ data }));
    },
  };

  constructor() {
    serve(this.#port, tools);
  }

  postMessage(data: WorkerOrder): void {
    setTimeout(() => this.#port.onmessage?.({ data } as MessageEvent<WorkerOrder>));
  }

  terminate(): void {
    this.#ended = true;
  }
}

/** What the page called of the background. */
export const called: string[] = [];

/** Make the page's surroundings: workers, the package, the background. */
export function surround(): void {
  onDisk.clear();
  called.length = 0;
  vi.stubGlobal('Worker', InProcessWorker);
  vi.stubGlobal('fetch', async () => new Response(seedPack.slice()));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    called.push((message as { call: string }).call);
    return { result: 'null' };
  });
}

const original = { ...tools };

// Around every test of a file that imports this.
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  surround();
});
afterEach(() => {
  Object.assign(tools, original);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

export interface Imported {
  told: ImportProgress[];
  asked: ImportQuestions | null;
  /** How it ended. */
  last: ImportProgress;
}

/** Import files with what is in them, or a text, and answer as told. */
export function importNow(
  what: Record<string, Resolution[] | Uint8Array<ArrayBuffer> | string> | string,
  answers: Partial<ImportAnswers> = {},
): Promise<Imported> {
  return new Promise((resolve) => {
    const told: ImportProgress[] = [];
    let asked: ImportQuestions | null = null;
    const hear = (progress: ImportProgress) => {
      told.push(progress);
      if (progress.state === 'asking') {
        asked = progress.questions;
        job.answer({ replace: true, symbols: {}, onPages: false, ...answers });
      } else if (progress.state !== 'reading' && progress.state !== 'indexing') {
        resolve({ told, asked, last: progress });
      }
    };
    const job = typeof what === 'string' ? importText(what, hear) : importFiles(filesOf(what), hear);
  });
}

/** Files that the reader finds these things in. */
function filesOf(
  what: Record<string, Resolution[] | Uint8Array<ArrayBuffer> | string>,
): { path: string; file: File }[] {
  return Object.entries(what).map(([path, inside]) => {
    onDisk.set(path, inside);
    return { path, file: new File(['its bytes'], path) };
  });
}

/** An import that has to come to its end. */
export async function imported(...args: Parameters<typeof importNow>): Promise<ImportDone> {
  const { last } = await importNow(...args);
  if (last.state !== 'done') throw new Error(`expected it to be done, not ${JSON.stringify(last)}`);
  return last;
}

/** One of the packaged texts. */
export function seedOf(symbol: string): Resolution {
  return SEEDS.find((seed) => seed.symbol === symbol) as Resolution;
}

/** One of the seeds as another text. */
export function variant(
  symbol: string | null,
  words: readonly [from: string, to: string][] = [],
  seed = 0,
): Resolution {
  const from = SEEDS[seed] as Resolution;
  const paragraphs = from.paragraphs.slice(0, 12).map((paragraph) => ({
    ...paragraph,
    text: words.reduce((text, [before, after]) => text.replaceAll(before, after), paragraph.text),
  }));
  return { ...from, symbol, paragraphs };
}

export async function stored() {
  const found = await readStoredLibrary({ seeds: seedVersion, analysis: true });
  if (!found?.index || !found.state) throw new Error('expected a library of its own');
  const { index, state, rebuild } = found;
  const flagged = (flag: number) => state.symbols.filter((_, n) => ((state.flags[n] as number) & flag) !== 0);
  return {
    index,
    state,
    rebuild,
    symbols: state.symbols,
    removed: flagged(FLAGS.removed),
    onPages: flagged(FLAGS.onPages),
    origins: index.segment.origins,
  };
}

const QUESTION = SEEDS.flatMap(({ paragraphs }) => paragraphs.slice(0, 8).map(({ text }) => text)).join(
  '\n\n',
);

/** What the stored library answers to a text of many paragraphs. */
export async function answers(): Promise<unknown> {
  const { index } = await stored();
  return checkText(openLibrary(index.segment, index.overlay), QUESTION, {}).map((match) => ({
    ...match,
    sources: match.sources.map(({ symbol, paragraph, similarity }) => [symbol, paragraph, similarity]),
  }));
}
