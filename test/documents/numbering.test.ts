import { describe, expect, test } from 'vitest';
import { readDocx } from '../../lib/documents/read-docx.ts';
import { deleted, list, makeDocx, p, r, use } from './make-docx.ts';

/** The numbers of a document's paragraphs. */
const numbers = (body: string, numbering: string) =>
  readDocx(makeDocx({ body, numbering })).paragraphs.map(({ number }) => number);

/** A paragraph of a list on each of these levels. */
const listed = (id: number, levels: number[]) =>
  levels.map((level) => p(r('Words'), { list: [id, level] })).join('');

describe('automatic numbers', () => {
  const LEGAL: Parameters<typeof list>[1] = [
    ['decimal', '%1.'],
    ['lowerLetter', '(%2)'],
    ['lowerRoman', '(%3)'],
  ];

  test('count within each level and begin again below the next one above', () => {
    expect(numbers(listed(1, [0, 1, 1, 2, 2, 0, 1]), list(1, LEGAL) + use(1, 1))).toEqual([
      '1.',
      '(a)',
      '(b)',
      '(i)',
      '(ii)',
      '2.',
      '(a)',
    ]);
  });

  test.each([
    ['decimal', 26, '%1.', '26.'],
    ['decimalZero', 3, '%1', '03'],
    ['lowerLetter', 27, '(%1)', '(aa)'],
    ['upperLetter', 2, '%1.', 'B.'],
    ['lowerRoman', 4, '(%1)', '(iv)'],
    ['upperRoman', 14, '%1.', 'XIV.'],
    ['bullet', 1, '', '•'],
    ['none', 1, '', null],
    ['none', 1, 'Annex', 'Annex'],
    ['japaneseCounting', 3, '%1.', '3.'],
    ['lowerLetter', 2_000_000_000, '%1', '2000000000'],
  ])('%s at %i in the form %s is %s', (format, start, text, number) => {
    expect(numbers(listed(1, [0]), list(1, [[format, text, start]]) + use(1, 1))).toEqual([number]);
  });

  test('name the levels above, in plain digits where the list says so', () => {
    const levels = list(1, [
      ['upperRoman', '%1.'],
      ['decimal', '%1.%2'],
    ]);
    const legal = levels.replace('<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>');
    expect(numbers(listed(1, [0, 1, 1]), levels + use(1, 1))).toEqual(['I.', 'I.1', 'I.2']);
    expect(numbers(listed(1, [0, 0, 1]), legal + use(1, 1))).toEqual(['I.', 'II.', '2.1']);
  });

  test('go on over headings of sections where the list says so', () => {
    const levels = list(1, [
      ['upperRoman', '%1.'],
      ['decimal', '%2.'],
    ]).replace('<w:lvlText w:val="%2."/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="%2."/>');
    expect(numbers(listed(1, [0, 1, 1, 0, 1]), levels + use(1, 1))).toEqual(['I.', '1.', '2.', 'II.', '3.']);
  });

  test('go on in another list of the kind, and begin anew where an override says so', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = listed(1, [0, 0]) + listed(2, [0]) + listed(3, [0, 0]) + listed(1, [0]);
    expect(numbers(body, list(1, LEGAL) + use(1, 1) + use(2, 1) + use(3, 1, anew))).toEqual([
      '1.',
      '2.',
      '3.',
      '1.',
      '2.',
      '3.',
    ]);
  });

  test('are those of an override that replaces a level', () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl>';
    const override = `<w:lvlOverride w:ilvl="0">${level}</w:lvlOverride>`;
    expect(numbers(listed(1, [0, 0]), list(1, LEGAL) + use(1, 1, override))).toEqual(['E)', 'F)']);
  });

  test('come from the style too, unless the paragraph takes itself out', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Op"><w:name w:val="Operative"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Op"/></w:style>';
    const lists = list(1, LEGAL).replace(
      '<w:lvlText w:val="(%2)"/>',
      '<w:pStyle w:val="Sub"/><w:lvlText w:val="(%2)"/>',
    );
    const body =
      p(r('Urges'), { style: 'Op' }) +
      p(r('To'), { style: 'Sub' }) +
      p(r('And'), { style: 'Op', list: [0, 0] });
    expect(readDocx(makeDocx({ body, numbering: lists + use(1, 1), styles })).paragraphs).toMatchObject([
      { number: '1.', level: 0, style: 'Operative' },
      { number: '(a)', level: 1, style: 'Sub' },
      { number: null, level: null },
    ]);
  });

  test('count no paragraph that was deleted', () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>${deleted('Gone')}</w:p>`;
    expect(numbers(listed(1, [0]) + gone + listed(1, [0]), list(1, LEGAL) + use(1, 1))).toEqual(['1.', '2.']);
  });
});
