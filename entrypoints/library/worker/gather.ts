import type { LibraryIndex } from '../../../lib/analyse/build-library.ts';
import { findFlaw } from '../../../lib/core/index/find-flaw.ts';
import { isOwnWording } from '../../../lib/core/index/is-own-wording.ts';
import type { Origin } from '../../../lib/core/index/origin.ts';
import { decodeSegment } from '../../../lib/core/index/segment-pack.ts';
import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import type { ImportEvent } from '../../../lib/documents/read-import.ts';
import type { ImportDone, ImportProblem } from '../../../lib/messaging/import-job.ts';

/** A text that was read. */
export interface Arrived {
  /** Null where neither the text nor a person has said it. */
  symbol: string | null;
  resolution: Resolution;
  origin: Origin;
  file: string;
  /** Where it came from in an index that was read; null for a text by itself. */
  packed: { index: LibraryIndex; number: number } | null;
}

/** Everything that was read, in its order. */
export interface Gathered {
  texts: Arrived[];
  /** Indexes that can be built on. */
  packs: LibraryIndex[];
  problems: ImportProblem[];
  notes: ImportDone['notes'];
}

/** Collects what is read; `at` is when the import began. */
export class Gathering implements Gathered {
  readonly texts: Arrived[] = [];
  readonly packs: LibraryIndex[] = [];
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportDone['notes'] = [];
  readonly #at: string;

  constructor(at: string) {
    this.#at = at;
  }

  /** Takes what an event brings; `path` is null for a pasted text. */
  take(event: ImportEvent): void {
    if (event.kind === 'problem') this.problems.push({ file: event.path, reason: event.reason });
    else if (event.kind === 'pack') this.#takePack(event.path, event.bytes);
    else if (event.kind === 'resolution') {
      const { path, resolution, notes } = event;
      this.notes.push(...notes.map((note) => ({ file: path, note })));
      const origin: Origin = { kind: 'import', file: path === '' ? null : path, at: this.#at };
      this.texts.push({ symbol: resolution.symbol, resolution, origin, file: path, packed: null });
    }
  }

  #takePack(file: string, bytes: Uint8Array<ArrayBuffer>): void {
    const read = readPack(bytes);
    if (typeof read === 'string') {
      this.problems.push({ file, reason: read });
      return;
    }
    if (read.fits) this.packs.push(read.index);
    const { resolutions, origins } = read.index.segment;
    resolutions.forEach((resolution, number) => {
      const told = origins[number];
      const origin: Origin = { kind: 'import', file: told?.file ?? file, at: told?.at ?? this.#at };
      const packed = read.fits ? { index: read.index, number } : null;
      this.texts.push({ symbol: resolution.symbol, resolution, origin, file, packed });
    });
  }
}

/**
 * Read a library file; of one that other rules for tokens made, or that finds other words than it shows, only the texts
 * count. Gives what is wrong with it.
 */
function readPack(bytes: Uint8Array<ArrayBuffer>): { index: LibraryIndex; fits: boolean } | string {
  try {
    const read = sound({ index: decodeSegment(bytes, { analysis: true }), fits: true });
    return typeof read === 'string' ? read : { ...read, fits: isOwnWording(read.index.segment) };
  } catch {
    // It may be older.
  }
  try {
    return sound({ index: decodeSegment(bytes, { anyTokenizer: true }), fits: false });
  } catch (error) {
    return unreadable((error as Error).message);
  }
}

/** An index that holds together, or what is wrong with it: somebody may have made it to do harm. */
function sound(read: { index: LibraryIndex; fits: boolean }): typeof read | string {
  const flaw = findFlaw(read.index.segment, read.index.overlay);
  return flaw === null ? read : unreadable(`it does not have ${flaw}`);
}

function unreadable(why: string): string {
  return `the library file cannot be read: ${why}; export it again, with the same version of the extension`;
}
