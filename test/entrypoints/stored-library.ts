import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { extendLibrary } from '../../lib/analyse/build-library.ts';
import { buildSeeds } from '../../lib/cli/build-pack.ts';
import { knowledgeOf } from '../../lib/core/index/knowledge.ts';
import type { Origin } from '../../lib/core/index/origin.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import type { Sender } from '../../lib/messaging/channel.ts';
import { commitLibrary } from '../../lib/store/commit-library.ts';
import { FLAGS, type LibraryState } from '../../lib/store/schema.ts';
import { packText } from '../../lib/store/texts.ts';
import { readSeeds } from '../seeds.ts';

export const SEEDS = readSeeds();
export const SEED_VERSION = 'this build of the seeds';
export const SEED_SYMBOLS = SEEDS.map(({ symbol }) => symbol as string);

const IMPORTED: Origin = { kind: 'import', file: 'texts.zip/79.xml', at: '2026-11-22T14:00:00Z' };
const seedPack = new Uint8Array(buildSeeds().pack);
const shipped = decodeSegment(seedPack, { analysis: true });

/** A page of the extension. */
export const OWN_PAGE: Sender = { tabId: null, frameId: null, windowId: null, isOwnPage: true };
/** A content script in a page of the web. */
export const ON_A_PAGE: Sender = { tabId: 7, frameId: 0, windowId: 1, isOwnPage: false };

/** An empty browser that has just installed the extension. */
export function beginAnew(): void {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  vi.stubGlobal('fetch', async () => new Response(seedPack.slice()));
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
}

/** Put a library of the seeds and of imported texts in place of the one of generation `from`, 0 for none. */
export async function storeLibrary(
  imported: readonly Resolution[],
  { from = 0, onPages = [] }: { from?: number; onPages?: readonly string[] } = {},
): Promise<LibraryState> {
  const added = imported.map((resolution) => ({ resolution, origin: IMPORTED }));
  const { segment, overlay } = extendLibrary(shipped, { drop: new Set(), add: added });
  const symbolOf = ({ symbol }: Resolution) => symbol as string;
  return commitLibrary({
    from,
    bytes: encodeSegment(segment, overlay),
    seeds: SEED_VERSION,
    symbols: segment.resolutions.map(symbolOf),
    flags: new Map(
      imported.map((one) => [symbolOf(one), onPages.includes(symbolOf(one)) ? FLAGS.onPages : 0]),
    ),
    texts: await Promise.all(added.map((one) => packText(symbolOf(one.resolution), one))),
    gone: [],
    withoutSeeds: [],
    lost: [],
    knowledge: knowledgeOf(segment, overlay),
  });
}

/** One of the seeds as another text, with other words throughout, so that none of its wording is a seed's. */
export function ownText(symbol: string, change: Partial<Resolution> = {}): Resolution {
  const [seed] = SEEDS as [Resolution];
  return {
    ...seed,
    symbol,
    title: 'Keeping of lighthouses',
    session: null,
    ...change,
    paragraphs: change.paragraphs ?? [{ id: 'OP1', openingPhrase: 'Urges', text: LIGHTHOUSES }],
    footnotes: [],
  };
}

/** Wording that no seed has. */
export const LIGHTHOUSES =
  'Urges coastal municipalities to repaint weathered lighthouses before autumn storms, and to publish annual inventories of lanterns, foghorns and retired keepers;';
