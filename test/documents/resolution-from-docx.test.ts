import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { checkManifest, type ManifestEntry } from '../../lib/core/resolution/manifest.ts';
import { parseParagraphId } from '../../lib/core/resolution/paragraph-id.ts';
import type { Paragraph, Resolution } from '../../lib/core/resolution/resolution.ts';
import { readDocx } from '../../lib/documents/read-docx.ts';
import { resolutionFromDocx } from '../../lib/documents/resolution-from-docx.ts';
import { readSeeds } from '../seeds.ts';
import { call, deleted, inserted, list, makeDocx, note, p, r, use } from './make-docx.ts';

const FILE = 'draft.docx';
const manifest = checkManifest(
  JSON.parse(readFileSync(join(SEEDS, 'manifest.json'), 'utf8')),
  'manifest.json',
);

/** The lists of a resolution: operative paragraphs, and those of a preamble, with their subparagraphs. */
const LEVELS: [string, string][] = [
  ['decimal', '%1.'],
  ['lowerLetter', '(%2)'],
  ['lowerRoman', '(%3)'],
];
const NUMBERING = [list(1, LEVELS), list(2, LEVELS), use(1, 1), use(2, 2)].join('');

/** A seed as Word would have it: notes that nothing calls are not there, and the others count from 1. */
function asInWord(seed: Resolution): Resolution {
  const called = seed.paragraphs.flatMap(({ marks = [] }) => marks);
  const marks = new Map(called.map((mark, i) => [mark, String(i + 1)]));
  expect(marks.size).toBe(called.length);
  return {
    ...seed,
    paragraphs: seed.paragraphs.map((paragraph) => ({
      ...paragraph,
      ...(paragraph.marks && { marks: paragraph.marks.map((mark) => marks.get(mark) as string) }),
    })),
    footnotes: seed.footnotes.flatMap(({ mark, text }) => {
      const counted = marks.get(mark);
      return counted === undefined ? [] : [{ mark: counted, text }];
    }),
  };
}

/** What a resolution's facts are known from besides its text. */
function factsOf({ symbol }: Resolution): ManifestEntry {
  const found = Object.entries(manifest).find(([file]) =>
    file.startsWith((symbol ?? '').replace(/\W+/gu, '-')),
  );
  return {
    ...found?.[1],
    ...(symbol?.startsWith('CTOC') && manifest['CTOC-COP-2022-9-resolution-11-5.txt']),
  };
}

type Write = (paragraph: Paragraph, at: number) => string;

/** A resolution as a Word document, its paragraphs written as is asked. */
function docxOf(resolution: Resolution, write: Write): Uint8Array<ArrayBuffer> {
  const { symbol, title, body, session, adopted, adoptionSource, paragraphs, footnotes } = resolution;
  const day = new Date(`${adopted}T00:00Z`).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const number = symbol?.split('/').at(-1);
  const head = symbol?.startsWith('CTOC')
    ? [`Resolution ${session}/${number}`, title]
    : [symbol, `Resolution adopted by the ${body} on ${day}`, `${session}/${number}. ${title}`];
  const placed = paragraphs.map((paragraph, at) => {
    const { kind, subparagraphs } = parseParagraphId(paragraph.id);
    const operative = kind === 'operative';
    const numbered = operative || subparagraphs.length > 0;
    return p(write(paragraph, at), numbered ? { list: [operative ? 1 : 2, subparagraphs.length] } : {});
  });
  const closing = adoptionSource === 'text' ? ['34th meeting', '[Adopted without a vote.]'] : [];
  const plain = (line: string | null | undefined) => p(r(line ?? ''));
  return makeDocx({
    body: [...head.map(plain), p(r(`The ${body},`, '<w:i/>')), ...placed, ...closing.map(plain)].join(''),
    numbering: NUMBERING,
    footnotes: footnotes.map(({ mark, text }) => note(mark, text)).join(''),
  });
}

const calls = ({ marks = [] }: Paragraph) => marks.map((mark) => call(mark)).join('');

/** The opening phrase in italics, cut as Word cuts runs, and the marks behind the words. */
const typed: Write = (paragraph) => {
  const { text, openingPhrase } = paragraph;
  const opening = openingPhrase ?? '';
  const cut = Math.floor(opening.length / 2);
  return [
    ...(opening === '' ? [] : [r(opening.slice(0, cut), '<w:i/>'), r(opening.slice(cut), '<w:i/>')]),
    r(text.slice(opening.length)),
    calls(paragraph),
  ].join('');
};

