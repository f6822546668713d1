import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Reads a zip file as the build writes it: one part, not encrypted, no comment, under 4 GB. Gives each file by its
 * path, in the zip's order. Throws where a byte is not what the zip says it is.
 */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const short = (at: number) => zip.readUInt16LE(at);
  const long = (at: number) => zip.readUInt32LE(at);
  const end = zip.length - 22;
  if (end < 0 || long(end) !== END) throw new Error('this is no zip file, or one with a comment');
  const files = new Map<string, Buffer>();
  // The directory at the end has an entry for each file; the file's data follow a header of their own.
  let entry = long(end + 16);
  for (let left = short(end + 10); left > 0; left -= 1) {
    if (long(entry) !== ENTRY) throw new Error(`byte ${entry} begins no entry`);
    const nameEnd = entry + 46 + short(entry + 28);
    const name = zip.toString('utf8', entry + 46, nameEnd);
    const header = long(entry + 42);
    const start = header + 30 + short(header + 26) + short(header + 28);
    const packed = zip.subarray(start, start + long(entry + 20));
    const data = short(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed;
    if (crc32(data) !== long(entry + 16)) throw new Error(`${name} is damaged`);
    files.set(name, data);
    entry = nameEnd + short(entry + 30) + short(entry + 32);
  }
  return files;
}
