import type { WorkerOrder, WorkerTold } from './worker/orders.ts';

/** A worker that changes the library; it does one order. */
export interface LibraryWorker {
  order(order: WorkerOrder): void;
  /** Stops it wherever it is. */
  stop(): void;
}

/**
 * Start a worker.
 *
 * @param told hears what it tells
 * @param failed hears where it cannot be started, or ends by itself
 */
export function startWorker(
  told: (told: WorkerTold) => void,
  failed: (message: string) => void,
): LibraryWorker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<WorkerTold>) => told(data);
  worker.onerror = (event) => {
    event.preventDefault();
    failed(event.message || 'the extension’s own worker cannot be started; install the extension again');
  };
  return { order: (order) => worker.postMessage(order), stop: () => worker.terminate() };
}
