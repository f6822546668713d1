import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAkn } from '../../lib/core/resolution/parse-akn.ts';
import { ResolutionError } from '../../lib/core/resolution/resolution-error.ts';
import { toRoman } from '../../lib/core/resolution/roman.ts';
import { asAkn } from './written-akn.ts';
import { allow, holds, property, same } from './property.ts';
import { checkResolution } from './resolution-faults.ts';
import { wildText } from './wild-text.ts';
import { paragraphsOf, type Written, writtenResolution } from './written-resolution.ts';

const FILE = { file: 'any.xml' };
const SYMBOL = 'A/RES/90/7';

/** So many of the documents of a corpus, at even steps: enough for every way in which they are marked up. */
const SAMPLE = 200;

/** Real documents, by their path in the folder that `AGREED_CORPUS` names; none where it names none. */
const corpus = process.env.AGREED_CORPUS;
const all = corpus ? globSync('**/English/*.xml', { cwd: corpus }).sort() : [];
const sample = all.filter((_, i) => i % Math.ceil(all.length / SAMPLE) === 0);

/** What does not belong where it is put, or means something to a reader of XML. */
const HOSTILE = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY c "&b;&b;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '&b;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&amp;lt;b&amp;gt;',
  '\u0000',
  '\uFFFE',
  '\uD800',
  '<p>',
  '</p>',
  '<p/>',
  '<num>(a)</num>',
  '<num>XIV</num>',
  '<num>',
  '<paragraph class="H1">',
  '<section><num>II</num>',
  '<authorialNote marker="9"><p>Ibid.</p></authorialNote>',
  '<authorialNote marker="',
  '<sup>12</sup>',
  '<span class="italic">',
  '<components><component><statement>',
  '<attachments><attachment><mainBody>',
  '<mainBody>',
  '<a:b xmlns:a="c">',
  '\uFEFF',
];

/** A change to a document: so many characters are left out at a place, and others put in, over and over. */
interface Change {
  at: number;
  left: number;
  put: string;
  times: number;
}

interface Hostile {
  /** A written resolution, or a real one by its path. */
  document: Written | string;
  changes: Change[];
}

function hostile(): fc.Arbitrary<Hostile> {
  const change = fc.record({
    at: fc.nat({ max: 1_000_000 }),
    left: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 40 }), fc.constant(1_000_000)),
    put: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) }, wildText()),
    times: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, fc.constantFrom(3, 300, 3000)),
  });
  const document: fc.Arbitrary<Written | string>[] = [writtenResolution()];
  if (sample.length > 0) document.push(fc.constantFrom(...sample));
  return fc.record({
    document: fc.oneof(...document),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  });
}

function write({ document, changes }: Hostile): string {
  const xml =
    typeof document === 'string'
      ? readFileSync(join(corpus ?? '', document), 'utf8')
      : asAkn([document], SYMBOL);
  return changes.reduce((changed, { at, left, put, times }) => {
    const from = at % (changed.length + 1);
    return changed.slice(0, from) + put.repeat(times) + changed.slice(from + left);
  }, xml);
}

export const AKN = [
  property({
    name: 'hostile AKN',
    why: 'a file that a person was sent must not stop the library, nor bring in what it does not hold',
    cases: 400,
    inputs: hostile(),
    check: (input) => {
      const xml = write(input);
      for (const resolution of allow(ResolutionError, () => parseAkn(xml, FILE)) ?? [])
        checkResolution(resolution, xml);
    },
  }),
  property({
    name: 'XML in another encoding',
    why: 'bytes that were read as what they are not must be refused or read as they stand',
    cases: 200,
    inputs: fc.record({
      written: writtenResolution(),
      wrote: fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'),
      read: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'),
    }),
    check: ({ written, wrote, read }) => {
      const xml = new TextDecoder(read).decode(Buffer.from(asAkn([written], SYMBOL), wrote));
      for (const resolution of allow(ResolutionError, () => parseAkn(xml, FILE)) ?? [])
        checkResolution(resolution, xml);
    },
  }),
  property({
    name: 'resolutions as AKN',
    why: 'what is written as AKN4UN is read as the same resolution',
    cases: 400,
    inputs: fc.array(writtenResolution(), { minLength: 1, maxLength: 3 }),
    check: (sections) => {
      const [resolution, ...others] = parseAkn(asAkn(sections, SYMBOL), FILE);
      holds(resolution !== undefined && others.length === 0, 'one resolution');
      const { symbol, title, body, session, adopted } = resolution;
      same(
        [symbol, title, body, session, adopted],
        [SYMBOL, 'Lamps', 'General Assembly', 90, '2035-12-15'],
        'its facts',
      );
      const pathOf = (at: number) => (sections.length > 1 ? `${toRoman(at + 1)}.` : '');
      const wanted = sections.flatMap((section, at) => paragraphsOf(section, pathOf(at)));
      same(resolution.paragraphs.length, wanted.length, 'the number of paragraphs');
      resolution.paragraphs.forEach(({ id, text }, i) => same({ id, text }, wanted[i], `paragraph ${i}`));
    },
  }),
];