/** The same, with every third word inserted, words deleted between, and a struck one at the end. */
const changed: Write = (paragraph) => {
  const { text, openingPhrase } = paragraph;
  const opening = openingPhrase ?? '';
  const words = text.slice(opening.length).split(/(?<= )/u);
  return [
    opening === '' ? '' : inserted(r(opening, '<w:i/>')),
    ...words.map((word, i) => (i % 3 === 1 ? inserted(r(word)) + deleted('strongly ') : r(word))),
    calls(paragraph),
    r(' [EU: delete]', '<w:strike/>'),
  ].join('');
};

describe.each(readSeeds().map((seed) => [seed.symbol as string, asInWord(seed), factsOf(seed)] as const))(
  '%s in Word',
  (_, resolution, facts) => {
    test.each([
      ['as it is typed', typed],
      ['with changes tracked', changed],
    ])('%s is the resolution that its text is', (_way, write) => {
      const docx = readDocx(docxOf(resolution, write));
      const { plainMarks: _only, ...known } = facts;
      expect(resolutionFromDocx(docx, { file: FILE, manifest: known })).toEqual(resolution);
    });
  },
);

test('the numbers may be typed, as in the documents of the United Nations', () => {
  const body = [
    'The General Assembly,',
    'Recalling its resolution 70/1,',
    '\t1.\tUrges States to act;',
    '\t(a)\tAlone, where no list is open;',
    '\t2.\tRequests the Secretary-General:',
    '\t(a)\tTo report;',
    '\t(b)\tTo keep in step.',
  ];
  const docx = readDocx(makeDocx({ body: body.map((line) => p(r(line))).join('') }));
  expect(resolutionFromDocx(docx, { file: FILE }).paragraphs).toMatchObject([
    { id: 'PP1', openingPhrase: 'Recalling' },
    { id: 'OP1', text: 'Urges States to act;' },
    { id: 'OP1(a)' },
    { id: 'OP2' },
    { id: 'OP2(a)', text: 'To report;' },
    { id: 'OP2(b)' },
  ]);
});

test('notes with signs of their own are notes, and raised digits call one again', () => {
  const sign = '<w:r><w:footnoteReference w:id="7" w:customMarkFollows="1"/><w:t>*</w:t></w:r>';
  const body = [
    p(r('The General Assembly,')),
    p(r('Recalling its resolution 70/1,') + call(8)),
    p(
      `${r('1. Urges States')}${sign} ${r(' on 20 km')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r(' to act,')}${r('1', '<w:vertAlign w:val="superscript"/>')}${r(' at once.')}`,
    ),
  ].join('');
  const footnotes = note(7, '* States parties.') + note(8, 'See A/70/1.');
  const { paragraphs, footnotes: notes } = resolutionFromDocx(readDocx(makeDocx({ body, footnotes })), {
    file: FILE,
  });
  expect(paragraphs).toMatchObject([
    { marks: ['1'] },
    { text: 'Urges States on 20 km² to act, at once.', marks: ['*', '1'] },
  ]);
  expect(notes).toEqual([
    { mark: '1', text: 'See A/70/1.' },
    { mark: '*', text: 'States parties.' },
  ]);
});

test('tables after the opening line are no wording, before it they may hold the symbol', () => {
  const cell = (words: string) => `<w:tbl><w:tr><w:tc>${p(r(words))}</w:tc></w:tr></w:tbl>`;
  const body = [
    cell('A/RES/70/1'),
    p(r('Transforming our world')),
    p(r('The General Assembly,')),
    cell('Scale of assessments'),
    p(r('Adopts the following outcome document.')),
  ].join('');
  expect(resolutionFromDocx(readDocx(makeDocx({ body })), { file: FILE })).toMatchObject({
    symbol: 'A/RES/70/1',
    title: 'Transforming our world',
    paragraphs: [{ id: 'OP1', text: 'Adopts the following outcome document.' }],
  });
});

test('a document that is no resolution says so', () => {
  const docx = readDocx(makeDocx({ body: p(r('Proposed programme budget for 2027')) }));
  expect(() => resolutionFromDocx(docx, { file: FILE })).toThrow(
    'draft.docx: expected a paragraph that opens a resolution, such as “The General Assembly,”',
  );
});
