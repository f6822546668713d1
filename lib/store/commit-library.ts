import type { Knowledge } from '../core/index/knowledge.ts';
import { PACK_VERSION } from '../core/index/pack.ts';
import { decodeSegment } from '../core/index/segment-pack.ts';
import { chunkCount, chunksOf, NotKeptError, writeChunks } from './chunks.ts';
import { type Database, inDatabase, write } from './database.ts';
import { deflateJson } from './deflated-json.ts';
import { FLAGS, LIBRARY_STORES, type LibraryState, type StoredText } from './schema.ts';
import { asState, readState } from './state.ts';

/** Somebody else changed the library since this change of it began. */
class LibraryChangedError extends Error {
  override name = 'LibraryChangedError';
  override message = 'the library was changed elsewhere meanwhile; it stands as it is there, try again';
}

/** What takes the place of the library in force. */
export interface NewLibrary {
  /** The generation that it was made from; 0 where there was none. */
  from: number;
  /** Its segment and overlay as one pack of {@link PACK_VERSION}. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Which build of the packaged seeds it has. */
  seeds: string;
  /** By resolution number. */
  symbols: string[];
  /** Of texts that come new or in place of others; the others keep theirs, seeds have them on pages. */
  flags: ReadonlyMap<string, number>;
  /** What is kept from now on, also in place of older copies. */
  texts: readonly StoredText[];
  /** Symbols of texts that are kept no longer. */
  gone: readonly string[];
  withoutSeeds: string[];
  lost: string[];
  /** What is known of its words; left out, what was known before stays. */
  knowledge?: Knowledge;
}

/**
 * Put a library in place of the one in force. Its chunks are written beside the others first; then one transaction
 * checks that nobody else has changed the library, keeps and forgets texts, points at the new chunks, deletes the old
 * ones and takes away the mark of the import. Whatever ends it, the library is the old one or the new one; chunks that
 * are left over are swept later.
 *
 * Needs the lock. Cost: the bytes are written, read once and compared.
 *
 * @param told what share of them is written, 0 to 1
 * @throws {LibraryChangedError | NotKeptError} and what IndexedDB throws, `QuotaExceededError` among it
 */
export function commitLibrary(
  next: NewLibrary,
  told: (share: number) => void = () => {},
): Promise<LibraryState> {
  return inDatabase(
    async (database) => {
      try {
        const knowledge = next.knowledge ? await deflateJson(next.knowledge) : null;
        const generation = await writeChunks(database, next.bytes, told);
        return await swap(database, next, { generation, knowledge });
      } catch (error) {
        // Room may be what is missing.
        await sweepChunks(database).catch(() => undefined);
        throw error;
      }
    },
    { long: true },
  );
}

function swap(
  database: Database,
  next: NewLibrary,
  { generation, knowledge }: { generation: number; knowledge: Uint8Array<ArrayBuffer> | null },
): Promise<LibraryState> {
  return write(database, LIBRARY_STORES, async (transaction, queue) => {
    const states = transaction.objectStore('state');
    const chunks = transaction.objectStore('chunks');
    const texts = transaction.objectStore('texts');
    const before = asState(await states.get('library'));
    if ((before?.generation ?? 0) !== next.from) throw new LibraryChangedError();
    const count = chunkCount(next.bytes.length);
    if ((await chunks.count(chunksOf(generation))) !== count) throw new NotKeptError();
    for (const symbol of next.gone) queue(texts.delete(symbol));
    for (const text of next.texts) queue(texts.put(text, text.symbol));
    const state: LibraryState = {
      generation,
      bytes: next.bytes.length,
      chunks: count,
      version: { ...PACK_VERSION, seeds: next.seeds },
      symbols: next.symbols,
      flags: mergeFlags(next, before),
      withoutSeeds: next.withoutSeeds,
      lost: next.lost,
    };
    queue(states.put(state, 'library'));
    if (knowledge) queue(states.put(knowledge, 'knowledge'));
    queue(states.delete('import'));
    queue(chunks.delete(IDBKeyRange.upperBound([generation], true)));
    return state;
  });
}

/** What a person chose while the new library was made holds in it. */
function mergeFlags({ symbols, flags }: NewLibrary, before: LibraryState | null): Uint8Array<ArrayBuffer> {
  const chosen = new Map(before?.symbols.map((symbol, number) => [symbol, before.flags[number] as number]));
  return Uint8Array.from(symbols.map((symbol) => flags.get(symbol) ?? chosen.get(symbol) ?? FLAGS.onPages));
}

/**
 * Make a library of the packaged seeds, so that what a person changes in them has a place. Does nothing where there is
 * one. Needs the lock.
 */
export async function adoptSeeds(seeds: { version: string; bytes: Uint8Array<ArrayBuffer> }): Promise<void> {
  if ((await inDatabase(readState)) !== null) return;
  const { segment } = decodeSegment(seeds.bytes);
  const symbols = segment.resolutions.map(({ symbol }) => symbol ?? '');
  const nothing = { flags: new Map(), texts: [], gone: [], withoutSeeds: [], lost: [] };
  await commitLibrary({ from: 0, bytes: seeds.bytes, seeds: seeds.version, symbols, ...nothing });
}

/** Delete chunks that no library refers to: what is left of imports that did not come to their end. Needs the lock. */
export function sweep(): Promise<void> {
  return inDatabase(sweepChunks, { long: true });
}

function sweepChunks(database: Database): Promise<void> {
  return write(database, ['chunks', 'state'], async (transaction, queue) => {
    const chunks = transaction.objectStore('chunks');
    const stored: unknown = await transaction.objectStore('state').get('library');
    const state = asState(stored);
    // A state that cannot be read may still refer to some.
    if (stored !== undefined && !state) return;
    if (!state) return queue(chunks.clear());
    queue(chunks.delete(IDBKeyRange.upperBound([state.generation], true)));
    queue(chunks.delete(IDBKeyRange.lowerBound([state.generation, []])));
  });
}
