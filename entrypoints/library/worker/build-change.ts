import type { LibraryChange, LibraryIndex } from '../../../lib/analyse/build-library.ts';
import type { Added } from '../../../lib/core/index/build-segment.ts';
import { type Origin } from '../../../lib/core/index/origin.ts';
import { SEED_ORIGIN } from '../../../lib/core/index/segment.ts';
import { sameText } from '../../../lib/store/texts.ts';
import type { Loaded } from './load-library.ts';
import type { Named } from './sort-out.ts';

/** What an index is built on, and how. */
export interface Change extends Omit<LibraryChange, 'lineage'> {
  base: LibraryIndex | null;
}

/** What is brought in, and what is there. */
export interface Brought {
  /** New texts, and those that take the place of others. */
  accepted: readonly Named[];
  /** Texts that the library has already, as they arrived. */
  same: readonly Named[];
  /** Library files that can be built on. */
  packs: readonly LibraryIndex[];
}

/**
 * Find the way to the new library that analyses least: on from the library in force or, where that has nothing but
 * the seeds, from the largest library file. What was removed or replaced is left out of both.
 */
export function planChange(loaded: Loaded, brought: Brought): Change {
  const pack = hasSeedsAlone(loaded) ? largest(brought.packs) : null;
  return pack ? onFrom(pack, loaded, brought) : onFromLibrary(loaded, brought);
}

function hasSeedsAlone({ texts, removed }: Loaded): boolean {
  return texts.every(({ origin }, number) => origin.kind === 'seeds' || removed.has(number));
}

function largest(packs: readonly LibraryIndex[]): LibraryIndex | null {
  const sizes = packs.map(({ segment }) => segment.paragraphs.length);
  return packs[sizes.indexOf(Math.max(...sizes))] ?? null;
}

function onFromLibrary({ index, texts, removed, analysis, seeds }: Loaded, { accepted }: Brought): Change {
  const replaced = new Set(accepted.map(({ symbol }) => symbol));
  const drop = new Set(removed);
  texts.forEach(({ resolution }, number) => {
    if (replaced.has(resolution.symbol as string)) drop.add(number);
  });
  const add = accepted.map((one) => comingOf(one, seeds));
  if (index) return { base: index, drop, add, analysis };
  const kept = texts.filter((_, number) => !drop.has(number));
  return { base: null, drop: new Set(), add: [...kept, ...add], analysis };
}

function onFrom(pack: LibraryIndex, loaded: Loaded, { accepted, same }: Brought): Change {
  const { texts, removed, analysis, seeds } = loaded;
  const used = new Map<number, Named>();
  for (const one of [...accepted, ...same]) if (one.packed?.index === pack) used.set(one.packed.number, one);
  const { resolutions } = pack.segment;
  const drop = new Set(resolutions.keys().filter((number) => !used.has(number)));
  const origins = resolutions.map((_, number): Origin => {
    const one = used.get(number);
    return one ? comingOf(one, seeds).origin : SEED_ORIGIN;
  });
  const there = new Set(Array.from(used.values(), ({ symbol }) => symbol));
  const others = accepted.filter(({ symbol }) => !there.has(symbol));
  for (const { symbol } of others) there.add(symbol);
  const seedsLeft = texts.filter(
    ({ resolution }, number) => !removed.has(number) && !there.has(resolution.symbol as string),
  );
  const add = [...seedsLeft, ...others.map((one) => comingOf(one, seeds))];
  return { base: { ...pack, segment: { ...pack.segment, origins } }, drop, add, analysis };
}

/** A text as it comes into the library: one that is a packaged seed, word for word, is that seed again. */
export function comingOf({ symbol, resolution, origin }: Named, seeds: Loaded['seeds']): Added {
  const seed = seeds.resolutions.get(symbol);
  return { resolution, origin: seed && sameText(seed, resolution) ? SEED_ORIGIN : origin };
}
