import { join, resolve, sep } from 'node:path';
import type { Added } from '../core/index/build-segment.ts';
import { PackError } from '../core/index/pack.ts';
import { SEED_ORIGIN } from '../core/index/segment.ts';
import { decodeSegment } from '../core/index/segment-pack.ts';
import { readImport } from '../documents/read-import.ts';
import { listFiles } from './list-files.ts';
import { SEEDS } from './read-resolutions.ts';
import { UserError } from './user-error.ts';

/** The texts of a library. */
export interface LibraryTexts {
  /** Each symbol once: the last text that has it, but the seeds' own. */
  added: Added[];
  /** What was left out, and how files were read, a line each. */
  notes: string[];
}

/** So many files that failed are named. */
const MOST_NAMED = 10;

/**
 * Read the texts under paths as the library page does: files, folders, archives and library files, with the records and
 * manifests among them.
 *
 * @throws {UserError} naming the files that are no resolutions
 */
export async function readLibrary(paths: readonly string[]): Promise<LibraryTexts> {
  const texts = new Map<string, Added>();
  const notes: string[] = [];
  const failed: string[] = [];
  const add = (one: Added) => {
    const key = one.resolution.symbol ?? `${texts.size}`;
    if (texts.get(key)?.origin.kind !== 'seeds') texts.set(key, one);
  };
  for await (const event of readImport(listFiles(paths))) {
    if (event.kind === 'problem') (event.failed ? failed : notes).push(`${event.path}: ${event.reason}`);
    else if (event.kind === 'pack') textsOfPack(event.path, event.bytes).forEach(add);
    else if (event.kind === 'resolution') {
      const { path, resolution } = event;
      add({ resolution, origin: isSeed(path) ? SEED_ORIGIN : { kind: 'import', file: path, at: null } });
      notes.push(...event.notes.map((note) => `${path}: ${note}`));
    }
  }
  if (failed.length > 0) {
    const more = failed.length > MOST_NAMED ? `\nand ${failed.length - MOST_NAMED} more files` : '';
    throw new UserError(failed.slice(0, MOST_NAMED).join('\n') + more);
  }
  return { added: [...texts.values()], notes };
}

function isSeed(path: string): boolean {
  return resolve(path).startsWith(join(SEEDS, sep));
}

function textsOfPack(file: string, bytes: Uint8Array<ArrayBuffer>): Added[] {
  try {
    const { resolutions, origins } = decodeSegment(bytes, { anyTokenizer: true }).segment;
    return resolutions.map((resolution, number) => ({
      resolution,
      origin: { kind: 'import', file: origins[number]?.file ?? file, at: origins[number]?.at ?? null },
    }));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new UserError(`${file}: ${error.message}`);
  }
}
