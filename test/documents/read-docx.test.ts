import { describe, expect, test } from 'vitest';
import { readDocx } from '../../lib/documents/read-docx.ts';
import { readSeeds } from '../seeds.ts';
import { call, deleted, inserted, makeDocx, note, type Parts, p, r } from './make-docx.ts';

const [seed] = readSeeds();
const AGREED = seed?.paragraphs[1]?.text as string;

/** The paragraphs of a document with this body. */
const read = (body: string, others: Omit<Parts, 'body'> = {}) => readDocx(makeDocx({ body, ...others }));
const texts = (body: string, others?: Omit<Parts, 'body'>) =>
  read(body, others).paragraphs.map(({ text }) => text);

describe('changes', () => {
  test('are read as accepted, and counted', () => {
    const moved = `<w:moveFrom>${r('here ')}</w:moveFrom>`;
    const to = `<w:moveTo>${r('there ')}</w:moveTo>`;
    const body = p(
      r('Urges ') + deleted('strongly ') + inserted(r('all ')) + r('States ') + moved + to + r('to act'),
    );
    expect(read(body)).toMatchObject({
      paragraphs: [{ text: 'Urges all States there to act' }],
      changes: { insertions: 1, deletions: 1, moves: 1 },
    });
  });

  test('join two paragraphs whose end was deleted', () => {
    const first = `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${r('Urges ')}</w:p>`;
    expect(texts(first + p(r('States')) + p(r('Next')))).toEqual(['Urges States', 'Next']);
    expect(texts(p(r('Next')) + first)).toEqual(['Next', 'Urges']);
  });

  test('take rows of tables away', () => {
    const row = (words: string, properties = '') => `<w:tr>${properties}<w:tc>${p(r(words))}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('Kept')}${row('Gone', '<w:trPr><w:del w:id="4"/></w:trPr>')}</w:tbl>`;
    expect(texts(body)).toEqual(['Kept']);
  });

  test('by hand are spans, joined where Word has cut the run', () => {
    const [first, second] = [AGREED.slice(0, 20), AGREED.slice(20, 40)];
    const body = p(
      r('Urges ') +
        r(first, '<w:strike/>') +
        r(second, '<w:dstrike w:val="true"/>') +
        r(' and', '<w:strike w:val="0"/>'),
    );
    const [paragraph] = read(body).paragraphs;
    expect(paragraph).toMatchObject({ text: `Urges ${first}${second} and`, struck: [{ start: 6, end: 46 }] });
  });
});

