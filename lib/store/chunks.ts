import { type Database, write } from './database.ts';
import { CHUNK_BYTES, type LibraryState } from './schema.ts';
import { asState } from './state.ts';

/** What was written cannot be read back. */
export class NotKeptError extends Error {
  override name = 'NotKeptError';
  override message =
    'the browser did not keep what was written to its database; free some space on the disk and try again';
}

/** The keys of all chunks of a generation. A list is greater than any number. */
export function chunksOf(generation: number): IDBKeyRange {
  return IDBKeyRange.bound([generation], [generation, []]);
}

/**
 * Write an index as chunks of a generation of its own, a transaction each, so that none is large; each is read back
 * and compared. Nothing refers to them yet.
 *
 * @param told what share is written, 0 to 1
 * @returns the generation, greater than every other
 */
export async function writeChunks(
  database: Database,
  bytes: Uint8Array<ArrayBuffer>,
  told: (share: number) => void,
): Promise<number> {
  const generation = await write(database, ['chunks', 'state'], async (transaction) => {
    const chunks = transaction.objectStore('chunks');
    const last = await chunks.openKeyCursor(null, 'prev');
    const state = asState(await transaction.objectStore('state').get('library'));
    const next = Math.max(last?.key[0] ?? 0, state?.generation ?? 0) + 1;
    await chunks.put(chunk(bytes, 0), [next, 0]);
    return next;
  });
  await verify(database, generation, 0, bytes);
  const count = chunkCount(bytes.length);
  for (let n = 1; n < count; n++) {
    told(n / count);
    await write(database, ['chunks'], (transaction) =>
      transaction.objectStore('chunks').put(chunk(bytes, n), [generation, n]),
    );
    await verify(database, generation, n, bytes);
  }
  return generation;
}

/** How many chunks so many bytes take; one at least. */
export function chunkCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / CHUNK_BYTES));
}

function chunk(bytes: Uint8Array<ArrayBuffer>, n: number): Blob {
  return new Blob([bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES)]);
}

async function verify(
  database: Database,
  generation: number,
  n: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const stored: unknown = await database.get('chunks', [generation, n]);
  const kept = stored instanceof Blob ? await bytesOf(stored) : null;
  const from = n * CHUNK_BYTES;
  const length = Math.min(CHUNK_BYTES, bytes.length - from);
  if (kept?.length !== length) throw new NotKeptError();
  for (let i = 0; i < length; i++) if (kept[i] !== bytes[from + i]) throw new NotKeptError();
}

/** Read the index in force as one run of bytes; null where its chunks are not all there, or cannot be read. */
export async function readChunks(
  database: Database,
  { generation, bytes, chunks }: LibraryState,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const found: unknown[] = await database.getAll('chunks', chunksOf(generation));
  const whole = found.filter((one) => one instanceof Blob);
  const length = whole.reduce((sum, { size }) => sum + size, 0);
  if (whole.length !== chunks || found.length !== chunks || length !== bytes) return null;
  const joined = new Uint8Array(bytes);
  let end = 0;
  const read = whole.map(async (one) => {
    const at = end;
    end += one.size;
    joined.set(await bytesOf(one), at);
  });
  // Browsers keep each in a file of its own, which something else may have deleted.
  return Promise.all(read).then(
    () => joined,
    () => null,
  );
}

async function bytesOf(chunk: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await chunk.arrayBuffer());
}
