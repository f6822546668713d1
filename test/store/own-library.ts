import { openDB } from 'idb';
import { buildSegment, extendSegment } from '../../lib/core/index/build-segment.ts';
import type { Overlay } from '../../lib/core/index/overlay.ts';
import { encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { checkText } from '../../lib/core/match/check-text.ts';
import { openLibrary } from '../../lib/core/match/check.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { commitLibrary, type NewLibrary } from '../../lib/store/commit-library.ts';
import { type OpenOptions, readStoredLibrary } from '../../lib/store/open-library.ts';
import { DATABASE, type LibraryState } from '../../lib/store/schema.ts';
import { packText } from '../../lib/store/texts.ts';
import { finish } from '../../lib/core/steps.ts';
import { readSeeds } from '../seeds.ts';

const NO_OVERLAY: Overlay = {
  terms: [],
  forms: [],
  boilerplate: new Uint32Array(0),
  lineage: new Uint32Array(0),
};
export const SEEDS = readSeeds();
export const SEED_BUILD = 'build of the seeds';
export const OPEN: OpenOptions = { seeds: SEED_BUILD };
const IMPORTED = { kind: 'import', file: 'texts.zip', at: '2026-11-22T14:00:00Z' } as const;

/** A pack of texts, without terms and lineage. */
export function packOf(resolutions: readonly Resolution[]): Uint8Array<ArrayBuffer> {
  return encodeSegment(buildSegment(resolutions), NO_OVERLAY);
}

/** What `rebuildLibrary` builds with. */
export const build: Parameters<
  typeof import('../../lib/store/rebuild-library.ts').rebuildLibrary
>[1]['build'] = async (texts) => encodeSegment(finish(extendSegment(null, texts)), NO_OVERLAY);

/** One of the seeds as another text, with other words here and there. */
export function variant(symbol: string, words: readonly [from: string, to: string][] = []): Resolution {
  const [seed] = SEEDS as [Resolution];
  const paragraphs = seed.paragraphs.map((paragraph) => ({
    ...paragraph,
    text: words.reduce((text, [from, to]) => text.replaceAll(from, to), paragraph.text),
  }));
  return { ...seed, symbol, paragraphs };
}

/** Put a library of the seeds and these texts in place of the one of generation `from`. */
export async function commitTexts(
  from: number,
  texts: readonly Resolution[],
  rest: Partial<NewLibrary> = {},
): Promise<LibraryState> {
  const all = [...SEEDS, ...texts];
  const symbols = all.map(({ symbol }) => symbol as string);
  return commitLibrary({
    from,
    bytes: packOf(all),
    seeds: SEED_BUILD,
    symbols,
    flags: new Map(texts.map(({ symbol }) => [symbol as string, 0])),
    texts: await Promise.all(
      texts.map((resolution) => packText(resolution.symbol as string, { resolution, origin: IMPORTED })),
    ),
    gone: [],
    withoutSeeds: [],
    lost: [],
    ...rest,
  });
}

const QUESTION = SEEDS.flatMap(({ paragraphs }) => paragraphs.slice(0, 6).map(({ text }) => text)).join(
  '\n\n',
);

/** What the stored library answers, or null where there is none. */
export async function answers(): Promise<string | null> {
  const stored = await readStoredLibrary(OPEN);
  if (!stored) return null;
  if (!stored.index) return stored.rebuild;
  const library = openLibrary(stored.index.segment, stored.index.overlay);
  const matches = checkText(library, QUESTION, {}).map(({ start, end, grade, sources }) => ({
    start,
    end,
    grade,
    sources: sources.map(({ symbol, paragraph }) => `${symbol} ${paragraph}`),
  }));
  return JSON.stringify(matches);
}

/** A chunk with another byte in one place. */
export function withByte(chunk: Blob, at: number): Blob {
  return new Blob([chunk.slice(0, at), Uint8Array.of(0xff), chunk.slice(at + 1)]);
}

/** Everything that the database holds, to compare. */
export async function contents(): Promise<Record<string, unknown>> {
  const database = await openDB(DATABASE);
  const stores = await Promise.all(
    ['chunks', 'texts', 'state'].map(async (store) => {
      const values: unknown[] = await database.getAll(store);
      const read = values.map(async (value) =>
        value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value,
      );
      return [
        store,
        await database.getAllKeys(store),
        JSON.stringify(await Promise.all(read), (_, value: unknown) =>
          value instanceof Uint8Array ? hash(value) : value,
        ),
      ];
    }),
  );
  database.close();
  return Object.fromEntries(stores.map(([store, keys, values]) => [store, { keys, values }]));
}

function hash(bytes: Uint8Array): string {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte) | 0;
  return `${bytes.length} bytes, ${sum}`;
}

/** Change what is stored behind the library's back. */
export async function tamper(
  work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>,
): Promise<void> {
  const database = await openDB(DATABASE);
  await work(database);
  database.close();
}
