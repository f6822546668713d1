import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { DocumentError, SAVE_ANEW } from './document-error.ts';

/** The parts of a zip by name. */
export interface Zip {
  names: string[];
  /** Expand a part; null where there is none of that name. Throws a `DocumentError` where it is damaged or too large. */
  read: (name: string) => Uint8Array | null;
}

/** More than any document without films in it. */
const MOST_BYTES = 128 * 2 ** 20;
/** Many times what a document of some hundred pictures has. */
const MOST_ENTRIES = 10_000;
/** One part, expanded: 250,000 words, at the 114 to 132 bytes of XML a word of the United Nations' budget documents. */
const MOST_EXPANDED = 32 * 2 ** 20;
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
 * @throws DocumentError for what is no zip, or is larger than a document
 */
export function openZip(bytes: Uint8Array): Zip {
  if (bytes.length > MOST_BYTES) {
    throw new DocumentError(
      null,
      `a file of at most ${megabytes(MOST_BYTES)}, not ${megabytes(bytes.length)}`,
      'leave out its pictures',
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new DocumentError('byte 0', 'a zip, as every .docx is', SAVE_ANEW);
  }
  const entries = readDirectory(bytes);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry ? expand(bytes, name, entry) : null;
    },
  };
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) {
    throw new DocumentError(
      `byte ${end}`,
      `at most ${MOST_ENTRIES} parts in the zip, not ${count}`,
      SAVE_ANEW,
    );
  }
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY.size > end || view.getUint32(at, true) !== ENTRY.signature) {
      throw new DocumentError(`byte ${at}`, `part ${i + 1} of ${count} in the zip's directory`, SAVE_ANEW);
    }
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const from = at + ENTRY.size;
    entries.set(new TextDecoder().decode(bytes.subarray(from, from + name)), {
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      expanded: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = from + name + extra + comment;
  }
  return entries;
}

/** Where the record at the end of a zip begins; a comment may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new DocumentError(
    `byte ${view.byteLength}`,
    'the directory at the end of a zip: the file is cut off',
    SAVE_ANEW,
  );
}

function expand(bytes: Uint8Array, name: string, entry: Entry): Uint8Array {
  const { method, compressed, expanded, offset } = entry;
  if (entry.encrypted) throw new DocumentError(name, 'a part without password', 'save the file without one');
  if (expanded > MOST_EXPANDED) {
    throw new DocumentError(
      name,
      `at most ${megabytes(MOST_EXPANDED)}, not ${megabytes(expanded)}`,
      'divide the document',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL.size > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) {
    throw new DocumentError(`byte ${offset}`, `the part ${name}`, SAVE_ANEW);
  }
  const from = offset + LOCAL.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + compressed);
  const whole = method === STORED ? packed : method === DEFLATED ? inflate(packed, expanded) : null;
  if (whole === null || whole.length !== expanded || crc32(whole) !== entry.checksum) {
    throw new DocumentError(name, 'a part that is not damaged', SAVE_ANEW);
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

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
