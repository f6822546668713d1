import { createHash } from 'node:crypto';
import { extendLibrary, type LibraryIndex } from '../analyse/build-library.ts';
import { buildFilter } from '../core/index/build-filter.ts';
import type { PackedFilter } from '../core/index/filter.ts';
import { SEED_ORIGIN } from '../core/index/segment.ts';
import { encodeSegment } from '../core/index/segment-pack.ts';
import { readLibrary } from './read-library.ts';
import { listDocuments, readResolutions, SEEDS } from './read-resolutions.ts';

/** Index and analyse every resolution under some paths; with `lineage` paragraphs are linked as well. */
export function buildFrom(paths: string[], options = { lineage: false }): LibraryIndex {
  const add = paths.flatMap((path) =>
    listDocuments(path).flatMap((file) =>
      readResolutions(file).map((resolution) => ({
        resolution,
        origin: path === SEEDS ? SEED_ORIGIN : { kind: 'import' as const, file, at: null },
      })),
    ),
  );
  return extendLibrary(null, { drop: new Set(), add, ...options });
}

/**
 * Index and analyse the texts under paths, read as the library page reads them; `notes` tells how, a line each.
 *
 * @throws {UserError} for files that are no resolutions
 */
export async function buildLibrary(
  paths: readonly string[],
  options = { lineage: false },
): Promise<LibraryIndex & { notes: string[] }> {
  const { added, notes } = await readLibrary(paths);
  return { ...extendLibrary(null, { drop: new Set(), add: added, ...options }), notes };
}

/** What the extension ships with: the pack, a version that changes with its bytes, and the filter for pages. */
export function buildSeeds(): {
  pack: Uint8Array;
  version: string;
  symbols: (string | null)[];
  filter: PackedFilter;
} {
  const { segment, overlay } = buildFrom([SEEDS], { lineage: true });
  const pack = encodeSegment(segment, overlay);
  const version = createHash('sha256').update(pack).digest('hex').slice(0, 16);
  const symbols = segment.resolutions.map(({ symbol }) => symbol);
  return { pack, version, symbols, filter: buildFilter(segment, overlay) };
}
