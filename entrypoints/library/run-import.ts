import { call } from '../../lib/messaging/channel.ts';
import type { ImportProgress } from '../../lib/messaging/import-job.ts';
import { sweep } from '../../lib/store/commit-library.ts';
import { inDatabase } from '../../lib/store/database.ts';
import { endImport } from '../../lib/store/import-mark.ts';
import { withLibrary } from '../../lib/store/lock.ts';
import { readState } from '../../lib/store/state.ts';
import { askToPersist } from '../../lib/store/ask-to-persist.ts';
import type { ImportJob, LibraryAsks } from '../../lib/ui/library/library-asks.ts';
import { startWorker } from './start-worker.ts';
import type { WorkerOrder, WorkerTold } from './worker/orders.ts';

/** Import files; a worker does it, and the page stays free. */
export const importFiles: LibraryAsks['importFiles'] = (files, told) => runJob(inBatches(files), told);

/** Import a pasted text. */
export const importText: LibraryAsks['importText'] = (text, told) => runJob([{ order: 'text', text }], told);

/** So many files are handed over at once: each takes a browser a part of a millisecond, thousands hold up the page. */
const BATCH = 50;

function* inBatches(files: Parameters<LibraryAsks['importFiles']>[0]): Generator<WorkerOrder> {
  for (let end = BATCH; ; end += BATCH) {
    const more = end < files.length;
    yield { order: 'files', files: files.slice(end - BATCH, end), more };
    if (!more) return;
  }
}

type Committing = Extract<WorkerTold, { state: 'committing' }>;

function runJob(orders: Iterable<WorkerOrder>, told: (progress: ImportProgress) => void): ImportJob {
  let committing: Committing | null = null;
  let ended = false;

  /** Stops the worker and tells how the library is now, unless that was told. */
  async function end(how: ImportProgress | (() => Promise<ImportProgress>)): Promise<void> {
    if (ended) return;
    ended = true;
    worker.stop();
    const last = typeof how === 'function' ? await how() : how;
    // Whoever asks next opens it all the same where nobody answers now.
    if (last.state === 'done') await call('reopen', {}).catch(() => undefined);
    told(last);
    if (last.state === 'done') await askToPersist().catch(() => undefined);
  }

  async function giveAll(): Promise<void> {
    for (const order of orders) {
      if (ended) return;
      worker.order(order);
      await new Promise((resume) => setTimeout(resume));
    }
  }

  const worker = startWorker(
    (message) => {
      if (ended || message.state === 'exported' || message.state === 'restored') return;
      if (message.state === 'committing') committing = message;
      else if (message.state === 'done' || message.state === 'failed') void end(message);
      else told(message);
    },
    (message) => void end(() => outcome(committing, { state: 'failed', message })),
  );
  giveAll().catch((error: unknown) => end({ state: 'failed', message: String(error) }));
  return {
    answer: (answers) => worker.order({ order: 'answer', answers }),
    cancel: () => void end(() => outcome(committing, { state: 'cancelled' })),
  };
}

/** A worker that was stopped gives back the library soon; where somebody else takes it first, that one cleans up. */
const PATIENCE = 2000;

/** Clean up behind a worker that was stopped, and tell whether it had changed the library before. */
async function outcome(committing: Committing | null, untouched: ImportProgress): Promise<ImportProgress> {
  const clean = async () => {
    const state = await inDatabase(readState);
    const generation = state === null || state === 'damaged' ? 0 : state.generation;
    await endImport();
    await sweep();
    return committing !== null && generation !== committing.from ? committing.done : untouched;
  };
  return withLibrary(clean, PATIENCE).catch(() => untouched);
}
