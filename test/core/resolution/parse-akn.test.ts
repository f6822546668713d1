import { describe, expect, test } from 'vitest';
import { footnotesOf, leadOf } from '../../../lib/core/resolution/paragraph-tree.ts';
import { parseAkn } from '../../../lib/core/resolution/parse-akn.ts';
import { ResolutionError } from '../../../lib/core/resolution/resolution-error.ts';
import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import { toJson } from '../../../lib/core/resolution/to-json.ts';
import fc from '../../same-cases.ts';

const FILE = 'A_RES_90_7-3528891E.xml';

const COVER = (symbol: string): string => `<coverPage>
  <p><docNumber refersTo="#symbol">${symbol}</docNumber></p>
  <p><docAuthority refersTo="#publisher">United Nations</docAuthority>
     <docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
  <p><docTitle>Resolution adopted by the General Assembly on 12 December 2035</docTitle></p>
</coverPage>`;

const PREAMBLE = `<preamble>
  <formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
  <container name="Recalling"><p xml:space="preserve">\t<span class="italic">Recalling</span> the first lamp,<authorialNote marker="1"><p>\tSee <a href="https://undocs.org/en/A/90/12">A/90/12</a>.</p></authorialNote> and its oil,</p></container>
  <container name="Noting"><blockList><listIntroduction><span class="italic">Noting with concern</span> that lamps:</listIntroduction>
    <item><num>(a)</num><p>Go out,</p></item>
    <item><num>(b)</num><p>Are 40&#160;years old,<sup>1</sup></p></item></blockList></container>
</preamble>`;

const paragraph = (num: string, words: string, style = 'SingleTxt'): string =>
  `<paragraph class="${style}">${num && `<num>${num}</num>`}<content><p>${words}</p></content></paragraph>`;

const document = (
  main: string,
  rest = '',
  symbol = 'A/RES/90/7',
): string => `<akomaNtoso><statement name="resolution">
  <meta><identification><FRBRWork><FRBRdate date="2035-12-11" name="adoption"/></FRBRWork></identification></meta>
  ${COVER(symbol)}
  <preface><p><docNumber>90/7.</docNumber><docTitle><span class="bold">\tLighthouses</span></docTitle></p></preface>
  ${PREAMBLE}<mainBody>${main}</mainBody>${rest}
</statement></akomaNtoso>`;

function one(xml: string): Resolution {
  const resolutions = parseAkn(xml, { file: FILE });
  expect(resolutions).toHaveLength(1);
  return resolutions[0] as Resolution;
}

/** Ids and wording of all but the preamble. */
const operative = (xml: string): [string, string][] =>
  one(xml)
    .paragraphs.filter(({ id }) => !id.startsWith('PP'))
    .map(({ id, text }) => [id, text]);

test('a resolution is read with its facts, opening phrases, notes and lists', () => {
  const resolution = one(
    document(
      `<paragraph><num>1.</num><list><intro><p><span class="italic">Also urges</span> States:</p></intro>
        <point><num>(a)</num><content><p>To mend, by:</p></content></point>
        <sublist><point><num>(i)</num><content><p>Cleaning;</p></content></point>
          <point><num>(ii)</num><content><p>Painting;</p></content></point></sublist>
        <point><num>(b)</num><content><p>To count.</p></content></point></list></paragraph>`,
      '<conclusions><p>54th plenary meeting<eol/><docDate date="2035-12-12">12 December 2035</docDate></p></conclusions>',
    ),
  );
  expect(toJson(resolution)).toEqual({
    symbol: 'A/RES/90/7',
    title: 'Lighthouses',
    body: 'General Assembly',
    session: 90,
    adopted: '2035-12-12',
    adoption: null,
    adoptionSource: null,
    paragraphs: [
      { id: 'PP1', openingPhrase: 'Recalling', text: 'Recalling the first lamp, and its oil,' },
      { id: 'PP2', openingPhrase: 'Noting with concern', text: 'Noting with concern that lamps:' },
      { id: 'PP2(a)', openingPhrase: null, text: 'Go out,' },
      { id: 'PP2(b)', openingPhrase: null, text: 'Are 40 years old,' },
      { id: 'OP1', openingPhrase: 'Also urges', text: 'Also urges States:' },
      { id: 'OP1(a)', openingPhrase: null, text: 'To mend, by:' },
      { id: 'OP1(a)(i)', openingPhrase: null, text: 'Cleaning;' },
      { id: 'OP1(a)(ii)', openingPhrase: null, text: 'Painting;' },
      { id: 'OP1(b)', openingPhrase: null, text: 'To count.' },
    ],
    footnotes: [{ mark: '1', text: 'See A/90/12.' }],
  });
  expect(leadOf(resolution, 'OP1(a)(ii)').map(({ id }) => id)).toEqual(['OP1', 'OP1(a)']);
  expect(leadOf(resolution, 'OP1')).toEqual([]);
  expect(leadOf(resolution, 'OP9')).toEqual([]);
  const marked = resolution.paragraphs.filter((each) => footnotesOf(resolution, each).length > 0);
  expect(marked.map(({ id }) => id)).toEqual(['PP1', 'PP2(b)']);
});

