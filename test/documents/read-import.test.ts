import { describe, expect, test } from 'vitest';
import { readImport, readPasted } from '../../lib/documents/read-import.ts';
import {
  akn,
  archive,
  type Content,
  eventsOf,
  files,
  MANIFEST,
  problemsOf,
  seed,
  textsOf,
  TRAFFICKING,
} from './import-files.ts';
import { call, deleted, inserted, list, makeDocx, note, p, r, use } from './make-docx.ts';

const RECORD = JSON.stringify({
  symbol: 'A/RES/79/154',
  adoption_date: '17\u00A0December 2024',
  adoption_type: 'By a recorded vote',
  MS_in_favour_count: '120',
  MS_against_count: '1',
  MS_abstaining_count: '9',
  committee: 'Third Committee',
  sponsors: ['BELARUS'],
});

const WORD = makeDocx({
  body: [
    'A/RES/80/300',
    'Resolution adopted by the General Assembly on 15 December 2025',
    '80/300. Trafficking in women and girls',
    'The General Assembly,',
  ]
    .map((line) => p(r(line)))
    .concat(
      p(r('Recalling', '<w:i/>') + r(' the wording of former years,') + call(1)),
      p(
        r('Urges', '<w:i/>') +
          inserted(r(' all')) +
          deleted(' strongly') +
          deleted(' again') +
          r(' States to act.'),
        { list: [1, 0] },
      ),
    )
    .join(''),
  numbering: list(1, [['decimal', '%1.']]) + use(1, 1),
  footnotes: note(1, 'Resolution 77/194.'),
});

describe('reads', () => {
  test.each<[string, Content, string]>([
    ['A-RES-77-194.txt', TRAFFICKING, 'A/RES/77/194'],
    ['Markdown.md', `\uFEFF${TRAFFICKING}`, 'A/RES/77/194'],
    ['A_RES_79_154-2424062E.xml', akn(), 'A/RES/79/154'],
    ['80-300.docx', WORD, 'A/RES/80/300'],
    ['without an ending', WORD, 'A/RES/80/300'],
    ['text.xml', TRAFFICKING, 'A/RES/77/194'],
    ['markup.txt', akn(), 'A/RES/79/154'],
  ])('%s by what it begins with', async (name, content, symbol) => {
    expect(
      (await textsOf({ [name]: content })).map(({ path, resolution }) => [path, resolution.symbol]),
    ).toEqual([[name, symbol]]);
  });

  test('a text without a symbol', async () => {
    const [event] = await textsOf({ '11-5.txt': seed('CTOC-COP-2022-9-resolution-11-5.txt') });
    expect(event?.resolution.symbol).toBeNull();
  });

  test('a symbol in its one spelling', async () => {
    const [event] = await textsOf({ 'security.xml': akn({ symbol: 'S/RES/2331(2016)' }) });
    expect(event?.resolution.symbol).toBe('S/RES/2331 (2016)');
  });

  test('a Word document with its changes, and says so', async () => {
    const [event] = await textsOf({ '80-300.docx': WORD });
    expect(event?.resolution.paragraphs.at(-1)?.text).toBe('Urges all States to act.');
    expect(event?.notes).toEqual(['Tracked changes: 1 insertion kept, 2 deletions left out.']);
  });

  test('what a manifest says of the texts beside it, and of no others', async () => {
    const texts = await textsOf({
      'seeds/A-RES-77-194.txt': TRAFFICKING,
      'seeds/manifest.json': MANIFEST,
      'others/A-RES-77-194.txt': TRAFFICKING,
    });
    expect(texts.map(({ resolution }) => resolution.adoptionSource)).toEqual(['manifest', null]);
  });

  test('a library file', async () => {
    const bytes = Uint8Array.from([...'AGRL'].map((letter) => letter.charCodeAt(0)).concat(1, 2, 3));
    expect(await eventsOf({ 'library.agreed': bytes })).toEqual([
      { kind: 'reading', path: 'library.agreed', bytes: 7 },
      { kind: 'pack', path: 'library.agreed', bytes },
    ]);
  });
});

