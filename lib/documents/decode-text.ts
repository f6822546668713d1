import { DocumentError } from './document-error.ts';
import type { DraftText } from './draft-text.ts';

/**
 * Decode the bytes of a text file: UTF-8 or, where a byte order mark says so, UTF-16; else windows-1252, in which
 * every byte means something, with a note. The mark itself is dropped.
 *
 * @param expected what could have stood in place of text, for the message
 * @throws DocumentError for bytes that are no text
 */
export function decodeText(
  bytes: Uint8Array,
  expected = 'text, a Word document (.docx) or a PDF',
): DraftText {
  const wide = byteOrder(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), notes: [] };
  const control = firstControl(bytes);
  if (control >= 0) {
    throw new DocumentError(`byte ${control}`, expected, 'save it as one of these, a text in UTF-8');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {
      text,
      notes: ['Not in UTF-8, so read as windows-1252: look at letters with accents and at quotation marks.'],
    };
  }
}

/** The form of UTF-16 that a byte order mark announces; null where none does. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Where the first control character is, which no text has, but for tabs, line ends and form feeds; −1 for none. */
function firstControl(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) return at;
  }
  return -1;
}
