import type { LibraryIndex } from '../../../lib/analyse/build-library.ts';
import { knowledgeOf } from '../../../lib/core/index/knowledge.ts';
import { encodeSegment } from '../../../lib/core/index/segment-pack.ts';
import { commitLibrary, type NewLibrary } from '../../../lib/store/commit-library.ts';
import { FLAGS, type StoredText } from '../../../lib/store/schema.ts';
import { packText } from '../../../lib/store/texts.ts';
import { comingOf } from './build-change.ts';
import type { Loaded } from './load-library.ts';
import type { Named } from './sort-out.ts';

/** What share of the time it takes to deflate the texts, to pack the index and to write that; the rest is the swap. */
const SHARES = { deflating: 0.45, packing: 0.3, writing: 0.15 };
/** So many texts are deflated at a time, which the browser does beside. */
const AT_ONCE = 16;

/** A change of the library that was built. */
interface Commit {
  loaded: Loaded;
  /** What came new, or in place of others. */
  accepted: readonly Named[];
  /** Whether pages show it; the packaged seeds they always do. */
  onPages: boolean;
}

/** Who hears how it goes. */
interface Hearer {
  /** What share is done, 0 to 1. */
  told?: (share: number) => void;
  /** From here on the new library may be in force. */
  begins?: () => void;
}

/** Write a library that was built, and keep the texts that came into it. */
export async function commitChange(
  { segment, overlay }: LibraryIndex,
  { loaded, accepted, onPages }: Commit,
  { told = () => {}, begins = () => {} }: Hearer = {},
): Promise<void> {
  const { from, state, texts, seeds, lost } = loaded;
  const kept: StoredText[] = [];
  const flags = new Map<string, number>();
  for (let i = 0; i < accepted.length; i += AT_ONCE) {
    const some = accepted.slice(i, i + AT_ONCE).map((one) => ({ ...one, ...comingOf(one, seeds) }));
    for (const { symbol, origin } of some) {
      flags.set(symbol, onPages || origin.kind === 'seeds' ? FLAGS.onPages : 0);
    }
    // What is a packaged seed is read from the package.
    const own = some.filter(({ origin }) => origin.kind === 'import');
    kept.push(...(await Promise.all(own.map((one) => packText(one.symbol, one)))));
    told((SHARES.deflating * i) / accepted.length);
  }
  const bytes = encodeSegment(segment, overlay);
  begins();
  const symbols = segment.resolutions.map(({ symbol }) => symbol as string);
  const there = new Set(symbols);
  const written = new Set(kept.map(({ symbol }) => symbol));
  const needsText = (symbol: string) => written.has(symbol) || (there.has(symbol) && !flags.has(symbol));
  const without = new Set([...(state?.withoutSeeds ?? []), ...seeds.resolutions.keys()]);
  const next: NewLibrary = {
    from,
    bytes,
    seeds: seeds.version,
    symbols,
    flags,
    texts: kept,
    gone: texts.map(({ resolution }) => resolution.symbol as string).filter((symbol) => !needsText(symbol)),
    withoutSeeds: [...without].filter((symbol) => !there.has(symbol)),
    lost: lost.filter((symbol) => !written.has(symbol)),
    knowledge: knowledgeOf(segment, overlay),
  };
  const packed = SHARES.deflating + SHARES.packing;
  await commitLibrary(next, (share) => told(packed + SHARES.writing * share));
}
