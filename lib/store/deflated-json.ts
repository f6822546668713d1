/** Write a value as JSON in UTF-8, deflated without a header (RFC 1951). */
export function deflateJson(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(value)));
}

/** Read what {@link deflateJson} wrote; rejects where it is damaged. */
export async function inflateJson(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const json = await through(new DecompressionStream('deflate-raw'), bytes);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
}

/** Bytes are written, not piped from a `Blob`, which would come by way of another process. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // Where they are damaged, reading says so too.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
