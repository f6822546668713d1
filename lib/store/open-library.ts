import type { Overlay } from '../core/index/overlay.ts';
import { PACK_VERSION } from '../core/index/pack.ts';
import type { Segment } from '../core/index/segment.ts';
import { decodeSegment } from '../core/index/segment-pack.ts';
import { readChunks } from './chunks.ts';
import { inDatabase } from './database.ts';
import type { LibraryState } from './schema.ts';
import { readState } from './state.ts';

/** The library of a person's own, as it is stored. */
export interface StoredLibrary {
  /** Null where it cannot be read. */
  state: LibraryState | null;
  /** Null where no index of this version can be read. */
  index: { segment: Segment; overlay: Overlay; bytes: Uint8Array<ArrayBuffer> } | null;
  /**
   * Why it has to be built again from the kept texts, or null. An `outdated` index that can be read answers until then;
   * where none can be read, the packaged seeds do.
   */
  rebuild: 'damaged' | 'outdated' | null;
}

/** How much is read, and how carefully. */
export interface OpenOptions {
  /** Which build of the seeds is packaged. */
  seeds: string;
  /** Also read what only building needs. */
  analysis?: boolean;
  /** Its checksum was compared since the browser started. */
  checked?: boolean;
}

/**
 * Read the library of a person's own; null where there is none, and the packaged seeds are the library.
 *
 * Cost: reading its bytes, which `CHUNK_BYTES` tells of, and decoding them. Rejects where the database cannot be had;
 * `problemOf` tells why.
 */
export async function readStoredLibrary(options: OpenOptions): Promise<StoredLibrary | null> {
  const stored = await inDatabase(
    async (database) => {
      const state = await readState(database);
      if (state === null || state === 'damaged') return state;
      return { state, bytes: await readChunks(database, state) };
    },
    { long: true },
  );
  if (stored === null) return null;
  if (stored === 'damaged') return { state: null, index: null, rebuild: 'damaged' };
  const { state, bytes } = stored;
  const { format, tokenizer, seeds } = state.version;
  if (format !== PACK_VERSION.format) return { state, index: null, rebuild: 'outdated' };
  const index = bytes && decode(bytes, state, options);
  const fits = tokenizer === PACK_VERSION.tokenizer && seeds === options.seeds;
  return { state, index, rebuild: index ? (fits ? null : 'outdated') : 'damaged' };
}

function decode(
  bytes: Uint8Array<ArrayBuffer>,
  state: LibraryState,
  { analysis = false, checked = false }: OpenOptions,
): StoredLibrary['index'] {
  try {
    const { segment, overlay } = decodeSegment(bytes, { analysis, checked, anyTokenizer: true });
    // The flags of a person count by number: an index with other texts is not the one that they are of.
    const same =
      segment.resolutions.length === state.symbols.length &&
      segment.resolutions.every(({ symbol }, number) => symbol === state.symbols[number]);
    return same ? { segment, overlay, bytes } : null;
  } catch {
    return null;
  }
}
