import { SEED_SYMBOLS, SEED_VERSION } from 'virtual:seeds';
import type { Origin } from '../../lib/core/index/origin.ts';
import { isAll, liveAmong, restrictLibrary } from '../../lib/core/match/among.ts';
import { HASH_PRIME, HASH_SEED } from '../../lib/core/text/normalize.ts';
import { type Library, openLibrary } from '../../lib/core/match/check.ts';
import { markLibrary, readAmong } from '../../lib/settings/settings.ts';
import { type DatabaseProblem, problemOf } from '../../lib/store/database.ts';
import { readStoredLibrary, type StoredLibrary } from '../../lib/store/open-library.ts';
import { FLAGS, type LibraryState } from '../../lib/store/schema.ts';
import { openSeedLibrary, type SeedPackage } from '../../lib/store/seed-library.ts';
import { readPackaged } from './packaged.ts';
import { forgetRebuildingProblem, rebuildInBackground, rebuildingProblem } from './rebuild.ts';
import { keep, recall } from './session.ts';

/** The library as it is open. */
export interface Opened {
  /** What nobody has removed. */
  library: Library;
  /** What of that pages may show; the same where that is all. */
  onPages: Library;
  from: 'database' | 'package';
  /** Why the database could not be used, or null. */
  problem: DatabaseProblem | null;
  /** Null while the library is the packaged seeds alone. */
  state: LibraryState | null;
  /** What the index takes in the database; 0 while it is the packaged seeds'. */
  bytes: number;
}

/** The packaged seeds. */
export const seeds: SeedPackage = {
  version: SEED_VERSION,
  read: async () => new Uint8Array(await (await readPackaged('seeds.pack')).arrayBuffer()),
};

/** Whether the checksum was compared since the browser started; what is written later is compared then. */
const CHECKED = 'checked';

let opened: Promise<Opened> | null = null;
/** The last choice of texts that was asked of a library, ready to answer. */
let narrowed: { of: Library; among: string; library: Library }[] = [];

/** Open the library, once while the worker lives; a failure is not kept, so that the next call tries again. */
export function prepareLibrary(): Promise<Opened> {
  opened ??= open().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Open the library anew: it was changed. Pages that are open read themselves anew too. */
export async function reopenLibrary(): Promise<void> {
  opened = null;
  narrowed = [];
  await forgetRebuildingProblem();
  const { onPages, state } = await prepareLibrary();
  const asked =
    state !== null &&
    onPages.segment.origins.some(({ kind }, n) => kind === 'import' && onPages.live[n] === 1);
  await markLibrary({ asked, change: state ? changeOf(state) : 0 });
}

/** A number that is another one after any change: of the index, or of what a person chose for a text. */
function changeOf({ generation, flags }: LibraryState): number {
  // The 32-bit hash of Fowler, Noll and Vo, as for words.
  return flags.reduce((hash, flag) => Math.imul(hash ^ flag, HASH_PRIME), HASH_SEED ^ generation) >>> 0;
}

/** The library, as far as the person wants it asked, for pages or for wording of one's own. */
export async function libraryFor(whom: 'pages' | 'person'): Promise<Library> {
  const [{ library, onPages }, choice] = await Promise.all([prepareLibrary(), readAmong()]);
  const whole = whom === 'pages' ? onPages : library;
  if (isAll(choice)) return whole;
  const name = JSON.stringify(choice);
  let found = narrowed.find((one) => one.of === whole && one.among === name);
  if (!found) {
    found = { of: whole, among: name, library: restrictLibrary(whole, liveAmong(whole.segment, choice)) };
    // One for pages and one for the person: each has a copy of the index.
    narrowed = [found, ...narrowed.filter((one) => one.of !== whole)].slice(0, 2);
  }
  return found.library;
}

async function open(): Promise<Opened> {
  let stored: StoredLibrary | null;
  try {
    stored = await readStoredLibrary({ seeds: SEED_VERSION, checked: (await recall(CHECKED)) === true });
  } catch (error) {
    return openSeeds(problemOf(error));
  }
  if (stored === null) return openSeeds(null);
  const own = await openOwn(stored);
  if ((stored.rebuild || !own) && (await rebuildingProblem()) === null)
    rebuildInBackground(own ? stored : { ...stored, index: null }, seeds, reopenSoon);
  if (!own) return openSeeds(null);
  await keep(CHECKED, true);
  return own;
}

function reopenSoon(): void {
  // What fails is tried again by the next call.
  reopenLibrary().catch(() => undefined);
}

/** The library of a person's own, without what they have removed; null where it cannot be opened. */
async function openOwn({ index, state }: StoredLibrary): Promise<Opened | null> {
  if (!index || !state) return null;
  const { origins } = index.segment;
  const flagged = (holds: (flag: number, number: number) => boolean) =>
    state.flags.map((flag, number) => Number(holds(flag, number)));
  try {
    const library = restrictLibrary(
      openLibrary(index.segment, index.overlay),
      flagged((flag) => (flag & FLAGS.removed) === 0),
    );
    const shown = flagged((flag, number) => isShown(flag, origins[number] as Origin));
    const onPages = (await seedsAlone(library, shown)) ?? restrictLibrary(library, shown);
    return { library, onPages, from: 'database', problem: null, state, bytes: state.bytes };
  } catch {
    // Whoever made it: it is made again.
    return null;
  }
}

/**
 * The packaged seeds, where pages may see them and nothing else: then not even a term tells what else there is, for terms
 * are found in all texts. Null where pages may see more, or less.
 */
async function seedsAlone({ segment, live }: Library, shown: Uint8Array): Promise<Library | null> {
  const symbols = segment.resolutions.flatMap(({ symbol }, number) =>
    live[number] === 1 && shown[number] === 1 ? [`${segment.origins[number]?.kind} ${symbol}`] : [],
  );
  const isSame =
    symbols.length === SEED_SYMBOLS.length &&
    SEED_SYMBOLS.every((symbol) => symbols.includes(`seeds ${symbol}`));
  return isSame ? (await openSeedLibrary(seeds)).library : null;
}

/** Whether pages may see a text, by its flags. */
export function isShown(flag: number, { kind }: Origin): boolean {
  return kind === 'seeds' || (flag & FLAGS.onPages) !== 0;
}

async function openSeeds(known: DatabaseProblem | null): Promise<Opened> {
  const { library, from, problem } = await openSeedLibrary(seeds);
  return { library, onPages: library, from, problem: known ?? problem, state: null, bytes: 0 };
}
