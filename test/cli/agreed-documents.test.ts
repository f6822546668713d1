import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, deleted, list, makeDocx, note, p, r, use } from '../documents/make-docx.ts';
import { column, makePdf } from '../documents/make-pdf.ts';

const AGREED = resolve(import.meta.dirname, '../../lib/cli/agreed.ts');
const OP26 =
  'the offenders and intermediaries involved, including public officials involved with trafficking in persons';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'agreed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function agreed(args: string[], env: Record<string, string> = {}, input: string | Uint8Array = '') {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...plain } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [AGREED, ...args], {
    input,
    encoding: 'utf8',
    env: { ...plain, ...env },
  });
  return { status, stdout, stderr };
}

const RESOLUTION = makeDocx({
  body: [
    'A/RES/80/300',
    'Resolution adopted by the General Assembly on 15 December 2025',
    '80/300. Agreed language',
    'The General Assembly,',
  ]
    .map((line) => p(r(line)))
    .concat(
      p(r('Recalling', '<w:i/>') + r(' the wording of former years,') + call(1)),
      p(r('Urges', '<w:i/>') + deleted(' strongly') + r(' all States to keep the wording of former years.'), {
        list: [1, 0],
      }),
    )
    .join(''),
  numbering: list(1, [['decimal', '%1.']]) + use(1, 1),
  footnotes: note(1, 'Resolution 77/194.'),
});

describe('agreed parse', () => {
  test('reads a Word document', () => {
    const { stdout } = agreed(['parse', write('80-300.docx', RESOLUTION)]);
    expect(JSON.parse(stdout)).toEqual([
      {
        symbol: 'A/RES/80/300',
        title: 'Agreed language',
        body: 'General Assembly',
        session: 80,
        adopted: '2025-12-15',
        adoption: null,
        adoptionSource: null,
        paragraphs: [
          { id: 'PP1', openingPhrase: 'Recalling', text: 'Recalling the wording of former years,' },
          {
            id: 'OP1',
            openingPhrase: 'Urges',
            text: 'Urges all States to keep the wording of former years.',
          },
        ],
        footnotes: [{ mark: '1', text: 'Resolution 77/194.' }],
      },
    ]);
  });

  test('takes what a Word document does not say from the manifest beside it', () => {
    const library = join(folder, 'library');
    mkdirSync(library);
    writeFileSync(join(library, 'a.docx'), RESOLUTION);
    writeFileSync(join(library, '~$a.docx'), 'what Word puts beside a document that is open');
    writeFileSync(
      join(library, 'manifest.json'),
      JSON.stringify({ 'a.docx': { adoption: 'without a vote' } }),
    );
    expect(JSON.parse(agreed(['parse', library]).stdout)).toMatchObject([
      { adoption: 'without a vote', adoptionSource: 'manifest' },
    ]);
  });

  test.each([
    [
      'budget.docx',
      makeDocx({ body: p(r('Proposed programme budget')) }),
      /budget\.docx: expected a paragraph that opens/u,
    ],
    [
      'letter.docx',
      Buffer.from('Dear colleague'),
      /letter\.docx: byte 0: expected a zip, as every \.docx is; open it/u,
    ],
  ])('says what is wrong with %s', (name, bytes, message) => {
    const { status, stdout, stderr } = agreed(['parse', write(name, bytes)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('agreed check', () => {
  const draft = makeDocx({
    body: p(r('Draft')) + p(r(`They want ${OP26}.`)) + p(r('Not this.') + deleted('Gone')),
  });

  test('reads a Word document: spans count in the text as it is read', () => {
    const file = write('draft.docx', draft);
    const { stdout, stderr } = agreed(['check', '--json', file]);
    const [{ tokens, matches }] = JSON.parse(stdout).files;
    const text = `Draft\n\nThey want ${OP26}.\n\nNot this.`;
    expect(tokens).toBe(18);
    expect(text.slice(matches[0].start, matches[0].end)).toBe(OP26);
    expect(stderr).toBe(`agreed: ${file}: Read with all tracked changes accepted: 1 deletion.\n`);
  });

  test('reads a PDF, over the ends of lines', () => {
    const lines = OP26.match(/.{1,40}(?: |$)/gu)?.map((line) => line.trim()) ?? [];
    const file = write('draft.pdf', makePdf([column(lines, { y: 700 })]));
    const { stdout } = agreed(['check', file]);
    expect(stdout).toContain('word for word (13 words)');
    expect(stdout).toContain('A/RES/77/194 OP26: General Assembly resolution 77/194, para. 26');
  });

  test('knows a document on standard input by its bytes', () => {
    expect(agreed(['check', '-'], {}, draft).stdout).toContain('A/RES/77/194 OP26');
  });

  test('is done by a script that names a Word document as the library', () => {
    const text = 'to keep the wording of former years';
    const { stdout } = agreed(
      ['check', '--json', '--no-seeds', '--library', write('a.docx', RESOLUTION), '-'],
      {},
      text,
    );
    expect(JSON.parse(stdout).files[0].matches[0].sources).toMatchObject([
      { symbol: 'A/RES/80/300', paragraph: 'OP1', grade: 'verbatim' },
    ]);
  });

  test.each([
    [
      'draft.doc',
      [0xd0, 0xcf, 0x11, 0xe0],
      /draft\.doc: byte 0: expected a \.docx, not a document of old Word/u,
    ],
    [
      'draft.rtf',
      [...Buffer.from('{\\rtf1}')],
      /not an RTF file; open it in a word processor and save it as \.docx/u,
    ],
    ['cut.pdf', [...Buffer.from('%PDF-1.7\n')], /cut\.pdf: expected a PDF that is not damaged/u],
  ])('says what to do about %s, and prints nothing', (name, bytes, message) => {
    const right = write('right.txt', OP26);
    const { status, stdout, stderr } = agreed(['check', right, write(name, Uint8Array.from(bytes))]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('says what share is agreed, of each file and of all', () => {
    const half = write(
      'half.txt',
      `${OP26}\n\nand as many words again that no Member State has adopted so far, we hope.`,
    );
    const { stdout } = agreed(['check', half, write('whole.txt', OP26)]);
    expect(stdout).toContain('word for word 46\u00A0%');
    expect(stdout).toContain('all 2 files');
    expect(stdout).toContain('new 37\u00A0%');
  });

  test('has colours where they are wanted, and the same words without', () => {
    const file = write('report.txt', OP26);
    const plain = agreed(['check', file]).stdout;
    const coloured = agreed(['check', file], { FORCE_COLOR: '1' }).stdout;
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(stripVTControlCharacters(plain)).toBe(plain);
  });
});
