import type { ImportDone, ImportOrder, ImportProgress } from '../../../lib/messaging/import-job.ts';

/** What the page tells the worker; it does one of them, and is then done with. */
export type WorkerOrder =
  | ImportOrder
  /** Give the library as one file, without what is removed. */
  | { order: 'export' }
  /** Bring back the texts that the extension ships with. */
  | { order: 'restore' };

/** What the worker tells the page. */
export type WorkerTold =
  | ImportProgress
  /** From here on the new library may be in force: the figures, and the generation that it takes the place of. */
  | { state: 'committing'; from: number; done: ImportDone }
  | { state: 'exported'; pack: Blob }
  | { state: 'restored' };