describe('words', () => {
  const WORDS = p(r('The words'));
  const box = `<w:drawing><wps:txbx><w:txbxContent>${p(r('In a box'))}</w:txbxContent></wps:txbx></w:drawing>`;

  test.each([
    ['tabs and breaks', '<w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>', 'A\tb\nc'],
    ['a break of pages', '<w:r><w:t>A</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', 'A b'],
    [
      'hyphens',
      '<w:r><w:t>COVID</w:t><w:noBreakHyphen/><w:t>19 pan</w:t><w:softHyphen/><w:t>demic</w:t></w:r>',
      'COVID-19 pandemic',
    ],
    ['links', `<w:hyperlink>${r('See here')}</w:hyperlink>`, 'See here'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>${r('Inside')}</w:sdtContent></w:sdt>`,
      'Inside',
    ],
    ['simple fields', `<w:fldSimple w:instr="PAGE">${r('12')}</w:fldSimple>`, '12'],
    [
      'fields, by their results',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>' +
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('inner')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('computes')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('77/194')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' of')}`,
      '77/194 of',
    ],
    [
      'alternatives once',
      `<mc:AlternateContent><mc:Choice Requires="wps">${r('New')}</mc:Choice><mc:Fallback>${r('Old')}</mc:Fallback></mc:AlternateContent>`,
      'New',
    ],
    [
      'the only alternative',
      `<mc:AlternateContent><mc:Fallback>${r('Old')}</mc:Fallback></mc:AlternateContent>`,
      'Old',
    ],
    [
      'alternatives within a run',
      `<w:r><mc:AlternateContent><mc:Choice><w:t>New</w:t></mc:Choice><mc:Fallback><w:t>Old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      'New',
    ],
    [
      'elements of any name',
      '<w:r><constructor/><toString>no</toString><w:t>Words</w:t></w:r><__proto__/>',
      'Words',
    ],
    ['hidden letters, never', r('Seen') + r(' hidden', '<w:vanish/>'), 'Seen'],
    [
      'text boxes, never',
      `${r('Beside')}<w:r>${box}</w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      'Beside',
    ],
    ['white space that is not meant', '<w:r><w:t>\n  States </w:t></w:r>', 'States'],
    ['symbols', '<w:r><w:sym w:char="00B1"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', '±'],
    [
      'raised figures',
      r('persons') +
        r('12', '<w:vertAlign w:val="superscript"/>') +
        r('21') +
        r('st', '<w:vertAlign w:val="superscript"/>'),
      'persons¹²21st',
    ],
  ])('of %s', (_, content, text) => {
    expect(texts(p(content))).toEqual([text]);
  });

  test('in cells of tables, also in tables of tables, are paragraphs', () => {
    const cell = (content: string) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
    expect(read(cell(p(r('One')) + cell(p(r('Two')))) + WORDS).paragraphs).toMatchObject([
      { text: 'One', inTable: true },
      { text: 'Two', inTable: true },
      { text: 'The words', inTable: false },
    ]);
  });

  test('in content controls around paragraphs are read; section marks and empty paragraphs are none', () => {
    expect(texts(`<w:sdt><w:sdtContent>${WORDS}</w:sdtContent></w:sdt>${p('')}<w:sectPr/>`)).toEqual([
      'The words',
    ]);
  });

  test('in italics are spans; a style and its paragraph may cancel each other out', () => {
    const style = (id: string, type: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr><w:i/></w:rPr></w:style>`;
    const styles = style('Quote', 'paragraph') + style('Emphasis', 'character');
    const body = p(
      r('Recalls ') + r('Annex', '<w:rStyle w:val="Emphasis"/>') + r(' of', '<w:i w:val="0"/>'),
      { style: 'Quote' },
    );
    expect(read(body, { styles }).paragraphs[0]).toMatchObject({
      text: 'Recalls Annex of',
      italics: [{ start: 0, end: 8 }],
    });
  });

  test('in a style of headings are one', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const body = p(r('A'), { style: 'H' }) + p(r('B'), { style: 'HCh' }) + WORDS;
    expect(read(body, { styles }).paragraphs.map(({ heading }) => heading)).toEqual([true, true, false]);
  });
});

describe('notes', () => {
  test('stand apart from the wording, numbered as they are called', () => {
    const body = p(r('Recalling resolution 70/1,') + call(9) + r(' and') + call(4));
    const { paragraphs, footnotes } = read(body, {
      footnotes: note(4, 'Ibid.') + note(9, 'Of 2015.') + note(1, 'Not called'),
    });
    expect(paragraphs).toMatchObject([
      {
        text: 'Recalling resolution 70/1, and',
        footnotes: [
          { mark: '1', at: 26 },
          { mark: '2', at: 30 },
        ],
      },
    ]);
    expect(footnotes).toEqual([
      { mark: '1', text: 'Of 2015.' },
      { mark: '2', text: 'Ibid.' },
    ]);
  });

  test('at the end have numbers of their own, in the form that the document says', () => {
    const body = p(r('A') + call(1, 'endnote') + call(1));
    const parts = { footnotes: note(1, 'Foot'), endnotes: note(1, 'End', 'endnote') };
    const decimal = '<w:sectPr><w:endnotePr><w:numFmt w:val="upperLetter"/></w:endnotePr></w:sectPr>';
    expect(read(body, parts).footnotes.map(({ mark }) => mark)).toEqual(['i', '1']);
    expect(read(body + decimal, parts).footnotes.map(({ mark }) => mark)).toEqual(['A', '1']);
  });
});
