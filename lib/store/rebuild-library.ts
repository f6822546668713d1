import type { Added } from '../core/index/build-segment.ts';
import { SEED_ORIGIN } from '../core/index/segment.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { commitLibrary } from './commit-library.ts';
import { inDatabase } from './database.ts';
import type { LibraryState } from './schema.ts';
import { readState } from './state.ts';
import { readTexts } from './texts.ts';

/** The seeds as the package has them. */
export interface PackagedTexts {
  version: string;
  resolutions: readonly Resolution[];
}

/** All texts that a library is made of, in its order, and those that are kept but cannot be read. */
export interface LibraryTexts {
  texts: Added[];
  lost: string[];
}

/**
 * List what the library in force is made of: the seeds as they are packaged now, and every text that is kept, in the
 * order that they had, so that an index of them gives the same answers.
 */
export async function listTexts(state: LibraryState | null, seeds: PackagedTexts): Promise<LibraryTexts> {
  const kept = await inDatabase(readTexts, { long: true });
  const own = new Set(kept.texts.map(({ resolution }) => resolution.symbol));
  const without = new Set(state?.withoutSeeds);
  const shipped = seeds.resolutions
    .filter(({ symbol }) => symbol !== null && !own.has(symbol) && !without.has(symbol))
    .map((resolution) => ({ resolution, origin: SEED_ORIGIN }));
  const places = new Map(state?.symbols.map((symbol, number) => [symbol, number]));
  const place = ({ resolution }: Added) => places.get(resolution.symbol ?? '') ?? places.size;
  const texts = [...shipped, ...kept.texts].sort((one, other) => place(one) - place(other));
  return { texts, lost: kept.lost };
}

/** How a library is built from its texts. */
export interface Rebuilding {
  seeds: PackagedTexts;
  /** Makes a pack of the texts, in their order. */
  build: (texts: readonly Added[]) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Build the library anew from its kept texts, and put it in place of the one that is damaged or outdated. Removed texts
 * stay removed and can still be put back; a text that cannot be read stays as it is stored, and is listed as lost.
 *
 * Needs the lock.
 *
 * @param from the generation that has to go, 0 for none; where it has gone already nothing is done
 * @returns the new state, or null where another library is in force
 */
export async function rebuildLibrary(
  from: number,
  { seeds, build }: Rebuilding,
): Promise<LibraryState | null> {
  const found = await inDatabase(readState);
  const state = found === 'damaged' ? null : found;
  if (found === null || (state?.generation ?? 0) !== from) return null;
  const { texts, lost } = await listTexts(state, seeds);
  const symbols = texts.map(({ resolution }) => resolution.symbol as string);
  const bytes = await build(texts);
  return commitLibrary({
    from,
    bytes,
    seeds: seeds.version,
    symbols,
    flags: unknownFlags(texts, state),
    texts: [],
    gone: [],
    withoutSeeds: state?.withoutSeeds ?? [],
    lost,
  });
}

/** What a person chose for a text that the state does not have is not known; so pages may not see it. */
function unknownFlags(texts: readonly Added[], state: LibraryState | null): Map<string, number> {
  const known = new Set(state?.symbols);
  const unknown = texts.filter(
    ({ resolution, origin }) => origin.kind === 'import' && !known.has(resolution.symbol as string),
  );
  return new Map(unknown.map(({ resolution }) => [resolution.symbol as string, 0]));
}
