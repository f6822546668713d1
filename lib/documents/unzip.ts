import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { DocumentError, SAVE_ANEW } from './document-error.ts';

/** The parts of a zip by name. */
export interface Zip {
  /** In the order of the directory, each once; those of folders end with a stroke. */
  names: string[];
  /** Names that stand for several parts, of which the last is read. */
  repeated: string[];
  /** The bytes that a part says it has when it is expanded; 0 where there is none of that name. */
  size: (name: string) => number;
  isEncrypted: (name: string) => boolean;
  /** Expand a part; null where there is none of that name. Throws a `DocumentError` where it is damaged or too large. */
  read: (name: string) => Uint8Array | null;
}

/** How large a zip may be, and what a person can do where it is larger. */
export interface ZipLimits {
  /** Of the file. */
  bytes: number;
  /** How many parts it may have. */
  entries: number;
  /** Bytes of one part, expanded. */
  expanded: number;
  remedies: { bytes: string; entries: string; expanded: string; damaged: string };
}

export const DOCUMENT_LIMITS: ZipLimits = {
  // More than any document without films in it.
  bytes: 128 * 2 ** 20,
  // Many times what a document of some hundred pictures has.
  entries: 10_000,
  // 250,000 words, at the 114 to 132 bytes of XML a word of the United Nations' budget documents.
  expanded: 32 * 2 ** 20,
  remedies: {
    bytes: 'leave out its pictures',
    entries: SAVE_ANEW,
    expanded: 'divide the document',
    damaged: SAVE_ANEW,
  },
};

/** So much is expanded at a time, so that a part that lies about its size is given up early. */
const SLICE = 2 ** 16;

const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  encrypted: boolean;
  method: number;
  checksum: number;
  compressed: number;
  expanded: number;
  offset: number;
}

/**
 * Open a zip by its directory; nothing is expanded before it is asked for, and its size is looked at before.
 *
 * @throws DocumentError for what is no zip, or is larger than the limits
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = DOCUMENT_LIMITS): Zip {
  const { remedies } = limits;
  if (bytes.length > limits.bytes) {
    throw new DocumentError(
      null,
      `a file of at most ${megabytes(limits.bytes)}, not ${megabytes(bytes.length)}`,
      remedies.bytes,
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new DocumentError('byte 0', 'a zip, as every .docx is', remedies.damaged);
  }
  const { entries, repeated } = readDirectory(bytes, limits);
  return {
    names: [...entries.keys()],
    repeated,
    size: (name) => entries.get(name)?.expanded ?? 0,
    isEncrypted: (name) => entries.get(name)?.encrypted ?? false,
    read(name) {
      const entry = entries.get(name);
      return entry ? expand(bytes, { name, entry, limits }) : null;
    },
  };
}

/** What stands in place of a number that only the larger form of zips (zip64) can hold. */
const ELSEWHERE = { short: 0xffff, long: 0xffffffff };

function readDirectory(
  bytes: Uint8Array,
  { entries: most, remedies }: ZipLimits,
): { entries: Map<string, Entry>; repeated: string[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, remedies.damaged);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === ELSEWHERE.short || at === ELSEWHERE.long) {
    throw new DocumentError(`byte ${end}`, 'a zip of the common form, not zip64', remedies.entries);
  }
  if (count > most) {
    throw new DocumentError(
      `byte ${end}`,
      `at most ${most} parts in the zip, not ${count}`,
      remedies.entries,
    );
  }
  const entries = new Map<string, Entry>();
  const repeated = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (at + ENTRY.size > end || view.getUint32(at, true) !== ENTRY.signature) {
      throw new DocumentError(
        `byte ${at}`,
        `part ${i + 1} of ${count} in the zip's directory`,
        remedies.damaged,
      );
    }
    const [length, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const from = at + ENTRY.size;
    const name = new TextDecoder().decode(bytes.subarray(from, from + length));
    if (entries.has(name)) repeated.add(name);
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      expanded: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = from + length + extra + comment;
  }
  if (at + ENTRY.size <= end && view.getUint32(at, true) === ENTRY.signature) {
    throw new DocumentError(
      `byte ${at}`,
      `no more parts in the zip's directory than it counts (${count})`,
      remedies.damaged,
    );
  }
  return { entries, repeated: [...repeated] };
}

/** Where the record at the end of a zip begins; a comment may follow it. */
function findEnd(view: DataView, remedy: string): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new DocumentError(
    `byte ${view.byteLength}`,
    'the directory at the end of a zip: the file is cut off',
    remedy,
  );
}

function expand(
  bytes: Uint8Array,
  { name, entry, limits }: { name: string; entry: Entry; limits: ZipLimits },
): Uint8Array {
  const { method, compressed, expanded, offset } = entry;
  const { remedies } = limits;
  if (entry.encrypted) throw new DocumentError(name, 'a part without password', 'save the file without one');
  if (expanded > limits.expanded) {
    throw new DocumentError(
      name,
      `at most ${megabytes(limits.expanded)}, not ${megabytes(expanded)}`,
      remedies.expanded,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL.size > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) {
    throw new DocumentError(`byte ${offset}`, `the part ${name}`, remedies.damaged);
  }
  const from = offset + LOCAL.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + compressed);
  const whole = method === STORED ? packed : method === DEFLATED ? inflate(packed, expanded) : null;
  if (whole === null || whole.length !== expanded || crc32(whole) !== entry.checksum) {
    throw new DocumentError(name, 'a part that is not damaged', remedies.damaged);
  }
  return whole;
}

/** Expand deflated bytes; null where they are damaged or come to more than was said. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length <= size) whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === size ? whole : null;
}

/** A size to be read by a person. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
