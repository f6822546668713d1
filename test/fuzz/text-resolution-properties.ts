import fc from 'fast-check';
import { parseText } from '../../lib/core/resolution/parse-text.ts';
import { ResolutionError } from '../../lib/core/resolution/resolution-error.ts';
import { readHeader } from '../../lib/core/resolution/read-header.ts';
import { readLines } from '../../lib/core/resolution/read-lines.ts';
import { toJson } from '../../lib/core/resolution/to-json.ts';
import { nearly } from './names.ts';
import { allow, holds, property, same } from './property.ts';
import { checkResolution } from './resolution-faults.ts';
import { SEED_OPTIONS, SEED_TEXTS } from './seed-texts.ts';
import { seedPiece, wildText } from './wild-text.ts';
import { type Group, groupsOf, paragraphsOf, type Written, writtenResolution } from './written-resolution.ts';

type Options = (typeof SEED_OPTIONS)[number];
const FILE = { file: 'any.txt' };
const HEAD =
  'United Nations A/RES/90/7\n\nResolution adopted by the General Assembly on 15 December 2035\n\n90/7. Lamps';

/** What a page of a document has beside its text; `{symbol}` and `{title}` stand for its own. */
const FURNITURE = [
  '22-28891 9/14',
  '9/14 22-28891',
  'GE.23-13770 (E)',
  '12',
  '- 12 -',
  '– 7 –',
  'Page 3 of 14',
  '*2228891*',
  '_____',
  '{symbol}',
  '{symbol} {title}',
];

const LINES = [
  'The General Assembly,',
  'Annex',
  'Annex II',
  'II. Means of implementation',
  'Article 5',
  '54th plenary meeting 15 December 2035',
  '[Adopted without a vote.]',
  '¹ Ibid.',
  '12. Decides',
  '3. *Urges* States to act, by:',
  '(a) Mending lamps;',
  '(i) Of oil;',
  '- a lamp',
  '• Lamps,',
  '# Lamps',
  '> lamps [of](https://example.org/a_(b)) oil',
  'Recalling its resolution 90/6,<sup>3</sup>',
  '&amp;&lt;sup&gt;4&lt;/sup&gt;',
  ...FURNITURE,
];

/** A text with the layout of a resolution and anything in it. */
function soup(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...LINES) },
    { weight: 2, arbitrary: seedPiece(300) },
    { weight: 2, arbitrary: nearly(fc.constantFrom(...LINES)) },
    wildText(),
  );
  const line = fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\n\n', ' ', '\r\n', '\u2028', '\f'));
  return fc
    .tuple(fc.boolean(), fc.array(line, { maxLength: 25 }))
    .map(
      ([isHeaded, lines]) => (isHeaded ? `${HEAD}\n\nThe General Assembly,\n\n` : '') + lines.flat().join(''),
    );
}

/** What happens to a line. */
type Damage = 'drop' | 'double' | 'swap' | 'cut' | 'join' | 'odd';

/** A seed by its number, and what happens to lines of its file. */
interface Damaged {
  seed: number;
  damages: { damage: Damage; line: number; put: string }[];
}

function damagedSeed(): fc.Arbitrary<Damaged> {
  const damage = fc.record({
    damage: fc.constantFrom<Damage>('drop', 'double', 'swap', 'cut', 'join', 'odd'),
    line: fc.nat({ max: 400 }),
    put: fc.oneof(fc.constantFrom(...LINES), wildText()),
  });
  return fc.record({
    seed: fc.nat({ max: SEED_TEXTS.length - 1 }),
    damages: fc.array(damage, { minLength: 1, maxLength: 12 }),
  });
}

function damage({ seed, damages }: Damaged): string {
  const lines = (SEED_TEXTS[seed] as string).split('\n');
  for (const { damage: kind, line, put } of damages) {
    const at = line % lines.length;
    const one = lines[at] as string;
    const next = lines[at + 1] ?? '';
    const half = one.length >> 1;
    if (kind === 'drop') lines.splice(at, 1);
    else if (kind === 'double') lines.splice(at, 0, one);
    else if (kind === 'swap') lines.splice(at, 2, next, one);
    else if (kind === 'join') lines.splice(at, 2, `${one} ${next}`);
    else if (kind === 'cut') lines.splice(at, 1, one.slice(0, half), put, one.slice(half));
    else lines.splice(at, 0, put);
  }
  return lines.join('\n');
}

