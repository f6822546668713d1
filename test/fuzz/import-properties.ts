import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { type ImportFile, readImport } from '../../lib/documents/read-import.ts';
import { readRecords } from '../../lib/core/resolution/records.ts';
import { lines, RIGHT_TO_FOOD, TRAFFICKING } from '../core/resolution/published-records.ts';
import { akn } from '../documents/import-files.ts';
import { type Changes, changed, changes } from './changed-bytes.ts';
import { holds, property } from './property.ts';
import { SEED_TEXTS } from './seed-texts.ts';
import { wildText } from './wild-text.ts';

const RECORDS = lines(TRAFFICKING, RIGHT_TO_FOOD);

const INSIDE = {
  'in/79.xml': strToU8(akn()),
  'in/79.jsonl': strToU8(RECORDS),
  'in/deep.zip': zipSync({ 'a.txt': strToU8(SEED_TEXTS[0] as string) }),
};

/** What a person may bring in, each as it should be. */
const WHOLE: Record<string, Uint8Array<ArrayBuffer>> = {
  'texts.zip': zipSync(INSIDE),
  // Stored, so that what is changed is the markup and not the stream.
  'plain.zip': zipSync(INSIDE, { level: 0 }),
  '79.xml': INSIDE['in/79.xml'],
  '79.jsonl': INSIDE['in/79.jsonl'],
  '79.json': strToU8(`[${RECORDS.replace('\n', ',')}]`),
  'A-RES-77-194.txt': strToU8(SEED_TEXTS[0] as string),
};
const NAMES = Object.keys(WHOLE);
const ODD_NAMES = [
  '../79.xml',
  '/etc/passwd',
  'C:\\79.xml',
  '__proto__',
  'constructor.zip',
  '\u202Etxt.zip',
  '',
];

/** What means something in markup, in JSON and in archives. */
const PIECES = [
  '<',
  '</p>',
  '<p>',
  '&',
  '&#0;',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<num>',
  '{',
  '"',
  '[',
  '"__proto__":',
  '\n',
  '1e999',
  'PK\u0001\u0002',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\u00FF\u00FF\u00FF\u00FF',
  '\0\0',
];

/** A file with its bytes changed, under its own name or another one's. */
interface Brought {
  name: string;
  as: string;
  changes: Changes;
}

function brought(): fc.Arbitrary<Brought> {
  return fc.record({
    name: fc.constantFrom(...NAMES),
    as: fc.constantFrom(...NAMES, ...ODD_NAMES),
    changes: changes(PIECES),
  });
}

/** Files are read in one import; more events than these were made of nothing. */
const MOST_EVENTS = 200;

export const IMPORTS = [
  property({
    name: 'damaged imports',
    why: 'one bad file must not take the others with it, nor go without a word',
    cases: 300,
    inputs: fc.array(brought(), { minLength: 1, maxLength: 3 }),
    check: async (list) => {
      const files = list.map(({ name, as, changes: made }): ImportFile => {
        const bytes = changed(WHOLE[name] as Uint8Array<ArrayBuffer>, made);
        return { path: as, size: bytes.length, bytes: async () => bytes };
      });
      const sound: ImportFile = {
        path: 'sound.xml',
        size: INSIDE['in/79.xml'].length,
        bytes: async () => INSIDE['in/79.xml'],
      };
      const told = new Set<string>();
      let events = 0;
      let hasSound = false;
      for await (const event of readImport([...files, sound])) {
        holds(++events < MOST_EVENTS, 'as many events as files');
        if (event.kind === 'problem') holds(event.reason.length > 0, 'a problem has a reason');
        if (event.kind === 'resolution') {
          const { paragraphs, symbol } = event.resolution;
          holds(symbol === null || typeof symbol === 'string', 'a symbol');
          holds(paragraphs.length > 0, 'a resolution has paragraphs');
        }
        if (event.kind === 'opened') continue;
        told.add(event.path.split('/')[0] as string);
        hasSound ||= event.kind === 'resolution' && event.path === 'sound.xml';
      }
      holds(hasSound, 'the sound file is read');
      for (const { path } of files) {
        holds(told.has(path.split('/')[0] as string), `something is told of ${path}`);
      }
    },
  }),
  property({
    name: 'records',
    why: 'a fact that no record has must not stand beside a text',
    cases: 1500,
    inputs: fc.oneof(
      changes(['{', '}', '"', '[', ']', ',', '"__proto__":{}', '\n', '\r\n', '"symbol":', '7', 'null']).map(
        (made) => Buffer.from(changed(INSIDE['in/79.jsonl'], made)).toString('utf8'),
      ),
      fc
        .array(fc.oneof(fc.json(), wildText(), fc.constantFrom(...RECORDS.split('\n'))), { maxLength: 5 })
        .map((lines) => lines.join('\n')),
    ),
    check: (text) => {
      const { records, problems } = readRecords(text);
      const lines = text.split('\n').length;
      holds(problems.length <= 21, 'a bounded number of problems');
      for (const { line, reason } of problems) {
        holds(line >= 1 && line <= lines, 'a line of the text');
        holds(reason.length > 0, 'a reason');
      }
      for (const [symbol, record] of records) {
        holds(record.symbol === symbol && symbol !== '', 'its own symbol');
        holds(record.adopted === null || /^\d{4}-\d\d-\d\d$/u.test(record.adopted), 'a day');
        const { vote } = record;
        holds(vote === null || [vote.yes, vote.no, vote.abstain].every(Number.isInteger), 'counts of votes');
      }
      holds(
        records.size > 0 || problems.length > 0 || text.trim() === '' || /^\s*\[\s*\]/u.test(text),
        'told',
      );
      holds(({} as Record<string, unknown>).symbol === undefined, 'nothing in the prototype of all objects');
    },
  }),
];
