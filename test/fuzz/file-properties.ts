import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readText } from '../../lib/cli/read-text.ts';
import { UserError } from '../../lib/cli/user-error.ts';
import { checkManifest, type ManifestEntry } from '../../lib/core/resolution/manifest.ts';
import { parseText } from '../../lib/core/resolution/parse-text.ts';
import { ResolutionError } from '../../lib/core/resolution/resolution-error.ts';
import { holds, property, same } from './property.ts';
import { checkResolution } from './resolution-faults.ts';
import { SEED_TEXTS } from './seed-texts.ts';
import { wildText } from './wild-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'agreed-fuzz-'));
const file = join(folder, 'any.txt');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const NAMES = [
  'symbol',
  'session',
  'adopted',
  'adoption',
  'vote',
  'plainMarks',
  'sources',
  '__proto__',
  'toString',
];

/** Values that a field of a manifest has, and others. */
function fieldValues(): fc.Arbitrary<unknown> {
  const count = fc.oneof(fc.nat({ max: 193 }), fc.constantFrom(-1, 1.5, '3', null));
  const mark = fc.record(
    {
      mark: fc.oneof(fc.constantFrom('14', '3', ''), wildText()),
      after: fc.oneof(fc.constantFrom('lamps', '(', ' '), wildText()),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(
    fc.constantFrom<unknown>(
      'A/RES/77/194',
      'S-13',
      77,
      '2022-12-15',
      '2022-13-15',
      'without a vote',
      'recorded vote',
      '',
      {},
      [],
    ),
    fc.record({ yes: count, no: count, abstain: count }, { requiredKeys: [] }),
    fc.array(mark, { maxLength: 2 }),
    fc.jsonValue(),
  );
}

/** Manifests as JSON; some are as they should be. */
function manifests(): fc.Arbitrary<string> {
  const entry = fc.oneof(
    fc.array(
      fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, fc.string()), fieldValues()),
      { maxLength: 3 },
    ),
    fc.array(
      fc.tuple(
        fc.constant('plainMarks'),
        fc.array(fc.record({ mark: wildText(), after: wildText() }), { maxLength: 2 }),
      ),
      {
        maxLength: 1,
      },
    ),
  );
  const written = entry.map(
    (fields) =>
      `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
  );
  return fc.oneof({ weight: 9, arbitrary: written.map((one) => `{"any.txt":${one}}`) }, fc.json());
}

export const FILES = [
  property({
    name: 'manifests',
    why: 'a manifest says what a text does not: what is wrong in it must be named',
    cases: 60,
    inputs: manifests(),
    check: (json) => {
      const entry = readEntry(json);
      if (!entry) return;
      const { adopted, session, vote } = entry;
      holds(adopted === undefined || /^\d{4}-\d\d-\d\d$/u.test(adopted), 'a day');
      holds(session === undefined || typeof session === 'number' || typeof session === 'string', 'a session');
      holds(!vote || vote.yes + vote.no + vote.abstain >= 0, 'the figures of a vote');
      try {
        checkResolution(
          parseText(SEED_TEXTS[0] as string, { file, manifest: entry }),
          SEED_TEXTS[0] as string,
        );
      } catch (error) {
        if (!(error instanceof ResolutionError)) throw error;
      }
    },
  }),
  property({
    name: 'files of any bytes',
    why: 'bytes that are no text must be refused, with the place of the first',
    cases: 500,
    inputs: fc.oneof(
      fc.array(
        fc.oneof(
          fc.nat({ max: 255 }),
          fc.constantFrom(0xff, 0xfe, 0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xed, 0xa0, 0x80, 0x41),
        ),
      ),
      wildText().map((text) => [...Buffer.from(text)]),
      wildText().map((text) => [0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
    ),
    check: (bytes) => {
      writeFileSync(file, Uint8Array.from(bytes));
      const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      const bad = isUtf16 ? null : firstBadByte(bytes);
      try {
        const text = readText(file);
        same(bad, null, 'no byte is wrong');
        if (isUtf16) return;
        const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        same([...Buffer.from(text)], bytes.slice(mark), 'the text has all bytes but the mark of their order');
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (!isUtf16)
          same(Number(/byte (\d+)/u.exec(error.message)?.[1]), bad, 'the first byte that is wrong');
      }
    },
  }),
];

function readEntry(json: string): ManifestEntry | null {
  const value: unknown = JSON.parse(json);
  try {
    const manifest = checkManifest(value, 'manifest.json');
    return Object.hasOwn(manifest, 'any.txt') ? (manifest['any.txt'] as ManifestEntry) : null;
  } catch (error) {
    if (error instanceof ResolutionError) return null;
    throw error;
  }
}

/** The first byte that no UTF-8 text has where it stands, after the table of the standard (Unicode 3-7); null where all is well. */
function firstBadByte(bytes: readonly number[]): number | null {
  const isIn = (at: number, low: number, high: number) =>
    (bytes[at] ?? -1) >= low && (bytes[at] as number) <= high;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if ((first >= 0x80 && first < 0xc2) || first > 0xf4) return at;
    for (let i = 1; i <= more; i++) {
      const low = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
      const high = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
      // A character that the end cuts off is wrong at the end.
      if (!isIn(at + i, low, high)) return at + i;
    }
    at += more + 1;
  }
  return null;
}
