import fc from 'fast-check';
import { cite, shorthand } from '../../lib/core/resolution/cite.ts';
import { findDate, isDay } from '../../lib/core/resolution/dates.ts';
import { readLabel } from '../../lib/core/resolution/label.ts';
import { openingPhraseOf } from '../../lib/core/resolution/opening-phrase.ts';
import { ordinalFromWords, ordinalInWords } from '../../lib/core/resolution/ordinal.ts';
import { parseParagraphId } from '../../lib/core/resolution/paragraph-id.ts';
import { leadOf } from '../../lib/core/resolution/paragraph-tree.ts';
import { fromRoman, toRoman } from '../../lib/core/resolution/roman.ts';
import { paragraphName } from '../../lib/core/resolution/paragraph-name.ts';
import { documentUrl, formatSymbol, parseSymbol } from '../../lib/core/resolution/symbol.ts';
import { readSeeds } from '../seeds.ts';
import { allow, holds, property, same } from './property.ts';
import { nearly, paragraphIds, symbols } from './names.ts';
import { seedPiece, wildText } from './wild-text.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const [seed] = readSeeds();

/** Words with which paragraphs open, and what stands around them: the rule for opening phrases sees nothing else. */
const OPENING_WORDS =
  `Also again and appreciation attention bearing calls concern concerned condemnation continues deep deeply
  Expresses Expressing for further having hope in it its mind note noting Recalling Reiterates remains strong
  strongest strongly takes taking terms the to upon urges very with`.split(/\s+/u);

export const NAMES = [
  property({
    name: 'symbols',
    why: 'a symbol is what a citation and a link are made of',
    cases: 3000,
    inputs: symbols(),
    check: (symbol) => {
      const parsed = parseSymbol(symbol);
      holds(parsed !== null, 'a symbol of a known form is read');
      const url = documentUrl(symbol) ?? '';
      same(decodeURI(new URL(url).href), url, 'the address is one');
      holds(!/\s/u.test(url), 'the address has no white space');
      const again = formatSymbol(parsed);
      if (again === null) return;
      const { body, session, number, part, year, cited } = parseSymbol(again) ?? {};
      const { body: b, session: s, number: n, part: p, year: y, cited: c } = parsed;
      same([body, session, number, part, year], [b, s, n, p, y], `${again} says the same as ${symbol}`);
      same(cited?.replaceAll(' ', ''), c.replaceAll(' ', ''), `${again} is cited as ${symbol} is`);
    },
  }),
  property({
    name: 'nearly symbols',
    why: 'texts and manifests give any string for a symbol',
    cases: 3000,
    inputs: fc.oneof(nearly(symbols()), wildText()),
    check: (symbol) => {
      const parsed = parseSymbol(symbol);
      same(documentUrl(symbol) === null, parsed === null, 'an address for each symbol that is read');
      if (parsed) holds(Number.isInteger(parsed.number) && parsed.cited !== '', 'it has a number');
      cite({ symbol, title: 'Lamps', body: 'General Assembly', adopted: null }, 'OP1', 'un');
    },
  }),
  property({
    name: 'paragraph ids',
    why: 'two paragraphs of one name could not be told apart in a card',
    cases: 2000,
    inputs: fc.tuple(paragraphIds(), paragraphIds()),
    check: ([one, other]) => {
      for (const { id, parts } of [one, other]) {
        same(parseParagraphId(id), parts, `${id} taken apart`);
        const cited = cite({ symbol: 'A/RES/77/194', title: '', body: '', adopted: null }, id, 'un');
        holds(!/undefined|null|NaN/u.test(paragraphName(id) + cited), `${id} has a name and a citation`);
        same(shorthand('A/RES/77/194', id), `A/RES/77/194 ${id}`, 'the shorthand');
      }
      same(paragraphName(one.id) === paragraphName(other.id), one.id === other.id, 'one name, one paragraph');
    },
  }),
  property({
    name: 'nearly paragraph ids',
    why: 'ids travel in messages; what is none must be refused with the error that says so',
    cases: 3000,
    inputs: fc.oneof(nearly(paragraphIds().map(({ id }) => id)), wildText()),
    check: (id) => {
      const parsed = allow(RangeError, () => parseParagraphId(id));
      const name = allow(RangeError, () => paragraphName(id));
      same(parsed === null, name === null, 'what is read has a name');
      if (seed)
        allow(RangeError, () =>
          leadOf({ paragraphs: [...seed.paragraphs, { ...seed.paragraphs[0], id }] as never }, id),
        );
    },
  }),
  property({
    name: 'days',
    why: 'lineage goes by the day of adoption',
    cases: 2000,
    inputs: fc.record({
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 0, max: 32 }),
      around: wildText(),
    }),
    check: ({ year, month, day, around }) => {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
      const exists = day >= 1 && day <= days;
      const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      same(isDay(date), exists, `whether ${date} is a day`);
      same(
        findDate(`on ${day}\n${MONTHS[month - 1]} ${year}, ${around}`),
        exists ? date : null,
        'the day as it is written',
      );
      const found = findDate(around);
      holds(found === null || isDay(found), 'what is found is a day');
      isDay(around);
    },
  }),
  property({
    name: 'numerals',
    why: 'sections and sessions are counted in them',
    cases: 2000,
    inputs: fc.tuple(
      fc.integer({ min: 1, max: 89 }),
      fc.string({ unit: fc.constantFrom(...'IVXLivxlC') }),
      fc.integer({ min: 1, max: 99 }),
    ),
    check: ([number, letters, ordinal]) => {
      same(fromRoman(toRoman(number)), number, 'there and back');
      same(fromRoman(toRoman(number).toLowerCase()), number, 'in small letters');
      const read = fromRoman(letters);
      if (read !== null)
        same(toRoman(read), letters.toUpperCase(), 'what is read is written in the usual way');
      const words = ordinalInWords(ordinal);
      same(ordinalFromWords(words), ordinal, words);
      same(ordinalFromWords(words.toUpperCase().replace('-', ' ')), ordinal, words);
    },
  }),
  property({
    name: 'labels',
    why: 'a subparagraph that is counted wrong has the name of another',
    cases: 2000,
    inputs: fc.oneof(
      wildText(),
      fc.string({ unit: fc.constantFrom(...'(ivxab10).•') }),
      fc
        .string({ unit: fc.constantFrom(...'ivxab10'), minLength: 1, maxLength: 7 })
        .map((name) => `(${name})`),
    ),
    check: (label) => {
      const readings = readLabel(label);
      same(new Set(readings.map(({ style }) => style)).size, readings.length, 'each kind of list once');
      holds(
        readings.every(({ ordinal }) => Number.isInteger(ordinal) && ordinal >= 0),
        'each has a place',
      );
    },
  }),
  property({
    name: 'opening phrases',
    why: 'the phrase is shown as a quotation of the paragraph',
    cases: 2000,
    inputs: fc.oneof(
      wildText(),
      seedPiece(300),
      fc.array(fc.constantFrom(...OPENING_WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
    ),
    check: (text) => {
      const phrase = openingPhraseOf(text);
      same(phrase !== null, /^[A-Z]/u.test(text), 'what begins with a capital opens with something');
      holds(phrase === null || (phrase !== '' && text.startsWith(phrase)), 'the phrase opens the text');
    },
  }),
];
