import { readFileSync } from 'node:fs';
import { UserError } from './user-error.ts';

/** How the name of standard input is written. */
const STANDARD_INPUT = '-';

/**
 * Read a file, or standard input for `-`, as text: UTF-8, or UTF-16 where a byte order mark says so; the mark itself
 * is dropped.
 *
 * @throws {UserError} where it cannot be read, and at the first byte that is no text
 */
export function readText(file: string): string {
  return decode(readBytes(file), file);
}

/** Read the bytes of a file, or of standard input for `-`. Throws a `UserError` where they cannot be read. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === STANDARD_INPUT ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'expected a file, this is a folder'
          : code;
    throw new UserError(`${file}: ${reason}`);
  }
}

function decode(bytes: Buffer, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const at = encoding === 'utf-8' ? firstInvalidByte(bytes) : bytes.length;
    throw new UserError(
      `${file}: byte ${at}: expected text in ${encoding.toUpperCase()}; save the file as UTF-8 text`,
    );
  }
}

/** The offset of the first byte that no UTF-8 text has there, by bisection over prefixes. */
function firstInvalidByte(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (isPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isPrefix(bytes: Buffer): boolean {
  try {
    // `stream` allows a character that is cut off at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
