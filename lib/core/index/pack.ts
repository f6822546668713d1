import { DIRECTORY } from './pack-shapes.ts';

/** 'AGRL', little-endian: what a pack begins with. */
const MAGIC = 0x4c524741;
/** The layout of a pack's bytes. Another number: rebuild from the text. */
const FORMAT_VERSION = 2;
/** The rules of the tokeniser, the stop words and the names. Raise it when an answer could change. */
const TOKENIZER_VERSION = 2;

/** What a library is rebuilt for where its pack is of another version. */
export const PACK_VERSION = { format: FORMAT_VERSION, tokenizer: TOKENIZER_VERSION } as const;
/** Magic, format version, tokeniser version, length of the directory, length of all, checksum; four bytes each. */
const HEADER_BYTES = 24;

/** What a pack may hold under a name. */
export type Section = Uint8Array | Uint16Array | Uint32Array | string;

/** The kinds of sections, and how many bytes a number of each has. */
const WIDTHS: Record<string, number> = { text: 1, u8: 1, u16: 2, u32: 4 };

/** Bytes that are no pack, or one that cannot be used; the message says what is wrong. */
export class PackError extends Error {
  override name = 'PackError';
}

/**
 * Write named sections into one run of bytes, header first; the checksum covers all that follows the header. The
 * same sections give the same bytes.
 */
export function encodePack(sections: Record<string, Section>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = Object.entries(sections).map(([name, section]) => ({
    name,
    kind: typeof section === 'string' ? 'text' : `u${8 * section.BYTES_PER_ELEMENT}`,
    bytes:
      typeof section === 'string'
        ? encoder.encode(section)
        : new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
  }));
  const directory = encoder.encode(
    JSON.stringify(parts.map(({ name, kind, bytes }) => [name, kind, bytes.length])),
  );
  const start = align(HEADER_BYTES + directory.length);
  const length = parts.reduce((sum, { bytes }) => sum + align(bytes.length), start);
  const pack = new Uint8Array(length);
  pack.set(directory, HEADER_BYTES);
  let at = start;
  for (const { bytes } of parts) {
    pack.set(bytes, at);
    at += align(bytes.length);
  }
  const header = new Uint32Array(pack.buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, FORMAT_VERSION, TOKENIZER_VERSION, directory.length, length]);
  header[5] = checksum(pack);
  return pack;
}

/** What a pack may be spared when it is read. */
export interface PackOptions {
  /** Its checksum was compared since it was last written; it is half of what reading a large pack takes. */
  checked?: boolean;
  /** It may come from other rules for tokens. */
  anyTokenizer?: boolean;
}

/**
 * Read a pack's sections; arrays are views of its bytes, not copies. Reads every byte once, for the checksum.
 *
 * @throws {PackError}
 */
export function decodePack(
  pack: Uint8Array<ArrayBuffer>,
  { checked = false, anyTokenizer = false }: PackOptions = {},
): Map<string, Section> {
  const aligned = pack.byteOffset % 4 === 0 ? pack : pack.slice();
  if (aligned.length < HEADER_BYTES)
    throw new PackError(`a pack has at least ${HEADER_BYTES} bytes, this has ${pack.length}`);
  const [magic, format, tokenizer, directoryLength, length, sum] = new Uint32Array(
    aligned.buffer,
    aligned.byteOffset,
    HEADER_BYTES / 4,
  ) as unknown as [number, number, number, number, number, number];
  if (magic !== MAGIC) throw new PackError('byte 0: expected the letters AGRL');
  if (format !== FORMAT_VERSION)
    throw new PackError(`byte 4: expected format ${FORMAT_VERSION}, found ${format}`);
  if (tokenizer !== TOKENIZER_VERSION && !anyTokenizer) {
    throw new PackError(`byte 8: expected tokeniser ${TOKENIZER_VERSION}, found ${tokenizer}`);
  }
  if (length !== aligned.length)
    throw new PackError(`byte 16: expected ${length} bytes, found ${aligned.length}`);
  if (!checked && sum !== checksum(aligned))
    throw new PackError('the checksum does not fit: the bytes are damaged');
  const decoder = new TextDecoder();
  const sections = new Map<string, Section>();
  let at = align(HEADER_BYTES + directoryLength);
  for (const [name, kind, size] of readDirectory(decoder, aligned, directoryLength)) {
    if (at + size > length) throw new PackError(`section ${name} ends behind the end of the pack`);
    const width = WIDTHS[kind] as number;
    if (size % width !== 0) {
      throw new PackError(`section ${name}: expected numbers of ${width} bytes each, found ${size} bytes`);
    }
    const offset = aligned.byteOffset + at;
    if (kind === 'u32') sections.set(name, new Uint32Array(aligned.buffer, offset, size / width));
    else if (kind === 'u16') sections.set(name, new Uint16Array(aligned.buffer, offset, size / width));
    else if (kind === 'u8') sections.set(name, new Uint8Array(aligned.buffer, offset, size));
    else sections.set(name, decoder.decode(aligned.subarray(at, at + size)));
    at += align(size);
  }
  return sections;
}

function readDirectory(decoder: TextDecoder, pack: Uint8Array, length: number): [string, string, number][] {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(pack.subarray(HEADER_BYTES, HEADER_BYTES + length)));
  } catch {
    throw new PackError(`byte ${HEADER_BYTES}: expected a directory of ${length} bytes`);
  }
  const wrong = DIRECTORY(value, 'directory');
  if (wrong !== null) throw new PackError(wrong);
  return value as [string, string, number][];
}

function align(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** Adler-32 (RFC 1950) over all that follows the header: finds damage, guards against no one. */
function checksum(pack: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = HEADER_BYTES; i < pack.length; ) {
    // 5,552 bytes: the most that cannot overflow 32 bits before the modulo.
    for (const stop = Math.min(i + 5552, pack.length); i < stop; i++) {
      a += pack[i] as number;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