test('the printed fields of a paragraph are in their order, without its marks', () => {
  const printed = JSON.stringify(toJson(one(document(paragraph('1.', 'Requests a report.')))));
  expect(printed).toMatch(
    /^{"symbol":.*,"title":.*,"body":.*,"session":.*,"adopted":.*,"adoption":.*,"adoptionSource":.*,"paragraphs":\[{"id":"PP1","openingPhrase":"Recalling","text":"[^"]*"},/,
  );
  expect(printed).not.toContain('marks');
});

describe('numbers', () => {
  test('of a flat list are read off the words', () => {
    expect(
      operative(
        document(
          [paragraph('1.', 'Decides:'), paragraph('', '(a) To act;'), paragraph('', '(b) To rest.')].join(''),
        ),
      ),
    ).toEqual([
      ['OP1', 'Decides:'],
      ['OP1(a)', 'To act;'],
      ['OP1(b)', 'To rest.'],
    ]);
  });

  test('that are missing or lack their full stop are found where just one can stand there', () => {
    const words = [
      paragraph('', 'Decides to act;'),
      paragraph('2.', 'Requests a report;'),
      paragraph('', '3 Urges States to act;'),
      paragraph('4.', 'Thanks them.'),
    ];
    expect(operative(document(words.join(''))).map(([id]) => id)).toEqual(['OP1', 'OP2', 'OP3', 'OP4']);
  });

  test('of an agenda within a paragraph are a list', () => {
    const words = [
      paragraph('1.', 'Recalls the lamp;'),
      paragraph('2.', 'Approves the agenda:'),
      paragraph('1.', 'Opening.'),
      paragraph('2.', 'Closure.'),
      paragraph('3.', 'Thanks them.'),
    ];
    // The third could be either; it goes on with the paragraphs.
    expect(operative(document(words.join(''))).map(([id]) => id)).toEqual([
      'OP1',
      'OP2',
      'OP2(1)',
      'OP2(2)',
      'OP3',
    ]);
  });

  test('a sole paragraph without number is OP1', () => {
    expect(
      operative(document(paragraph('', 'Adopts the declaration annexed to the present resolution.'))),
    ).toEqual([['OP1', 'Adopts the declaration annexed to the present resolution.']]);
  });
});

test('sections, their letters and preambles have ids of their own, and headings leave none', () => {
  const main = `<section><num>I</num><subheading>Lamps</subheading>
      <crossHeading refersTo="#preamble"><span class="italic">Recalling</span> a lamp,</crossHeading>
      ${paragraph('1.', 'Takes note;')}${paragraph('2.', 'Requests a report;')}</section>
    ${paragraph('', 'II', 'H23')}${paragraph('', 'Lamps of the south', 'H23')}
    <paragraph class="H23"><num>A.</num><subheading>Oil</subheading></paragraph>${paragraph('1.', 'Takes note;')}
    <paragraph class="H23"><num>III</num></paragraph>${paragraph('', 'Decides to rest.')}`;
  expect(operative(document(main)).map(([id]) => id)).toEqual([
    'I.PP1',
    'I.OP1',
    'I.OP2',
    'II.A.OP1',
    'III.OP1',
  ]);
});

test('annexes have ids of their own, with articles, and tables with their notes are left out', () => {
  const annex = (words: string): string =>
    `<attachments><attachment><doc name="annex"><mainBody>${words}</mainBody></doc></attachment></attachments>`;
  const words = [
    paragraph('', 'Annex I', 'H1'),
    paragraph('1.', 'We, the keepers, will keep the lamps.'),
    paragraph('', 'II', 'H23'),
    paragraph('5.', 'We will:'),
    paragraph('', '(a) Clean them.'),
    paragraph('', 'Annex II', 'H1'),
    paragraph('', 'The States Parties have agreed:'),
    paragraph('', 'Article 1'),
    paragraph('1.', 'Oil is dear.'),
    paragraph('', 'Article 2'),
    paragraph('1.', 'Light is free.'),
    '<container><table><tr><td><p>40 lamps</p></td></tr></table></container>',
    paragraph('', '<sup>a</sup> Of which two are lit.', 'FootnoteText'),
  ];
  expect(
    operative(document(paragraph('1.', 'Adopts the annexes.'), annex(words.join('')))).map(([id]) => id),
  ).toEqual([
    'OP1',
    'annexI.1',
    'annexI.II.5',
    'annexI.II.5(a)',
    'annexII.P1',
    'annexII.art1.1',
    'annexII.art2.1',
  ]);
});

test('lettered parts are resolutions of their own', () => {
  const part = (
    letter: string,
    title: string,
  ): string => `<component><statement><preface><p><docNumber>${letter}</docNumber>
    <docTitle>${title}</docTitle></p></preface>${PREAMBLE}<mainBody>${paragraph('1.', 'Requests a report.')}</mainBody></statement></component>`;
  const xml = `<akomaNtoso><documentCollection>${COVER('A/RES/90/7 A-B')}<preface><p><docNumber>90/7.</docNumber>
    <docTitle>Lamps</docTitle></p></preface></documentCollection>
    <components>${part('A', 'Lamps of the north')}${part('B', '')}</components></akomaNtoso>`;
  expect(
    parseAkn(xml, { file: FILE }).map(({ symbol, title, adopted, footnotes }) => [
      symbol,
      title,
      adopted,
      footnotes.length,
    ]),
  ).toEqual([
    ['A/RES/90/7 A', 'Lamps of the north', '2035-12-12', 1],
    ['A/RES/90/7 B', 'Lamps', '2035-12-12', 1],
  ]);
});

describe('what is no resolution in AKN4UN', () => {
  test.each([
    ['text', 'The General Assembly,', `${FILE}:1: expected XML, which begins with “<”`],
    ['XML that is cut off', '<akomaNtoso>\n<statement>', `${FILE}:2: expected well-formed XML`],
    ['a document type', '<a>\n</a><!DOCTYPE a>', `${FILE}:2: expected no document type`],
    [
      'entities that grow',
      '<!DOCTYPE a [<!ENTITY b "lol">]><a>&b;</a>',
      `${FILE}:1: expected no document type`,
    ],
    ['another root', '<html></html>', `${FILE}:1: expected the element akomaNtoso, not html`],
    ['no statement', '<akomaNtoso/>', 'expected a statement or documentCollection in akomaNtoso'],
    [
      'a collection of nothing',
      '<akomaNtoso><documentCollection/></akomaNtoso>',
      'expected a component with a statement',
    ],
    [
      'no paragraphs',
      '<akomaNtoso><statement/></akomaNtoso>',
      'expected paragraphs in preamble, mainBody or attachments',
    ],
    [
      'nesting that character data hides',
      '<a><![CDATA[</a>]]>'.repeat(10_000),
      `${FILE}:1: expected at most 200 elements within one another`,
    ],
    [
      'nesting without end',
      '<a>'.repeat(100_000),
      `${FILE}:1: expected at most 200 elements within one another`,
    ],
  ])('%s gets an error with file, line and what was expected', (_, xml, message) => {
    const parse = (): unknown => parseAkn(xml, { file: FILE });
    expect(parse).toThrow(ResolutionError);
    expect(parse).toThrow(message);
  });
});

test('a document with any stretch cut out or doubled is read or refused with a ResolutionError', () => {
  const whole = document(
    [
      paragraph('1.', 'Decides:'),
      paragraph('', '(a) To act;'),
      paragraph('', 'II', 'H23'),
      paragraph('', 'Lamps.'),
    ].join(''),
  );
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(400), fc.nat(3), (start, length, times) => {
      const stretch = whole.slice(start, start + length);
      try {
        for (const { paragraphs } of parseAkn(
          whole.slice(0, start) + stretch.repeat(times) + whole.slice(start + length),
          { file: FILE },
        )) {
          expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
        }
      } catch (error) {
        if (!(error instanceof ResolutionError)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
