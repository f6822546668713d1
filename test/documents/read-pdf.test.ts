import { describe, expect, test } from 'vitest';
import { readDraftFile } from '../../lib/documents/read-draft-file.ts';
import { readSeeds } from '../seeds.ts';
import { column, makePdf, type Words } from './make-pdf.ts';

const paragraphs = readSeeds().flatMap((seed) => seed.paragraphs.map(({ text }) => text));
/** Of the first letters only, so that each is in the font's encoding. */
const plain = (at: number) => (paragraphs[at] as string).replace(/[^\x20-\x7E]/gu, "'");

/** Cut words into lines of at most 75 letters. */
function wrap(text: string): string[] {
  return text.match(/.{1,75}(?: |$)/gu)?.map((line) => line.trim()) ?? [];
}

const read = (pages: Words[][], trailer?: string) => readDraftFile('draft.pdf', makePdf(pages, trailer));

describe('the text of a PDF', () => {
  test('has its lines, and a blank line where paragraphs are apart', async () => {
    const texts = [plain(2), plain(3), plain(4)];
    let y = 800;
    const page = texts.flatMap((text) => {
      const lines = column(wrap(text), { y });
      y -= lines.length * 12 + 6;
      return lines;
    });
    expect(await read([page])).toEqual({
      text: texts.map((text) => wrap(text).join('\n')).join('\n\n'),
      notes: [],
    });
  });

  test('has a blank line before an indented line that follows the end of a sentence', async () => {
    const first = column(['The first sentence is here, and it', 'ends at this place.'], { y: 700 });
    const second = column(['Another begins.'], { x: 95, y: 676 });
    const hanging = column(['1. Urges States,', '2. Welcomes that'], { y: 640, step: 14 });
    const goesOn = column(['in particular,'], { x: 95, y: 612 });
    const { text } = await read([[...first, ...second, ...hanging, ...goesOn]]);
    expect(text).toBe(
      'The first sentence is here, and it\nends at this place.\n\nAnother begins.\n\n1. Urges States,\n2. Welcomes that\nin particular,',
    );
  });

  test('has spaces where there are gaps, and only there', async () => {
    const page = [
      { x: 70, y: 700, size: 10, words: 'traffick' },
      { x: 118, y: 700, size: 10, words: 'ing' },
      { x: 140, y: 700, size: 10, words: 'in' },
      { x: 158, y: 700, size: 10, words: 'persons' },
    ];
    expect((await read([page])).text).toBe('trafficking in persons');
  });

  test('has raised figures as marks, whose notes at the foot are left out', async () => {
    const body = column(wrap(plain(5)), { y: 700 });
    const mark = {
      x: 70 + 6 * (body.at(-1) as Words).words.length,
      y: (body.at(-1) as Words).y + 4,
      size: 6,
      words: '1',
    };
    const foot = [
      { x: 70, y: 103, size: 5, words: '1' },
      { x: 75, y: 100, size: 8, words: 'See resolution 70/1,' },
      { x: 75, y: 90, size: 8, words: 'annex.' },
    ];
    expect(await read([[...body, mark, ...foot]])).toEqual({
      text: `${wrap(plain(5)).join('\n')}¹`,
      notes: ['Left out: the notes at the foot of 1 page.'],
    });
  });

  test('goes on from page to page within a sentence, without heads and page numbers', async () => {
    const lines = wrap(plain(0));
    const half = Math.floor(lines.length / 2);
    const framed = (number: number, words: string[]) => [
      { x: 70, y: 810, size: 10, words: 'A/C.3/77/L.12' },
      ...column(words, { y: 760 }),
      { x: 500, y: 40, size: 10, words: `${number}/3` },
    ];
    const read3 = await read([
      framed(1, lines.slice(0, half)),
      framed(2, lines.slice(half)),
      framed(3, wrap(plain(1))),
    ]);
    expect(read3).toEqual({
      text: `${lines.join('\n')}\n\n${wrap(plain(1)).join('\n')}`,
      notes: ['Left out: page numbers, and lines that stand on several pages.'],
    });
  });

  test('keeps words that begin two of several pages by chance', async () => {
    const page = (second: string) => column(['The same words begin', second], { y: 760 });
    const { text } = await read([
      page('this page.'),
      page('and that one.'),
      column(['A third.'], { y: 760 }),
    ]);
    expect(text.match(/The same words begin/gu)).toHaveLength(2);
  });

  test('says which pages have none', async () => {
    const { notes } = await read([column(['Words.'], { y: 700 }), []]);
    expect(notes).toEqual(['Without text, perhaps pictures: page 2.']);
  });
});

describe('a PDF that cannot be read says why', () => {
  test('without text', async () => {
    await expect(read([[], []])).rejects.toThrow(
      'expected a PDF with text, not only pictures of pages; have its text',
    );
  });

  test('with a password', async () => {
    const key = '0'.repeat(64);
    const encrypt = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
    await expect(read([column(['Words.'], { y: 700 })], encrypt)).rejects.toThrow(
      'expected a PDF without password',
    );
  });

  test('damaged', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<< /Type /Nothing >>\n');
    await expect(readDraftFile('draft.pdf', bytes)).rejects.toThrow('expected a PDF that is not damaged');
  });

  test('by its name alone', async () => {
    await expect(readDraftFile('draft.pdf', new TextEncoder().encode('Words.'))).rejects.toThrow(
      'expected “%PDF-”',
    );
  });
});