/** A note, the lines after the last paragraph, or what belongs to the page. */
const NO_PARAGRAPH = /^\s*(?:[⁰¹²³⁴-⁹]|\d+ [A-Z]|\D{0,3}\d+th |[-\s\d/*]*$)/u;

/** Where a paragraph of a file may be cut by the foot of a page: between two words, a small letter after it. */
const CUTS = SEED_TEXTS.map((text, i) => {
  // The manifest finds a mark by the words before it: those have to stay as they are.
  const marked = SEED_OPTIONS[i]?.manifest?.plainMarks?.map(({ after }) => after) ?? [];
  const begin = text.search(/^The [^\n]*,$/mu);
  const blocks = [...text.slice(begin).matchAll(/(?:^|\n[^\S\n]*\n)([\s\S]*?)(?=\n[^\S\n]*\n|$)/gu)];
  return blocks.slice(1).flatMap(({ index, 0: all, 1: block = '' }) => {
    if (NO_PARAGRAPH.test(block) || marked.some((words) => block.includes(words))) return [];
    const from = begin + index + all.length - block.length;
    return [...block.matchAll(/(?<=[a-z]) (?=[a-z])/gu)].map((gap) => from + gap.index);
  });
});

const expected = SEED_TEXTS.map((text, i) => parseText(text, SEED_OPTIONS[i] as Options));

/** A seed by its number, and what is put between words of its paragraphs: no part of its wording. */
interface Disturbed {
  seed: number;
  places: [place: number, put: string][];
}

function disturbedSeed(): fc.Arbitrary<Disturbed> {
  const page = fc
    .tuple(
      fc.array(fc.constantFrom(...FURNITURE), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('\n', '\n\n'),
    )
    .map(([lines, between]) => `\n\n${lines.join(between === '\n' ? '\n\n' : '\n\n\n')}\n\n`);
  const disturbance = fc.oneof(
    page,
    fc.constantFrom('⁹ ', ' ¹⁹, ²⁰ ', '<sup>7</sup> ', '[12] ', '[^4] '),
    fc.constantFrom('\n', '\r\n', '  ', '\u00a0', ' \u200b', '\u00ad ', '\t', ' \n '),
    fc.constantFrom('\n\n¹ Ibid.\n\n', '\n\n²² See resolution 90/6,\nsect. II.\n\n'),
  );
  return fc.record({
    seed: fc.nat({ max: SEED_TEXTS.length - 1 }),
    places: fc.array(fc.tuple(fc.nat({ max: 10_000 }), disturbance), { minLength: 1, maxLength: 6 }),
  });
}

function disturb({ seed, places }: Disturbed): string {
  const { symbol, title } = expected[seed] as (typeof expected)[number];
  const own = (words: string) =>
    words.replaceAll('{symbol}', symbol?.split(',')[0] ?? '').replaceAll('{title}', title);
  const cuts = CUTS[seed] as number[];
  const put = new Map(places.map(([place, words]) => [cuts[place % cuts.length] as number, words]));
  return [...put]
    .sort(([a], [b]) => b - a)
    .reduce(
      (text, [cut, words]) => text.slice(0, cut) + own(words) + text.slice(cut + 1),
      SEED_TEXTS[seed] as string,
    );
}

/** Writes a resolution as a text editor would, its lines wrapped where they are longer than `width`. */
function asText(written: Written, width: number): string {
  const { preamble, operative } = groupsOf(written);
  const wrap = (text: string) => text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd();
  const list = (groups: Group[], number: (at: number) => string) =>
    groups.flatMap(({ text, below }, i) => [
      number(i) + text,
      ...below.map((one) => `${one.label} ${one.text}`),
    ]);
  const blocks = [...list(preamble, () => ''), ...list(operative, (i) => `${i + 1}. `)];
  return [HEAD, 'The General Assembly,', ...blocks.map(wrap)].join('\n\n');
}

export const TEXT_RESOLUTIONS = [
  property({
    name: 'texts like resolutions',
    why: 'a file that cannot be read must be refused in words, and never half read',
    cases: 1500,
    inputs: soup(),
    check: (text) => {
      const resolution = allow(ResolutionError, () => parseText(text, FILE));
      if (!resolution) return;
      checkResolution(resolution, text);
      same(JSON.parse(JSON.stringify(toJson(resolution))), toJson(resolution), 'it can be printed');
    },
  }),
  property({
    name: 'headers',
    why: 'symbol and date come from the lines before the text',
    cases: 1000,
    inputs: fc.tuple(
      soup(),
      fc.constantFrom('General Assembly', 'Security Council', 'Human Rights Council', 'Council of Lamps'),
    ),
    check: ([text, body]) => {
      const { symbol, title } = readHeader(readLines(text), body);
      holds(symbol === null || symbol !== '', 'a symbol or none');
      same(title, title.replace(/\s+/gu, ' ').trim(), 'the title has single spaces');
    },
  }),
  property({
    name: 'damaged seeds',
    why: 'texts that come out of a PDF have lines lost, doubled and out of order',
    cases: 150,
    inputs: damagedSeed(),
    check: (damaged) => {
      const text = damage(damaged);
      const resolution = allow(ResolutionError, () => parseText(text, SEED_OPTIONS[damaged.seed] as Options));
      if (resolution) checkResolution(resolution, text);
    },
  }),
  property({
    name: 'disturbed seeds',
    why: 'page breaks, notes and marks in a sentence are no part of what was adopted',
    cases: 150,
    inputs: disturbedSeed(),
    check: (disturbed) => {
      const read = parseText(disturb(disturbed), SEED_OPTIONS[disturbed.seed] as Options);
      const plain = ({ paragraphs }: typeof read) =>
        paragraphs.map(({ id, text: words, openingPhrase }) => ({ id, words, openingPhrase }));
      sameList(plain(read), plain(expected[disturbed.seed] as typeof read));
    },
  }),
  property({
    name: 'resolutions as text',
    why: 'what is written as a resolution is read as the same one, however its lines are wrapped',
    cases: 300,
    inputs: fc.record({
      written: writtenResolution(),
      width: fc.oneof(fc.constant(100_000), fc.integer({ min: 30, max: 120 })),
    }),
    check: ({ written, width }) => {
      const { paragraphs, ...facts } = parseText(asText(written, width), FILE);
      sameList(
        paragraphs.map(({ id, text }) => ({ id, text })),
        paragraphsOf(written),
      );
      same(
        [facts.symbol, facts.title, facts.session, facts.adopted],
        ['A/RES/90/7', 'Lamps', 90, '2035-12-15'],
        'its facts',
      );
    },
  }),
];

/** Throw at the first entry in which two lists differ. */
function sameList(found: readonly unknown[], wanted: readonly unknown[]): void {
  for (let i = 0; i < Math.max(found.length, wanted.length); i++)
    same(found[i] ?? null, wanted[i] ?? null, `paragraph ${i}`);
}
