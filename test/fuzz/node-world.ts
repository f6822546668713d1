import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult } from './batch.ts';
import { LONGEST_CASE, stopped, type World } from './world.ts';

/** So much a case may need: the library is a tenth of it. */
const MOST_MEMORY = 1024;
/** How often (ms) is looked whether the work goes on. */
const LOOK = 1000;

/** Open a thread that runs batches; it is replaced after one that had to be stopped. */
export async function openNodeWorld(): Promise<World> {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  let { worker, properties } = await start(begun);

  const run = async (batch: Batch): Promise<BatchResult> => {
    const stop = new AbortController();
    const done = once(worker, 'message', { signal: stop.signal }).then(([result]) => result as BatchResult);
    const broken = stall(begun, stop.signal).then((error) => stopped(batch, (begun[0] ?? 1) - 1, error));
    worker.postMessage(batch);
    // A thread without memory is an `error` event, which rejects `done`.
    const result = await Promise.race([
      done.catch((error: Error) => stopped(batch, (begun[0] ?? 1) - 1, error.message)),
      broken,
    ]);
    stop.abort();
    if (result.failure?.input === null) {
      await worker.terminate();
      ({ worker, properties } = await start(begun));
    }
    return result;
  };
  return { properties, run, close: async () => void (await worker.terminate()) };
}

async function start(begun: Int32Array): Promise<{ worker: Worker; properties: World['properties'] }> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: begun.buffer,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const [properties] = await once(worker, 'message');
  return { worker, properties };
}

/** Fulfilled when no case has begun for too long. */
function stall(begun: Int32Array, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    let last = -1;
    let since = performance.now();
    const timer = setInterval(() => {
      const now = Atomics.load(begun, 0);
      if (now !== last) since = performance.now();
      last = now;
      if (performance.now() - since > LONGEST_CASE) resolve(`it takes more than ${LONGEST_CASE / 1000} s`);
    }, LOOK);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
}
