import { describe, expect, test } from 'vitest';
import { CITATION_STYLES } from '../../../lib/core/resolution/citation-style.ts';
import { cite } from '../../../lib/core/resolution/cite.ts';
import { findCitations } from '../../../lib/core/resolution/find-citations.ts';
import { documentUrl } from '../../../lib/core/resolution/symbol.ts';
import { growthOf, isTooSteep } from '../../fuzz/growth.ts';
import { readSeeds } from '../../seeds.ts';
import { AMBIGUOUS, type CitationsCase, NOTHING, PROSE, SYMBOLS } from './find-citations.cases.ts';
import fc from '../../same-cases.ts';

const found = ({ text, body }: Omit<CitationsCase, 'cited'>) =>
  findCitations(text, body ? { body } : {}).map(({ start, end, candidates }) => [
    text.slice(start, end),
    ...candidates.map(({ symbol }) => symbol),
  ]);

describe('a symbol is found', () => {
  test.each(SYMBOLS)('in “$text”', ({ text, cited }) => expect(found({ text })).toEqual(cited));
});

describe('a citation in prose is found', () => {
  test.each(PROSE)('in “$text”', ({ cited, ...given }) => expect(found(given)).toEqual(cited));
});

describe('a bare number says what it could be', () => {
  test.each(AMBIGUOUS)('in “$text”', ({ cited, ...given }) => expect(found(given)).toEqual(cited));
});

describe('nothing is cited', () => {
  test.each(NOTHING)('in “%s”', (text) => expect(found({ text })).toEqual([]));
});

test('every candidate has the public address of its document', () => {
  const [one, two] = findCitations('S/RES/2331(2016), and A/70/95-S/2015/446');
  expect(one?.candidates[0]?.url).toBe('https://docs.un.org/en/S/RES/2331(2016)');
  // A document of two bodies is filed under each of its symbols.
  expect(two?.candidates[0]?.url).toBe('https://docs.un.org/en/A/70/95');
});

test('the end of a symbol is no word before the next number', () => {
  expect(findCitations('A/HRC/50/3/Res. 53/9').map(({ start, end }) => [start, end])).toEqual([
    [0, 14],
    [16, 20],
  ]);
});

test('the citations that we write are found again', () => {
  for (const resolution of readSeeds()) {
    for (const style of CITATION_STYLES) {
      const [first] = findCitations(cite(resolution, 'OP1', style));
      const [candidate] = first?.candidates ?? [];
      expect(candidate?.url).toBe(documentUrl(resolution.symbol ?? ''));
    }
  }
});

test('the seeds cite one document each time, in the text and in their notes', () => {
  const cited = new Map(
    readSeeds().map(({ symbol, body, paragraphs, footnotes }) => {
      const citations = [...paragraphs, ...footnotes].flatMap(({ text }) => findCitations(text, { body }));
      expect(citations.filter(({ candidates }) => candidates.length !== 1)).toEqual([]);
      return [symbol, citations.map(({ candidates }) => candidates[0]?.symbol)];
    }),
  );
  expect(cited.get('A/HRC/RES/53/9')).toEqual([
    'A/RES/68/192',
    'A/RES/70/1',
    'E/2002/68/Add.1',
    'A/RES/64/293',
    'A/RES/76/7',
  ]);
  expect(cited.get('CTOC/COP/2022/9, sect. I.A, resolution 11/5')).toEqual([
    // Of "its resolutions 5/2 … and 10/3" the first is in a report that we do not know.
    'CTOC/COP/2020/10, sect. I.A, resolution 10/3',
    'A/RES/76/7',
    'A/RES/76/186',
    'A/RES/70/1',
    'E/2022/27',
  ]);
  // "resolutions 10/1 … and of resolution 11/5" of the Conference, among the numbers of others
  expect(cited.get('A/RES/78/228')).toHaveLength(59);
  expect(cited.get('A/RES/78/228')).toContain('CTOC/COP/2022/9, sect. I.A, resolution 11/5');
});

/** What citations are made of, and what is like it. */
const atom = fc.constantFrom(
  ...' /(),.;:-–’“”[]{}0123456789AESIVXLR\n\u00a0\u2011é',
  'A/RES/',
  'A/HRC/RES/',
  'S/RES/2331',
  ' (2016)',
  '(III)',
  'E/',
  'CTOC/COP/',
  '/Add.1',
  ' A ',
  '(Sect. 3)',
  'resolution ',
  'resolutions ',
  'Res. ',
  '77/194',
  '53/9',
  '2021/25',
  'S-13/2',
  '217 A',
  'UNSCR ',
  ' and ',
  ', ',
  'Human Rights Council ',
  'General Assembly',
  'the Council',
  'its ',
  'in ',
  ' of 12 July 2023',
  'Commission on ',
  'https://',
);
const hostile = fc.array(atom, { maxLength: 60 }).map((atoms) => atoms.join(''));

test('spans are in order, apart, within the text, and never empty of candidates', () => {
  fc.assert(
    fc.property(hostile, fc.option(fc.constant('General Assembly'), { nil: undefined }), (text, body) => {
      let end = 0;
      for (const citation of findCitations(text, body ? { body } : {})) {
        expect(citation.start).toBeGreaterThanOrEqual(end);
        expect(citation.end).toBeGreaterThan(citation.start);
        end = citation.end;
        expect(text.slice(citation.start, end)).toMatch(/^\S.*\S$/s);
        expect(citation.candidates.length).toBeGreaterThan(0);
        for (const { symbol, url } of citation.candidates) {
          expect(symbol).toMatch(/^[A-Z].*[\dA-Z)]$/i);
          expect(decodeURI(new URL(url).href)).toBe(url);
          expect(url).not.toMatch(/\s/);
        }
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test('what stands far before and after a citation does not change it', () => {
  const far = 'Nobody reads this. '.repeat(30);
  fc.assert(
    fc.property(hostile, (text) => {
      const moved = findCitations(`${far}${text}. ${far}`).map(({ start, end, candidates }) => ({
        start: start - far.length,
        end: end - far.length,
        candidates,
      }));
      expect(moved).toEqual(
        findCitations(` ${text}. `).map(({ start, end, candidates }) => ({
          start: start - 1,
          end: end - 1,
          candidates,
        })),
      );
    }),
    { numRuns: 1000 },
  );
});

test('the cost is linear in whatever comes again and again', () => {
  fc.assert(
    fc.property(fc.array(atom, { minLength: 1, maxLength: 4 }), (atoms) => {
      const middle = atoms.join('');
      expect(
        isTooSteep(
          growthOf((text) => findCitations(text), { before: 'resolutions 53/9, ', middle, after: '' }),
        ),
      ).toBe(false);
    }),
    { numRuns: 40 },
  );
});
