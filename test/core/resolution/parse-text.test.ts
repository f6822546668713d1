import { describe, expect, test } from 'vitest';
import { parseText } from '../../../lib/core/resolution/parse-text.ts';
import { ResolutionError } from '../../../lib/core/resolution/resolution-error.ts';
import { CASES, HEADER } from './parse-text.cases.ts';
import { leastTime } from '../../least-time.ts';
import fc from '../../same-cases.ts';

const FILE = 'A-RES-90-7.txt';

describe('the traps of texts that come out of PDF', () => {
  test.each(CASES)('$name', ({ body, manifest, paragraphs, footnotes }) => {
    const resolution = parseText(`${HEADER}\n${body}\n`, { file: FILE, ...(manifest && { manifest }) });
    expect(resolution.paragraphs.map(({ id, text }) => [id, text])).toEqual(paragraphs);
    if (footnotes) expect(resolution.footnotes.map(({ mark, text }) => [mark, text])).toEqual(footnotes);
  });

  test('the lines may end in carriage returns', () => {
    const text = `${HEADER}\nNoting lamps,\n\n1. Requests\na report.\n`;
    const read = parseText(text.replaceAll('\n', '\r\n'), { file: FILE });
    expect(read).toEqual(parseText(text, { file: FILE }));
  });

  test('a paragraph keeps its marks beside its wording', () => {
    const { paragraphs } = parseText(`${HEADER}\nNoting lamps,¹ oil ² and light,²\n\n1. Requests a report.`, {
      file: FILE,
    });
    expect(paragraphs.map(({ marks }) => marks)).toEqual([['1', '2', '2'], undefined]);
  });
});

describe('opening phrases', () => {
  const openings = (body: string): (string | null)[] =>
    parseText(`${HEADER}\n${body}`, { file: FILE }).paragraphs.map(({ openingPhrase }) => openingPhrase);

  test('are read off the italics', () => {
    expect(
      openings('*Bearing in mind also* lamps,\n\n1. *Also urges* States to act;\n\n2. **Decides** to act.'),
    ).toEqual(['Bearing in mind also', 'Also urges', 'Decides']);
  });

  test('are found by rule where there are no italics, or they are stray', () => {
    expect(
      openings(`Noting with concern that lamps go out,

1. *Urges Member States to light every lamp on every coast, in summer and in winter, each evening, and to keep it lit;*

2. *Takes note with appreciation of the report of the keepers;

3. Requests:

(a) A report.`),
    ).toEqual(['Noting with concern', 'Urges', 'Takes note with appreciation', 'Requests', null]);
  });
});

describe('the header', () => {
  const read = (text: string): ReturnType<typeof parseText> => parseText(text, { file: FILE });
  const BODY = '\nRecalling lamps,\n\n1. Requests a report.\n';

  test('gives symbol, title, body, session and day of adoption', () => {
    expect(read(HEADER + BODY)).toMatchObject({
      symbol: 'A/RES/90/7',
      title: 'Lighthouses and the people who keep them',
      body: 'General Assembly',
      session: 90,
      adopted: '2035-12-12',
      adoption: null,
      adoptionSource: null,
    });
  });

  test.each([
    ['General Assembly', '90/7. Lamps', 'A/RES/90/7', 90],
    ['General Assembly', 'S-32/1. Lamps', 'A/RES/S-32/1', 'S-32'],
    ['Human Rights Council', '53/9. Lamps', 'A/HRC/RES/53/9', 53],
    ['Economic and Social Council', '2021/25. Lamps', 'E/RES/2021/25', 2021],
    ['Security Council', 'Resolution 2331 (2016)\n\nLamps', 'S/RES/2331 (2016)', null],
    ['Conference of the Parties to the Convention on Lamps', 'Resolution 11/5\n\nLamps', null, 11],
  ])('of the %s implies the symbol from “%s”', (body, heading, symbol, session) => {
    expect(read(`${heading}\n\nThe ${body},\n${BODY}`)).toMatchObject({
      symbol,
      session,
      body,
      title: 'Lamps',
    });
  });

  test('may have a title of two lines', () => {
    expect(read(`90/7. Lamps\nof the north\n\nThe General Assembly,\n${BODY}`).title).toBe(
      'Lamps of the north',
    );
  });
});

