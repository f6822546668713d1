import { DocumentError } from './document-error.ts';

const AS_DOCX = 'open it in a word processor and save it as .docx';

/** What files of other kinds begin with, a character a byte, and what to do about them. */
const OTHERS: [kind: string, beginnings: RegExp, remedy: string][] = [
  ['an RTF file', /^\{\\rtf/, AS_DOCX],
  [
    'a picture',
    /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|II\*|MM[^\w\s]\*|RIFF[^]{4}WEBP)/,
    'find its text, a picture has none that can be read',
  ],
  [
    'a web page',
    /^\s{0,100}<(?:!doctype html|html)\b/i,
    'open it in the browser, where its wording is marked',
  ],
];

/** The first bytes of a file, a character each. */
export function beginningOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1024));
}

/**
 * Throw a `DocumentError` for files of kinds that we know and cannot read, with what to do about each.
 *
 * @param expected what could have stood in their place, for the message
 */
export function refuseOthers(bytes: Uint8Array, expected = 'text, a Word document (.docx) or a PDF'): void {
  const beginning = beginningOf(bytes);
  if (beginning.startsWith('\xD0\xCF\x11\xE0')) refuseCompound(bytes);
  for (const [kind, beginnings, remedy] of OTHERS) {
    if (beginnings.test(beginning)) {
      throw new DocumentError('byte 0', `${expected}, not ${kind}`, remedy);
    }
  }
}

/** The format of old Word is also the wrapping of a .docx with a password, which names its parts in UTF-16. */
function refuseCompound(bytes: Uint8Array): never {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  throw names.includes('EncryptedPackage')
    ? new DocumentError('byte 0', 'a document without password', 'open it in Word and save it without one')
    : new DocumentError('byte 0', 'a .docx, not a document of old Word (.doc)', AS_DOCX);
}
