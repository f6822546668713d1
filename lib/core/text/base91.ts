/**
 * 91 printable characters that stand for themselves in a template literal, as which a minifier writes long strings:
 * no backtick, backslash, dollar or space.
 */
const ALPHABET =
  '!"#%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
/** Two characters hold 13 bits: 8,192 of 8,281 pairs. 8 % shorter than base 64. */
const PAIR_BITS = 13;

/** Write bytes as text, 1.23 characters a byte. */
export function encodeBase91(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  const write = () => {
    const pair = bits & 0x1fff;
    text += ALPHABET.charAt(pair % 91) + ALPHABET.charAt((pair / 91) | 0);
    bits >>>= PAIR_BITS;
    held -= PAIR_BITS;
  };
  for (const byte of bytes) {
    bits |= byte << held;
    held += 8;
    if (held >= PAIR_BITS) write();
  }
  if (held > 0) write();
  return text;
}

/** Read `length` bytes that {@link encodeBase91} wrote; the text does not say how many there are. */
export function decodeBase91(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 2) {
    bits |= (ALPHABET.indexOf(text.charAt(i)) + 91 * ALPHABET.indexOf(text.charAt(i + 1))) << held;
    held += PAIR_BITS;
    for (; held >= 8 && at < length; held -= 8, bits >>>= 8) bytes[at++] = bits & 0xff;
  }
  return bytes;
}
