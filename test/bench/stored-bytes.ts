/** In what pieces a browser reads 64 MB fastest from IndexedDB. */
import { launchBrowser } from '../../lib/cli/browsers/launch.ts';
import { type BrowserKind, ensureBrowsers } from '../../lib/cli/set-up.mjs';
import { ensureBuilt } from '../ensure-built.ts';
import { inMs, type Timing, timingOf } from './race.ts';
import { type Table, times } from './table.ts';

const BROWSERS: BrowserKind[] = ['chromium', 'firefox'];
const MB = 1024 * 1024;
const TOTAL = 64 * MB;
const ROUNDS = 21;
/** What the library's index is stored as; the others are measured against it. */
const STORED = 'blobs of 4 MB';

/** How the bytes are cut up, by name. */
const PIECES: Record<string, { bytes: number; blobs: boolean }> = {
  [STORED]: { bytes: 4 * MB, blobs: true },
  'blobs of 1 MB': { bytes: MB, blobs: true },
  'blobs of 16 MB': { bytes: 16 * MB, blobs: true },
  'arrays of 4 MB': { bytes: 4 * MB, blobs: false },
  'arrays of 1 MB': { bytes: MB, blobs: false },
  'arrays of 64 kB': { bytes: MB / 16, blobs: false },
};

/** Read the same bytes, cut up in each way in turn, on a page of the built extension. */
export async function measureStoredBytes(): Promise<Table[]> {
  ensureBrowsers(BROWSERS);
  const columns: Record<string, Timing>[] = [];
  for (const kind of BROWSERS) columns.push(await measureIn(kind));
  const rows = Object.keys(PIECES).map((name) => [
    name,
    ...columns.flatMap((timings) => {
      const [timing, stored] = [timings[name], timings[STORED]] as [Timing, Timing];
      return [inMs(timing), times(timing.ms / stored.ms)];
    }),
  ]);
  return [
    {
      title: 'Reading 64 MB of index from IndexedDB, joined',
      columns: ['pieces', 'Chromium', 'against ours', 'Firefox', 'against ours'],
      rows,
    },
  ];
}

async function measureIn(kind: BrowserKind): Promise<Record<string, Timing>> {
  const browser = await launchBrowser(kind, { extension: ensureBuilt(kind) });
  try {
    const page = await browser.openOwnPage('library.html');
    await page.evaluate(store, { pieces: PIECES, total: TOTAL });
    const taken: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of Object.keys(PIECES))
        (taken[name] ??= []).push(await page.evaluate(read, name, TOTAL));
    }
    return Object.fromEntries(Object.entries(taken).map(([name, times]) => [name, timingOf(times)]));
  } finally {
    await browser.close();
  }
}

/** Runs in the page: stores the seeds' pack, over and over, in each of the ways. */
async function store({ pieces, total }: { pieces: typeof PIECES; total: number }): Promise<void> {
  const pack = new Uint8Array(await (await fetch('/seeds.pack')).arrayBuffer());
  const bytes = new Uint8Array(total);
  for (let at = 0; at < total; at += pack.length) bytes.set(pack.subarray(0, total - at), at);
  const opening = indexedDB.open('bench', 1);
  opening.onupgradeneeded = () => {
    for (const name of Object.keys(pieces)) opening.result.createObjectStore(name);
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (const [name, { bytes: length, blobs }] of Object.entries(pieces)) {
    for (let at = 0; at < total; at += length) {
      const piece = bytes.slice(at, at + length);
      const transaction = database.transaction(name, 'readwrite');
      transaction.objectStore(name).put(blobs ? new Blob([piece]) : piece, at);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    }
  }
  database.close();
}

/** Runs in the page: reads what is stored in one way, joins it, and gives the milliseconds. */
async function read(name: string, total: number): Promise<number> {
  const began = performance.now();
  const opening = indexedDB.open('bench', 1);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const found = await new Promise<(Blob | Uint8Array)[]>((resolve, reject) => {
    const asked = database.transaction(name).objectStore(name).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const joined = new Uint8Array(total);
  let end = 0;
  await Promise.all(
    found.map(async (piece) => {
      const at = end;
      end += piece instanceof Blob ? piece.size : piece.length;
      joined.set(piece instanceof Blob ? new Uint8Array(await piece.arrayBuffer()) : piece, at);
    }),
  );
  database.close();
  return performance.now() - began;
}
