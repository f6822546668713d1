import { SEED_ORIGIN } from '../../../lib/core/index/segment.ts';
import { changeFlags } from '../../../lib/store/state.ts';
import { FLAGS } from '../../../lib/store/schema.ts';
import { planChange } from './build-change.ts';
import { commitChange } from './commit-change.ts';
import { loadLibrary } from './load-library.ts';
import type { Named } from './sort-out.ts';
import type { Tools } from './tools.ts';

/**
 * Bring the texts that the extension ships with back as they were: those that were removed, and those that other
 * copies took the place of. Needs the lock.
 */
export async function restoreSeeds(tools: Tools): Promise<void> {
  const loaded = await loadLibrary(await tools.readSeeds());
  const there = new Set(
    loaded.texts
      .filter(({ origin }) => origin.kind === 'seeds')
      .map(({ resolution }) => resolution.symbol as string),
  );
  const missing = [...loaded.seeds.resolutions].filter(([symbol]) => !there.has(symbol));
  if (missing.length > 0 || (loaded.state && !loaded.index)) {
    const accepted = missing.map(([symbol, resolution]): Named => {
      return { symbol, resolution, origin: SEED_ORIGIN, file: '', packed: null };
    });
    // What else is removed can still be put back.
    const change = planChange({ ...loaded, removed: new Set() }, { accepted, same: [], packs: [] });
    await commitChange(tools.extend(change.base, change), { loaded, accepted, onPages: true });
  }
  const seeds = [...loaded.seeds.resolutions.keys()];
  await changeFlags(seeds, { set: FLAGS.onPages, clear: FLAGS.removed });
}
