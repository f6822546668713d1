import fc from 'fast-check';
import { compare } from '../../lib/core/compare/compare.ts';
import { isQuoted } from '../../lib/core/compare/quoted.ts';
import { mayMatch } from '../../lib/core/index/filter.ts';
import { checkBlock } from '../../lib/core/match/check.ts';
import { checkText } from '../../lib/core/match/check-text.ts';
import { findDate } from '../../lib/core/resolution/dates.ts';
import { parseAkn } from '../../lib/core/resolution/parse-akn.ts';
import { readDraft } from '../../lib/core/draft/read-draft.ts';
import { findCitations } from '../../lib/core/resolution/find-citations.ts';
import { parseText } from '../../lib/core/resolution/parse-text.ts';
import { parseParagraphId } from '../../lib/core/resolution/paragraph-id.ts';
import type { Paragraph } from '../../lib/core/resolution/resolution.ts';
import { ResolutionError } from '../../lib/core/resolution/resolution-error.ts';
import { documentUrl } from '../../lib/core/resolution/symbol.ts';
import { plainTextBlocks } from '../../lib/core/text/blocks.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { growthOf, isTooSteep, type Parts } from './growth.ts';
import { filter, library, overlay, paragraphs } from './library.ts';
import { allow, holds, property } from './property.ts';

const FILE = { file: 'any' };
const akn = (body: string) =>
  `<akomaNtoso><statement><preamble>${body}</preamble><mainBody><p>Urges.</p></mainBody></statement></akomaNtoso>`;
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Everything that reads a text of any length from outside. */
const READERS: Record<string, (text: string) => void> = {
  tokens: (text) => tokenize(text),
  blocks: (text) => plainTextBlocks(text),
  filter: (text) => mayMatch(filter, tokenize(text)),
  'one block': (text) => checkBlock(library, text, { sources: 20 }),
  'a text': (text) => checkText(library, text, { sources: 20 }),
  'a draft': (text) => readDraft(text, () => true),
  citations: (text) => findCitations(text),
  quotation: (text) => isQuoted(text, text.length >> 2, text.length >> 1),
  comparison: (text) => {
    const [paragraph] = paragraphs as [Paragraph];
    const whole = { start: 0, end: text.length };
    const agreed = { symbol: '', paragraph: paragraph.id, start: 0, end: paragraph.text.length };
    compare({ text, ...whole, source: { ...agreed, grade: 'adapted', similarity: 1, edits: [] }, paragraph });
  },
  'a header': (text) =>
    allow(ResolutionError, () => parseText(`${text}\n\nThe General Assembly,\n\nNoting,`, FILE)),
  'a body': (text) =>
    allow(ResolutionError, () => parseText(`The General Assembly,\n\nNoting ${text}`, FILE)),
  XML: (text) => allow(ResolutionError, () => parseAkn(text, FILE)),
  'XML elements': (text) => allow(ResolutionError, () => parseAkn(akn(text), FILE)),
  'XML text': (text) =>
    allow(ResolutionError, () => parseAkn(akn(`<p><span class="italic">${escape(text)}</span> x</p>`), FILE)),
  'XML attribute': (text) =>
    allow(ResolutionError, () => parseAkn(akn(`<p class="${escape(text).replaceAll('"', '')}">x</p>`), FILE)),
  'XML number': (text) =>
    allow(ResolutionError, () =>
      parseAkn(akn(`<paragraph><num>${escape(text)}</num><p>x</p></paragraph>`), FILE),
    ),
  symbol: (text) => documentUrl(text),
  date: (text) => findDate(text),
  'paragraph id': (text) => allow(RangeError, () => parseParagraphId(text)),
};

/** What regular expressions stumble over when it comes without end. */
const PIECES = [
  ...' \t\n*_[](){}<>&"\'“”‘’.,;:-–/\\#|=^°¹1aA\u00ad\u200b\u0301\ue000\ue001',
  '\n\n',
  '\r\n',
  '](',
  '![',
  '**',
  '<sup>',
  '</sup>',
  '<b>',
  '<p>',
  '</p>',
  '<num>(a)</num>',
  '<!--',
  '<a b="',
  '&amp;',
  '[12]',
  '[^4]',
  "s' ",
  'a.',
  '(a) ',
  '\n(a) ',
  '\n\n1. Urges ',
  '\n\nAnnex\n\n',
  '\n\nII. A\n\n',
  'A/RES/',
  'A/RES/77/194 ',
  '12 May ',
  'Adopted by ',
  'adopted by a recorded vote of ',
  'The ',
  'Recalling ',
  'deep and ',
  'session ',
  'lamps ',
];

function parts(): fc.Arbitrary<Parts> {
  const words = fc
    .record({
      paragraph: fc.constantFrom(...paragraphs),
      from: fc.nat(),
      words: fc.integer({ min: 1, max: 14 }),
    })
    .map(({ paragraph, from, words: count }) => {
      const all = paragraph.text.split(' ');
      return `${all.slice(from % all.length, (from % all.length) + count).join(' ')} `;
    });
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
    words,
    fc.constantFrom(...overlay.terms.map(({ phrase }) => `${phrase} `)),
  );
  const some = (minLength: number) => fc.array(piece, { minLength, maxLength: 4 }).map((all) => all.join(''));
  return fc.record({ before: some(0), middle: some(1), after: some(0) });
}

export const GROWTH = [
  property({
    name: 'cost',
    why: 'a page or a file that repeats something without end must not stop the browser',
    cases: 12,
    inputs: fc.record({ reader: fc.constantFrom(...Object.keys(READERS)), parts: parts() }),
    check: ({ reader, parts: text }) => {
      const ratio = growthOf(READERS[reader] as (text: string) => void, text);
      holds(!isTooSteep(ratio), `four times the text takes ${ratio.toFixed(1)} times as long`);
    },
  }),
];