describe('adoption', () => {
  const adopt = (closing: string): object =>
    parseText(`${HEADER}\n1. Requests a report.\n\n${closing}`, { file: FILE });

  test('is read from the text where the text states it', () => {
    expect(adopt('34th meeting\n12 July 2035\n\n[Adopted without a vote.]')).toMatchObject({
      adoption: 'without a vote',
      adoptionSource: 'text',
    });
    expect(
      adopt(
        '[Adopted by a recorded vote of 24 to 3, with 20 abstentions. The voting was as follows:\n\nIn favour:\nX]',
      ),
    ).toMatchObject({
      adoption: 'recorded vote',
      adoptionSource: 'text',
      vote: { yes: 24, no: 3, abstain: 20 },
    });
  });

  test('comes from the manifest where the text is silent', () => {
    const resolution = parseText(`${HEADER}\n1. Requests a report.`, {
      file: FILE,
      manifest: { adoption: 'without a vote' },
    });
    expect(resolution).toMatchObject({ adoption: 'without a vote', adoptionSource: 'manifest' });
  });
});

describe('a text that is no resolution, or a manifest that does not fit', () => {
  const RESOLUTION = `${HEADER}\n1. Requests a report.\n\n[Adopted without a vote.]`;
  test.each([
    [
      'an empty text',
      '',
      {},
      `${FILE}:1: expected a line that opens a resolution, such as “The General Assembly,”`,
    ],
    ['a letter', 'Dear Sir,\n\nthe lamp is out.', {}, `${FILE}:1: expected a line that opens`],
    ['an opening line and no more', HEADER, {}, `${FILE}:13: expected paragraphs after the line that opens`],
    [
      'another symbol',
      RESOLUTION,
      { symbol: 'A/RES/90/8' },
      `${FILE}: expected symbol in the manifest as in the text`,
    ],
    [
      'another day',
      RESOLUTION,
      { adopted: '2035-12-13' },
      'expected adopted in the manifest as in the text, 2035-12-12',
    ],
    [
      'another adoption',
      RESOLUTION,
      { adoption: 'recorded vote' as const },
      'expected adoption in the manifest',
    ],
    [
      'a plain mark that is not there',
      RESOLUTION,
      { plainMarks: [{ mark: '14', after: 'Declaration,' }] },
      'expected the plain mark 14 once after “Declaration,”, as the manifest says, not 0 times',
    ],
  ])('%s gets an error with file, line and what was expected', (_, text, manifest, message) => {
    const parse = (): unknown => parseText(text, { file: FILE, manifest });
    expect(parse).toThrow(ResolutionError);
    expect(parse).toThrow(message);
  });
});

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      HEADER,
      'The General Assembly,\n',
      '1. Urges ',
      '\n\n',
      '(a) ',
      '(i) ',
      '- ',
      '¹ ',
      '*',
      '[x](',
      '<sup>',
      '\uE000',
      'Annex',
      'II',
      'Recalling ',
      '22-28891 9/14',
      'a. ',
      '[Adopted without a vote.]',
      '54th plenary meeting',
      '[^1]',
    ),
  );

  test('is read or refused with a ResolutionError, with unique ids and clean wording', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          const { paragraphs } = parseText(pieces.join(''), { file: FILE });
          expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
          for (const { text } of paragraphs) expect(text).not.toMatch(/[\uE000\uE001]|\s\s|^\s|\s$/);
        } catch (error) {
          if (!(error instanceof ResolutionError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '(',
    '[',
    '[x](',
    '*',
    '_',
    '¹',
    '<sup>',
    'a',
    'a-',
    ' ',
    '\n',
    '- ',
    '1. A',
    '(a) A\n',
    'The A ',
    'I. A\n',
    '"',
    '<a ',
  ])('of %j repeated costs no more than in proportion', (unit) => {
    const cost = (times: number): number => {
      const text = `${HEADER}\n1. Urges ${unit.repeat(times)}`;
      return leastTime(() => parseText(text, { file: FILE }));
    };
    // Sixteen times the text; a square law would cost 256 times as much. The millisecond keeps small costs apart.
    expect(cost(64_000)).toBeLessThan(80 * (cost(4_000) + 1));
  });
});
