const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** The checksum that zips keep of each part (CRC-32, ISO 3309). Linear. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  // By number: an iterator over the bytes takes four times as long.
  for (let at = 0; at < bytes.length; at++) {
    sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] as number)) & 0xff] as number);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