describe('records', () => {
  test.each([
    ['before', { 'data_extract/79.json': RECORD, 'English/A_RES_79_154.xml': akn() }],
    ['behind', { 'English/A_RES_79_154.xml': akn(), 'data_extract/79.jsonl': RECORD }],
    ['in an archive with', { 'repository.zip': archive({ 'a/1.xml': akn(), 'z/79.json': RECORD }) }],
  ])('%s their texts are joined with them', async (_, contents) => {
    const [event] = await textsOf(contents);
    expect(event?.resolution).toMatchObject({
      adopted: '2024-12-17',
      adoption: 'recorded vote',
      adoptionSource: 'data',
      vote: { yes: 120, no: 1, abstain: 9 },
      committee: 'Third Committee',
      sponsors: ['Belarus'],
    });
  });

  test('are reported by line where they are wrong, and the rest is used', async () => {
    const events = await eventsOf({ '79.json': `{"symbol": \n${RECORD}\n7`, '1.xml': akn() });
    expect(events.filter(({ kind }) => kind === 'problem')).toEqual([
      {
        kind: 'problem',
        path: '79.json',
        reason: 'line 1: expected an object in JSON, which this is not',
        failed: false,
      },
      {
        kind: 'problem',
        path: '79.json',
        reason: 'line 3: expected an object with a "symbol"',
        failed: false,
      },
    ]);
    expect((await textsOf({ '79.json': `7\n${RECORD}`, '1.xml': akn() }))[0]?.resolution.vote?.yes).toBe(120);
  });

  test('without their texts are of no use, and are said to be', async () => {
    expect(await problemsOf({ '79.json': RECORD, '77.txt': TRAFFICKING })).toEqual([
      '79.json: its record is of texts that are not in this import; import these with it',
    ]);
  });
});

describe('says what is wrong with', () => {
  test.each<[string, Content, RegExp]>([
    ['letter.txt', 'Dear colleague,', /^letter\.txt: line 1: expected a line that opens a resolution/],
    ['README.md', '# Texts', /^README\.md: line 1: expected a line that opens/],
    ['report.pdf', '%PDF-1.7 …', /^report\.pdf: byte 0: expected AKN4UN XML, .* not a PDF; import its Word/],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /^old\.doc: .* not a document of old Word/],
    ['page.html', '<!doctype html><p>Hello', /^page\.html: byte 0: expected AKN4UN XML, .* not a web page/],
    ['noise', Uint8Array.from([1, 2, 3]), /^noise: byte 0: expected AKN4UN XML, Word/],
    ['manifest.json', '{"a.txt": 7}', /^manifest\.json: expected an object for "a\.txt"/],
    ['cut.docx', WORD.slice(0, 300), /^cut\.docx: .* the file is cut off/],
    ['package.json', '{\n  "name": "x"\n}', /^package\.json: line 1: expected records as the United Nations/],
    ['records.txt', RECORD, /^records\.txt: expected records in a file that is named \.json/],
    ['table.xlsx', archive({ 'xl/workbook.xml': '<a/>' }), /^table\.xlsx: .*it is a spreadsheet/],
  ])('%s, and reads the others', async (name, content, message) => {
    const contents = { [name]: content, '1.xml': akn() };
    const [problem, ...others] = await problemsOf(contents);
    expect(problem).toMatch(message);
    expect(others).toEqual([]);
    expect(await textsOf(contents)).toHaveLength(1);
  });

  test('a file that is gone', async () => {
    const gone = {
      path: 'gone.txt',
      size: 5,
      bytes: () => Promise.reject(new DOMException('The file could not be found', 'NotFoundError')),
    };
    const events = [];
    for await (const event of readImport([gone, ...files({ '1.xml': akn() })])) events.push(event);
    expect(events.map(({ kind }) => kind)).toEqual(['reading', 'problem', 'reading', 'resolution']);
    expect(events[1]).toMatchObject({ reason: 'it cannot be read (The file could not be found)' });
  });
});

test('every file has one turn, as its archive has announced', async () => {
  const inner = archive({ '3.xml': akn(), 'README.md': '#' });
  const contents = {
    'repository.zip': archive({
      'a/1.xml': akn(),
      'a/flag.png': 'x',
      'a/2.txt': TRAFFICKING,
      'in.zip': inner,
    }),
    'named.zip': TRAFFICKING,
    'texts/flag.png': 'x',
    '79.json': RECORD,
    'letter.txt': 'Dear colleague,',
  };
  const events = await eventsOf(contents);
  const given = files(contents);
  const opened = events.filter((event) => event.kind === 'opened');
  const read = events.filter((event) => event.kind === 'reading');
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  expect(read).toHaveLength(given.length + sum(opened.map(({ files: count }) => count)));
  expect(sum(read.map(({ bytes }) => bytes))).toBe(
    sum(given.map(({ size }) => size)) + sum(opened.map(({ bytes }) => bytes)),
  );
});

describe('a pasted text', () => {
  test.each([
    ['plain', TRAFFICKING, 'A/RES/77/194'],
    ['AKN4UN', akn(), 'A/RES/79/154'],
  ])('is read where it is %s', (_, text, symbol) => {
    expect(readPasted(text)).toMatchObject([{ kind: 'resolution', path: '', resolution: { symbol } }]);
  });

  test.each([
    ['Dear colleague,', 'line 1: expected a line that opens a resolution'],
    [akn({ language: 'fra' }), 'the text is in French, and only English is indexed'],
    ['<akomaNtoso>', 'expected well-formed XML'],
  ])('is refused where it is none: %.20s', (text, reason) => {
    expect(readPasted(text)).toMatchObject([
      { kind: 'problem', path: '', reason: expect.stringContaining(reason) },
    ]);
  });
});
