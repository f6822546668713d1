import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../lib/documents/document-error.ts';
import { readDocx } from '../../lib/documents/read-docx.ts';
import { makeDocx, p, r, zipParts } from './make-docx.ts';
import fc from '../same-cases.ts';

const WHOLE = makeDocx({ body: p(r('Urges States to act')) });
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Change a field of the directory entry of a part: its place in the entry, and bytes. */
function alter(bytes: Uint8Array, field: number, value: number, size = 4): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name !== 'word/document.xml') continue;
    if (size === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return copy;
}

describe('says what is wrong, where and what to do', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'byte 0: expected a zip, as every .docx is'],
    [
      'text',
      new TextEncoder().encode('The General Assembly,'),
      'byte 0: expected a zip, as every .docx is; open it',
    ],
    [
      'old Word',
      Uint8Array.from([...OLD_WORD, ...utf16('WordDocument')]),
      'not a document of old Word (.doc)',
    ],
    [
      'a password',
      Uint8Array.from([...OLD_WORD, ...utf16('EncryptedPackage')]),
      'expected a document without password; open it in Word',
    ],
    [
      'RTF',
      new TextEncoder().encode('{\\rtf1 Words}'),
      'not an RTF file; open it in a word processor and save it as .docx',
    ],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not a picture; find its text'],
    ['a zip that is cut off', WHOLE.subarray(0, WHOLE.length - 30), 'the file is cut off'],
    [
      'another zip',
      zipParts({ 'readme.txt': 'Words' }),
      'expected word/document.xml in the zip; save it as a Word document',
    ],
    [
      'OpenDocument',
      zipParts({ 'content.xml': '<a/>' }),
      'word/document.xml in the zip (it is an OpenDocument file); save it as',
    ],
    ['a spreadsheet', zipParts({ 'xl/workbook.xml': '<a/>' }), '(it is a spreadsheet or a presentation)'],
    [
      'XML that ends early',
      zipParts({ 'word/document.xml': '<w:document>\n<w:body>' }),
      'word/document.xml:2: expected well-formed XML',
    ],
    [
      'a document type',
      zipParts({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]>\n<a/>' }),
      'word/document.xml:1: expected no document type',
    ],
    [
      'other XML',
      zipParts({ 'word/document.xml': '<html/>' }),
      'word/document.xml:1: expected w:body in w:document, not html',
    ],
    ['a part with a password', alter(WHOLE, 8, 1, 2), 'word/document.xml: expected a part without password'],
    [
      'a part that says it is huge',
      alter(WHOLE, 24, 0x7fffffff),
      'word/document.xml: expected at most 32 MB, not 2048 MB',
    ],
    [
      'a part that is larger than it says',
      alter(WHOLE, 24, 10),
      'word/document.xml: expected a part that is not damaged',
    ],
    [
      'another way of packing',
      alter(WHOLE, 10, 12, 2),
      'word/document.xml: expected a part that is not damaged',
    ],
    ['a wrong checksum', alter(WHOLE, 16, 1), 'word/document.xml: expected a part that is not damaged'],
    ['a part that is not there', alter(WHOLE, 42, 7), 'byte 7: expected the part word/document.xml'],
  ])('%s', (_, bytes, message) => {
    expect(() => readDocx(bytes)).toThrow(DocumentError);
    expect(() => readDocx(bytes)).toThrow(message);
  });

  test('a part of a thousand times its size is given up where it is larger than it says', () => {
    const bomb = zipParts({ 'word/document.xml': ' '.repeat(40 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => readDocx(alter(bomb, 24, 1000))).toThrow('expected a part that is not damaged');
  });
});

test('whatever is cut off or altered, it is the same text or a DocumentError', () => {
  const right = readDocx(WHOLE);
  const altered = fc.record({
    at: fc.nat({ max: WHOLE.length - 1 }),
    byte: fc.nat({ max: 255 }),
    end: fc.integer({ min: 0, max: WHOLE.length }),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(altered, ({ at, byte, end, cut }) => {
      const bytes = new Uint8Array(WHOLE.subarray(0, cut ? end : WHOLE.length));
      if (at < bytes.length) bytes[at] = byte;
      try {
        // The names of parts have no checksum: what only numbers or styles may then be missing.
        expect(readDocx(bytes).paragraphs.map(({ text }) => text)).toEqual(
          right.paragraphs.map(({ text }) => text),
        );
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
