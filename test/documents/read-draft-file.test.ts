import { describe, expect, test } from 'vitest';
import { readDraftFile } from '../../lib/documents/read-draft-file.ts';
import { readSeeds } from '../seeds.ts';
import { call, deleted, inserted, list, makeDocx, note, p, r, use, zipParts } from './make-docx.ts';

const AGREED = readSeeds()[1]?.paragraphs[0]?.text as string;

describe('plain text', () => {
  const utf16 = Buffer.from(`\uFEFF${AGREED}`, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(AGREED), AGREED],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${AGREED}`), AGREED],
    ['UTF-16', utf16, AGREED],
    ['UTF-16, the high byte first', Buffer.from(utf16).swap16(), AGREED],
  ])('in %s', async (_, bytes, text) => {
    expect(await readDraftFile('draft.md', bytes)).toEqual({ text, notes: [] });
  });

  test('in windows-1252 is read with a note', async () => {
    const bytes = Uint8Array.from([0x93, ...Buffer.from('trafficking'), 0x94, 0x20, 0xe9]);
    const { text, notes } = await readDraftFile('draft.txt', bytes);
    expect(text).toBe('“trafficking” é');
    expect(notes).toEqual([expect.stringContaining('windows-1252')]);
  });

  test.each([
    ['draft.txt', [0x61, 0x62, 0x00, 0x63], 'byte 2: expected text, a Word document (.docx) or a PDF'],
    ['draft.odt', [...zipParts({ 'content.xml': '<a/>' })], 'it is an OpenDocument file'],
    ['draft.doc', [0xd0, 0xcf, 0x11, 0xe0], 'not a document of old Word (.doc); open it in a word processor'],
    [
      'draft.rtf',
      [...Buffer.from('{\\rtf1 a}')],
      'not an RTF file; open it in a word processor and save it as .docx',
    ],
    ['scan.jpg', [0xff, 0xd8, 0xff, 0xe0], 'not a picture'],
    ['page.html', [...Buffer.from('\n<!DOCTYPE html><p>Words')], 'not a web page; open it in the browser'],
    ['draft.docx', [...Buffer.from('Words')], 'byte 0: expected a zip'],
    ['draft.docx', [], 'byte 0: expected a zip'],
  ])('is not what %s has: %j', async (name, bytes, message) => {
    await expect(readDraftFile(name, Uint8Array.from(bytes))).rejects.toThrow(message);
  });
});

describe('a Word document', () => {
  test('has its numbers, a blank line between paragraphs, and struck words between signs', async () => {
    const body = [
      p(r(AGREED)),
      p(r('Urges') + r(' all ', '<w:strike/>') + r('States') + call(1), { list: [1, 0] }),
      p(r('To act ') + inserted(r('now')) + deleted(' later'), { list: [1, 1] }),
    ].join('');
    const numbering =
      list(1, [
        ['decimal', '%1.'],
        ['lowerLetter', '(%2)'],
      ]) + use(1, 1);
    // What a file begins with decides, not its name.
    const file = await readDraftFile(
      'draft.txt',
      makeDocx({ body, numbering, footnotes: note(1, 'See 70/1.') }),
    );
    expect(file.text).toBe(`${AGREED}\n\n1. Urges ~~all~~ States\n\n(a) To act now`);
    expect(file.notes).toEqual([
      'Read with all tracked changes accepted: 1 insertion, 1 deletion.',
      'Struck-through words are no part of the wording: 1 stretch.',
      'Left out: 1 footnote.',
    ]);
  });

  test.each([
    ['a document', 'empty.docx', makeDocx({ body: p('') })],
    ['a text', 'empty.txt', new Uint8Array(0)],
  ])('%s without words says so', async (_, name, bytes) => {
    expect(await readDraftFile(name, bytes)).toEqual({ text: '', notes: ['There are no words in it.'] });
  });
});
