import { call } from '../../lib/messaging/channel.ts';
import { adoptSeeds, sweep } from '../../lib/store/commit-library.ts';
import { endImport } from '../../lib/store/import-mark.ts';
import { withLibrary } from '../../lib/store/lock.ts';
import { FLAGS } from '../../lib/store/schema.ts';
import { changeFlags, type FlagChange } from '../../lib/store/state.ts';
import type { LibraryAsks } from '../../lib/ui/library/library-asks.ts';
import { startWorker } from './start-worker.ts';
import type { WorkerOrder, WorkerTold } from './worker/orders.ts';
import { seedVersion } from './worker/seed-version.ts';

/** How long an import or a rebuilding is waited for, in milliseconds: a person has clicked and looks on. */
const PATIENCE = 1000;

/** Take texts out of the library; they can be put back until the next import. */
export const remove: LibraryAsks['remove'] = (symbols) => flag(symbols, { set: FLAGS.removed });

/** Put removed texts back. Rejects while an import is under way, which leaves them out for good, and after it. */
export const putBack: LibraryAsks['putBack'] = async (symbols) =>
  settle(await withLibrary(() => changeFlags(symbols, { clear: FLAGS.removed }), PATIENCE));

/** Show texts on pages, or do not. */
export const setOnPages: LibraryAsks['setOnPages'] = (symbols, on) =>
  flag(symbols, on ? { set: FLAGS.onPages } : { clear: FLAGS.onPages });

async function flag(symbols: string[], change: FlagChange): Promise<void> {
  const missing = await changeFlags(symbols, change);
  if (missing) return settle(missing);
  await withLibrary(makeOwn, PATIENCE);
  await settle(await changeFlags(symbols, change));
}

/** The packaged seeds cannot be changed: a library of the person's own takes their place. */
async function makeOwn(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('/seeds.pack')).arrayBuffer());
  await adoptSeeds({ version: await seedVersion(bytes), bytes });
}

/** Have the change heard; `missing` are texts that the library does not have, null where it cannot be read. */
async function settle(missing: string[] | null): Promise<void> {
  await call('reopen', {});
  if (missing === null) throw new Error('the library is being rebuilt; try again when that is finished');
  if (missing.length > 0)
    throw new Error(`the library does not have ${missing.join(', ')} any more; import it again`);
}

/**
 * Tell no more of an interrupted import, and clear away what it has left. Rejects while another one is under way: what is
 * marked is that one.
 */
export const forgetInterrupted: LibraryAsks['forgetInterrupted'] = () =>
  withLibrary(async () => {
    await endImport();
    await sweep();
  }, PATIENCE);

/** Bring back the texts that the extension ships with. */
export async function restoreSeeds(): Promise<void> {
  await ask({ order: 'restore' });
  await call('reopen', {});
}

/** Give the library as one file. */
export async function exportPack(): Promise<Blob> {
  const told = await ask({ order: 'export' });
  if (told.state !== 'exported') throw new Error(`the worker answered ${told.state}`);
  return told.pack;
}

/** Have a worker do an order; rejects with its message where it fails. */
function ask(order: WorkerOrder): Promise<WorkerTold> {
  return new Promise<WorkerTold>((resolve, reject) => {
    const worker = startWorker(
      (told) => {
        worker.stop();
        if (told.state === 'failed') reject(new Error(told.message));
        else resolve(told);
      },
      (message) => {
        worker.stop();
        reject(new Error(message));
      },
    );
    worker.order(order);
  });
}
