import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeSegment } from '../../lib/core/index/segment-pack.ts';
import { type AmongValues, readAmong } from '../../lib/cli/among-options.ts';
import { check } from '../../lib/cli/commands/check.ts';
import { pack } from '../../lib/cli/commands/pack.ts';
import { parse } from '../../lib/cli/commands/parse.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { akn, archive, TRAFFICKING } from '../documents/import-files.ts';

const AGREED = resolve(import.meta.dirname, '../../lib/cli/agreed.ts');
const WORDING =
  'The most recent lamp shall be kept burning by the harbour master and the fisheries inspector';
const VOTED = akn({
  symbol: 'A/RES/79/154',
  main: `<paragraph><num>1.</num><content><p>${WORDING}.</p></content></paragraph>`,
});
const RECORD = JSON.stringify({
  symbol: 'A/RES/79/154',
  adoption_type: 'By a recorded vote',
  MS_in_favour_count: '120',
  MS_against_count: '1',
  MS_abstaining_count: '9',
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'agreed-'));
  write('main/79session/English/79_154.xml', VOTED);
  write('main/79session/French/79_154.xml', akn({ language: 'fra' }));
  write('main/data_extract/79.json', RECORD);
  write('main/README.md', '# Texts');
  write('main.zip', archive({ 'English/79_154.xml': VOTED, 'data_extract/79.json': RECORD }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function agreed(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [AGREED, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Where the wording is found, by symbol, and what is said of the library. */
async function found(paths: string[], values: AmongValues = {}) {
  const { output, notes } = await check({
    files: [write('report.txt', WORDING)],
    paths: paths.map((path) => join(folder, path)),
    among: readAmong(values),
    paint: 'all',
    json: true,
    failUnder: null,
    look: { width: 80, paint: (_, words) => words },
  });
  const { files } = JSON.parse(output) as { files: { matches: { sources: { symbol: string }[] }[] }[] };
  const sources = files.flatMap(({ matches }) => matches.flatMap((match) => match.sources));
  return { symbols: [...new Set(sources.map(({ symbol }) => symbol))], notes };
}

async function packed(paths: string[], name: string) {
  const file = join(folder, name);
  const notes = await pack(paths, file);
  return { file, notes, segment: decodeSegment(new Uint8Array(readFileSync(file))).segment };
}

describe('a library file', () => {
  test.each([['main'], ['main.zip']])('is made of %s with its records', async (name) => {
    const { segment, notes } = await packed([join(folder, name)], `${name}.agreed`);
    expect(segment.resolutions).toMatchObject([
      {
        symbol: 'A/RES/79/154',
        adoption: 'recorded vote',
        adoptionSource: 'data',
        vote: { yes: 120, no: 1, abstain: 9 },
      },
    ]);
    expect(segment.origins).toMatchObject([
      { kind: 'import', file: expect.stringContaining('English/79_154.xml') },
    ]);
    expect(notes.some((note) => note.includes('French'))).toBe(name === 'main');
  });

  test('is made of others, and has each text once: the last, but the seeds', async () => {
    const first = await packed([join(folder, 'main')], 'first.agreed');
    const changed = write('changed.xml', akn({ symbol: 'A/RES/79/154' }));
    const again = write('A-RES-77-194.txt', TRAFFICKING);
    const { segment } = await packed([SEEDS, first.file, changed, again], 'second.agreed');
    const symbols = segment.resolutions.map(({ symbol }) => symbol);
    expect(symbols).toHaveLength(5);
    expect(new Set(symbols).size).toBe(5);
    expect(segment.resolutions[symbols.indexOf('A/RES/79/154')]?.paragraphs[0]?.id).toBe('OP26');
    expect(segment.origins[symbols.indexOf('A/RES/77/194')]?.kind).toBe('seeds');
  });

  test('is not written where a file is no resolution: all are named', () => {
    const letter = write('letters/letter.txt', 'Dear colleague,');
    const note = write('letters/note.txt', 'Call back.');
    const file = join(folder, 'none.agreed');
    const { status, stdout, stderr } = agreed(['pack', join(folder, 'letters'), SEEDS, '-o', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      [
        `agreed: ${letter}: line 1: expected a line that opens a resolution, such as “The General Assembly,”`,
        `${note}: line 1: expected a line that opens a resolution, such as “The General Assembly,”`,
        '',
      ].join('\n'),
    );
    expect(existsSync(file)).toBe(false);
  });

  test('is not written in part', async () => {
    await expect(pack([SEEDS], join(folder, 'main'))).rejects.toThrow('main: it cannot be written (EISDIR)');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('that is damaged is said to be', async () => {
    const damaged = readFileSync((await packed([join(folder, 'main')], 'whole.agreed')).file);
    damaged[damaged.length - 1] = 0xff;
    await expect(packed([write('damaged.agreed', damaged)], 'never.agreed')).rejects.toThrow(
      /damaged\.agreed: the checksum does not fit/u,
    );
  });
});

describe('checking against a library', () => {
  test.each([['main'], ['main.zip'], ['79_154.xml'], ['library.agreed']])(
    'finds wording in %s',
    async (name) => {
      write('79_154.xml', VOTED);
      await packed([join(folder, 'main')], 'library.agreed');
      expect((await found([name])).symbols).toEqual(['A/RES/79/154']);
    },
  );

  test('tells what was left out', async () => {
    expect((await found(['main'])).notes).toBe(
      `agreed: ${join(folder, 'main/79session/French/79_154.xml')}: left out, because only English is indexed\n`,
    );
  });

  test.each<[AmongValues, boolean]>([
    [{ body: ['Human Rights Council'] }, false],
    [{ body: ['Human Rights Council', 'General Assembly'] }, true],
    [{ from: '2025' }, false],
    [{ from: '2024', to: '2024' }, true],
    [{ to: '2023' }, false],
    [{ 'no-votes': true }, false],
  ])('asks only %j', async (values, isAsked) => {
    write('53-9.txt', readFileSync(join(SEEDS, 'A-HRC-RES-53-9.txt'), 'utf8'));
    // A later text, so that something is always left.
    write('80.xml', akn({ symbol: 'A/RES/80/1' }).replace('17 December 2024', '17 December 2025'));
    const { symbols } = await found(['main', '53-9.txt', '80.xml'], values);
    expect(symbols.includes('A/RES/79/154')).toBe(isAsked);
  });

  test.each<[AmongValues, RegExp]>([
    [{ body: ['Parliament'] }, /--body: expected one of General Assembly, not "Parliament"/u],
    [{ from: 'last' }, /--from: expected a year, such as 2019, not "last"/u],
    [{ from: '2022', to: '2020' }, /--from: expected a year up to 2020/u],
    [{ to: '1950' }, /no text of the library is left to check against/u],
  ])('says what is wrong with %j', async (values, message) => {
    await expect((async () => found(['main'], values))()).rejects.toThrow(message);
  });

  test('takes its options from the command line', () => {
    const library = ['--library', join(folder, 'main'), '--no-seeds'];
    const all = agreed(['check', ...library, '--from', '2024', '--to', '2024', '-'], WORDING);
    expect(all.stdout).toContain('A/RES/79/154');
    const { status, stderr } = agreed(['check', ...library, '--no-votes', '-'], WORDING);
    expect(status).toBe(2);
    expect(stderr).toContain('no text of the library is left');
  });
});

test('an archive is parsed', async () => {
  const parsed = await parse([join(folder, 'main.zip'), join(SEEDS, 'A-RES-77-194.txt')]);
  expect(JSON.parse(parsed)).toMatchObject([
    { symbol: 'A/RES/79/154', adoption: 'recorded vote', adoptionSource: 'data' },
    { symbol: 'A/RES/77/194' },
  ]);
});
