import type { Database } from './database.ts';
import { CHUNK_BYTES } from './schema.ts';

/**
 * Read a stored pack of one version as one run of bytes; null where there is none of that version, or something else
 * in its place.
 */
export async function readPack(
  database: Database,
  name: string,
  version: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const stored = await database.get('packs', name);
  if (stored?.version !== version || !Array.isArray(stored.chunks)) return null;
  if (!stored.chunks.every((chunk) => chunk instanceof Uint8Array)) return null;
  return join(stored.chunks);
}

/** Store a pack in place of what has its name, in one transaction. */
export async function writePack(
  database: Database,
  name: string,
  version: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) chunks.push(bytes.slice(at, at + CHUNK_BYTES));
  await database.put('packs', { version, chunks }, name);
}

function join(chunks: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of chunks) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}
