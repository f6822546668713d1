import { browser } from 'wxt/browser';
import { joinKnowledge, knowledgeOf, rebuildIndex } from '../../lib/core/index/knowledge.ts';
import { decodeSegment, encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { type DatabaseProblem, problemOf } from '../../lib/store/database.ts';
import { readKnowledge } from '../../lib/store/knowledge.ts';
import { withLibrary } from '../../lib/store/lock.ts';
import type { StoredLibrary } from '../../lib/store/open-library.ts';
import { rebuildLibrary } from '../../lib/store/rebuild-library.ts';
import type { SeedPackage } from '../../lib/store/seed-library.ts';
import { keep, recall } from './session.ts';

/** So long it works without a rest, in milliseconds: calls are answered in between. */
const SLICE = 25;
/** The browser ends a worker that has called nothing of it for 30 seconds, in milliseconds. */
const SIGN_OF_LIFE = 20_000;
/** An import may be under way, which makes the rebuilding needless, in milliseconds. */
const PATIENCE = 10 * 60_000;
/** Kept where it failed, with the reason: it is not tried again before the browser's next start, or the next change. */
const FAILED = 'rebuild-failed';

let share: number | null = null;

/** The share of the library that is built anew, 0 to 1; null where nothing is. */
export function rebuildingShare(): number | null {
  return share;
}

/** Why it could not be built anew, also before the worker was ended and began again; null where it was not tried. */
export async function rebuildingProblem(): Promise<DatabaseProblem | null> {
  return ((await recall(FAILED)) as DatabaseProblem | undefined) ?? null;
}

/** Let it be tried again: the library was changed. */
export async function forgetRebuildingProblem(): Promise<void> {
  await keep(FAILED, undefined);
}

/**
 * Build a library that is damaged, or of another version of the extension, again from its kept texts, while what can be
 * read of it, or the seeds, go on answering. Calls back once the new one is in its place.
 */
export function rebuildInBackground(stored: StoredLibrary, seeds: SeedPackage, onDone: () => void): void {
  if (share !== null) return;
  share = 0;
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  rebuild(stored, seeds)
    .then((done) => done && onDone())
    // Nobody waits for it: the popup and the library page say it.
    .catch((error: unknown) => keep(FAILED, problemOf(error)))
    .finally(() => {
      share = null;
      clearInterval(alive);
    });
}

async function rebuild(stored: StoredLibrary, seeds: SeedPackage): Promise<boolean> {
  const packaged = decodeSegment(await seeds.read());
  const known = stored.index
    ? knowledgeOf(stored.index.segment, stored.index.overlay)
    : await readKnowledge();
  const shipped = knowledgeOf(packaged.segment, packaged.overlay);
  const knowledge = known ? joinKnowledge(known, shipped) : shipped;
  const state = await withLibrary(
    () =>
      rebuildLibrary(stored.state?.generation ?? 0, {
        seeds: { version: seeds.version, resolutions: packaged.segment.resolutions },
        async build(texts) {
          const { segment, overlay } = await inSlices(rebuildIndex(texts, knowledge));
          return encodeSegment(segment, overlay);
        },
      }),
    PATIENCE,
  );
  return state !== null;
}

async function inSlices<Result>(work: Iterator<number, Result>): Promise<Result> {
  let until = performance.now() + SLICE;
  let step = work.next();
  while (step.done !== true) {
    share = step.value;
    if (performance.now() > until) {
      await new Promise((resume) => setTimeout(resume));
      until = performance.now() + SLICE;
    }
    step = work.next();
  }
  return step.value;
}
