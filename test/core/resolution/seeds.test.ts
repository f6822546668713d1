import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkManifest } from '../../../lib/core/resolution/manifest.ts';
import { footnotesOf, leadOf } from '../../../lib/core/resolution/paragraph-tree.ts';
import { parseText } from '../../../lib/core/resolution/parse-text.ts';
import type { Paragraph, Resolution } from '../../../lib/core/resolution/resolution.ts';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const MANIFEST = checkManifest(
  JSON.parse(readFileSync(join(SEEDS, 'manifest.json'), 'utf8')),
  'manifest.json',
);

function seed(file: string): Resolution {
  const manifest = MANIFEST[file];
  return parseText(readFileSync(join(SEEDS, file), 'utf8'), { file, ...(manifest && { manifest }) });
}

const women = seed('A-RES-77-194.txt');
const coordination = seed('A-RES-78-228.txt');
const council = seed('A-HRC-RES-53-9.txt');
const conference = seed('CTOC-COP-2022-9-resolution-11-5.txt');
const all = [women, coordination, council, conference];

function paragraph(resolution: Resolution, id: string): Paragraph {
  const found = resolution.paragraphs.find((each) => each.id === id);
  if (!found) throw new Error(`${resolution.symbol} has no ${id}`);
  return found;
}

/** How many paragraphs there are of each kind; subparagraphs by the paragraph they stand below. */
function counts({ paragraphs, footnotes }: Resolution): Record<string, number> {
  const count: Record<string, number> = { PP: 0, OP: 0, footnotes: footnotes.length };
  for (const { id } of paragraphs) {
    const kind = /^(?:PP|OP)\d+$/.test(id) ? id.slice(0, 2) : id.replace(/\(.*/, '');
    count[kind] = (count[kind] ?? 0) + 1;
  }
  return count;
}

describe('the seeds, counted by hand', () => {
  test.each([
    [women, { PP: 39, OP: 53, footnotes: 37 }],
    [coordination, { PP: 48, OP: 33, footnotes: 34, PP9: 6 }],
    [council, { PP: 26, OP: 19, footnotes: 4, OP1: 16, OP2: 8, OP3: 5 }],
    [conference, { PP: 32, OP: 21, footnotes: 3, OP4: 5, OP9: 4 }],
  ])('$symbol', (resolution, expected) => {
    expect(counts(resolution)).toEqual(expected);
  });

  test('have their paragraphs in order, without a gap', () => {
    for (const resolution of all) {
      for (const kind of ['PP', 'OP']) {
        const ids = resolution.paragraphs
          .map(({ id }) => id)
          .filter((id) => new RegExp(`^${kind}\\d+$`).test(id));
        expect(ids).toEqual(ids.map((_, at) => `${kind}${at + 1}`));
      }
    }
  });

  test('have every footnote once, in order', () => {
    for (const { footnotes } of all) {
      expect(footnotes.map(({ mark }) => mark)).toEqual(footnotes.map((_, at) => String(at + 1)));
      for (const { text } of footnotes) expect(text).not.toBe('');
    }
  });
});

test('facts about the seeds, and where they are known from', () => {
  expect(women).toMatchObject({
    symbol: 'A/RES/77/194',
    title: 'Trafficking in women and girls',
    body: 'General Assembly',
    session: 77,
    adopted: '2022-12-15',
    adoption: 'without a vote',
    adoptionSource: 'manifest',
  });
  expect(coordination).toMatchObject({
    symbol: 'A/RES/78/228',
    title: 'Improving the coordination of efforts against trafficking in persons',
    body: 'General Assembly',
    session: 78,
    adopted: '2023-12-19',
    adoption: 'without a vote',
    adoptionSource: 'manifest',
  });
  expect(council).toMatchObject({
    symbol: 'A/HRC/RES/53/9',
    title: 'Trafficking in persons, especially women and children',
    body: 'Human Rights Council',
    session: 53,
    adopted: '2023-07-12',
    adoption: 'without a vote',
    adoptionSource: 'text',
  });
  expect(conference).toMatchObject({
    symbol: 'CTOC/COP/2022/9, sect. I.A, resolution 11/5',
    title:
      'Implementation of the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and ' +
      'Children, supplementing the United Nations Convention against Transnational Organized Crime',
    body: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    session: 11,
    adopted: '2022-10-21',
    adoption: null,
    adoptionSource: null,
  });
});

describe('places in the seeds that are easily read wrongly', () => {
  test('the wording has no mark, markup or furniture left', () => {
    for (const { paragraphs, footnotes } of all) {
      for (const { text } of [...paragraphs, ...footnotes]) {
        expect(text).not.toMatch(/[⁰¹²³⁴-⁹*\uE000\uE001]|\]\(|22-28891|\s\s|^\s|\s$| [,;]/);
      }
    }
  });

  test('"(a) … and (b) …" in 77/194 PP1 is one sentence', () => {
    expect(paragraph(women, 'PP1').text).toMatch(
      /requires \(a\) the implementation .* and \(b\) a criminal justice/,
    );
  });

  test('77/194 PP2 goes on after six footnotes, of which the last stands first', () => {
    expect(paragraph(women, 'PP2').text).toContain(
      'and the Optional Protocol thereto on the sale of children',
    );
    expect(paragraph(women, 'PP2').marks).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(women.footnotes[5]).toEqual({ mark: '6', text: 'Ibid., vol. 1577, No. 27531.' });
  });

  test('the plain "14" of 77/194 PP10 is a mark, the numbers beside it are not', () => {
    expect(paragraph(women, 'PP10')).toMatchObject({ marks: ['14'] });
    expect(paragraph(women, 'PP10').text).toMatch(/in May 2022 .* its Progress Declaration,$/);
    expect(footnotesOf(women, paragraph(women, 'PP10'))).toEqual([
      { mark: '14', text: 'Resolution 76/266, annex.' },
    ]);
  });

  test('77/194 PP17 and PP34 end with a full stop, OP39 with a colon, and another paragraph follows', () => {
    expect(paragraph(women, 'PP17').text).toMatch(/^Bearing in mind .* of the victims\.$/);
    expect(paragraph(women, 'PP18').openingPhrase).toBe('Seriously concerned');
    expect(paragraph(women, 'PP34').text).toMatch(/gaining access to accurate information .* awareness\.$/);
    expect(paragraph(women, 'OP39').text).toMatch(/form of discrimination:$/);
    expect(paragraph(women, 'OP40').text).toMatch(/^Invites Member States to provide training/);
  });

  test('77/194 OP26', () => {
    expect(paragraph(women, 'OP26')).toMatchObject({ openingPhrase: 'Urges' });
    expect(paragraph(women, 'OP26').text).toMatch(
      /^Urges all Governments to criminalize .* servitude or the removal of organs, .* in their custody;$/,
    );
  });

  test('77/194 OP53 ends where the meeting is named', () => {
    expect(paragraph(women, 'OP53').text).toMatch(/in the context of the COVID-19 pandemic\.$/);
  });

  test('78/228 PP9 has six subparagraphs, the last after footnotes', () => {
    expect(paragraph(coordination, 'PP9').text).toBe(
      'Reaffirming that the Global Plan of Action was developed:',
    );
    expect(paragraph(coordination, 'PP9(f)').text).toMatch(/^To foster cooperation .* lessons learned,$/);
    expect(leadOf(coordination, 'PP9(f)').map(({ id }) => id)).toEqual(['PP9']);
  });

  test('78/228 PP26 goes on after a comma, footnotes and a small letter', () => {
    expect(paragraph(coordination, 'PP26').text).toContain(
      'Especially Women and Children, by making use of existing',
    );
  });

  test('78/228 OP1 to OP8 are in stray italics, and have their opening phrases all the same', () => {
    const phrases = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => paragraph(coordination, `OP${at}`).openingPhrase);
    expect(phrases).toEqual([
      'Urges',
      'Urges',
      'Calls upon',
      'Recalls',
      'Also recalls',
      'Reaffirms its request',
      'Recalls',
      'Expresses solidarity with and compassion for',
    ]);
  });

  test('the forty-seventh preambular paragraph of 78/228 cites resolution 11/5, with footnote 33', () => {
    const cites = coordination.paragraphs.filter(({ text }) =>
      text.includes('resolution 11/5 of 21 October 2022'),
    );
    expect(cites.map(({ id }) => id)).toEqual(['PP47']);
    expect(footnotesOf(coordination, paragraph(coordination, 'PP47'))).toEqual([
      { mark: '32', text: 'See CTOC/COP/2020/10, sect. I.A.' },
      { mark: '33', text: 'See CTOC/COP/2022/9, sect. I.A.' },
    ]);
  });

  test('53/9 OP1 has a letter (i) after (h), and a footnote between (e) and (f)', () => {
    expect(paragraph(council, 'OP1(i)').text).toMatch(/^Addressing the heightened risk/);
    expect(paragraph(council, 'OP1(j)').text).toMatch(/^Addressing the specific needs/);
    expect(paragraph(council, 'OP1(e)').text).toMatch(/affected by trafficking;$/);
    expect(paragraph(council, 'OP1(f)').text).toMatch(/^Promoting gender-responsive measures/);
    expect(paragraph(council, 'PP9').openingPhrase).toBe('Recalling also');
  });

  test('11/5 PP16 and PP25 go on with a capital and with italics', () => {
    expect(paragraph(conference, 'PP16').text).toContain(
      'Blue Heart Campaign against Human Trafficking, aimed at',
    );
    expect(paragraph(conference, 'PP25').text).toContain(
      'the recent revisions of the Model Legislative Provisions against Trafficking in Persons and the',
    );
  });
});
