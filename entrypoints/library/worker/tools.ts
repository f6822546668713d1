import type { extendLibrary } from '../../../lib/analyse/build-library.ts';
import type { ImportEvent, ImportFile } from '../../../lib/documents/read-import.ts';

/** What the worker works with, from outside. */
export interface Tools {
  readFiles(files: readonly ImportFile[]): AsyncIterable<ImportEvent>;
  readPasted(text: string): ImportEvent[];
  extend: typeof extendLibrary;
  /** The packaged seeds. */
  readSeeds(): Promise<Uint8Array<ArrayBuffer>>;
  /** Milliseconds since some moment, by a clock that never jumps. */
  now(): number;
  /** Today, and what time it is. */
  date(): Date;
}
