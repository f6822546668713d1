import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeSegment } from '../../lib/core/index/segment-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';

const AGREED = resolve(import.meta.dirname, '../../lib/cli/agreed.ts');
const OP26 =
  'the offenders and intermediaries involved, including public officials involved with trafficking in persons';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'agreed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
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

describe('agreed lineage', () => {
  test('prints the paragraphs that descend from one another, the earliest first', () => {
    expect(agreed(['lineage', 'A/RES/78/228', 'PP3']).stdout).toBe(
      [
        '2022-10-21   CTOC/COP/2022/9, sect. I.A, resolution 11/5 PP19  near-verbatim 87 %',
        '2022-12-15   A/RES/77/194 PP17  near-verbatim 82 %',
        '2023-12-19 * A/RES/78/228 PP3',
        '',
      ].join('\n'),
    );
  });

  test('prints the same for programs', () => {
    const relatives = JSON.parse(agreed(['lineage', '--json', 'A/HRC/RES/53/9', 'PP18']).stdout);
    expect(relatives).toMatchObject([
      { symbol: 'A/RES/77/194', paragraph: 'PP33', adopted: '2022-12-15', kind: 'same', similarity: 1 },
      { symbol: 'A/HRC/RES/53/9', paragraph: 'PP18', kind: 'self' },
    ]);
  });

  test.each([
    [['lineage', 'A/RES/78/228', 'PP99'], 'no paragraph PP99 of A/RES/78/228'],
    [['lineage', 'A/RES/78/228'], 'expected a symbol and a paragraph'],
    [['lineage', '--no-seeds', 'A/RES/78/228', 'PP3'], 'add --library PATH'],
  ])('%s says what is wrong', (args, problem) => {
    const { status, stdout, stderr } = agreed(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(problem);
  });
});

describe('agreed parse', () => {
  test('prints the resolutions as JSON, with these fields in this order', () => {
    const { status, stdout } = agreed([
      'parse',
      join(SEEDS, 'A-RES-77-194.txt'),
      join(SEEDS, 'A-HRC-RES-53-9.txt'),
    ]);
    const [first, second] = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(first)).toEqual(
      'symbol title body session adopted adoption adoptionSource paragraphs footnotes'.split(' '),
    );
    expect(first).toMatchObject({
      symbol: 'A/RES/77/194',
      title: 'Trafficking in women and girls',
      body: 'General Assembly',
      session: 77,
      adopted: '2022-12-15',
      adoption: 'without a vote',
      adoptionSource: 'manifest',
    });
    expect(second).toMatchObject({
      symbol: 'A/HRC/RES/53/9',
      adoption: 'without a vote',
      adoptionSource: 'text',
    });
    const paragraph = first.paragraphs.find(({ id }: { id: string }) => id === 'OP26');
    expect(Object.keys(paragraph)).toEqual(['id', 'openingPhrase', 'text']);
    expect(paragraph).toMatchObject({ openingPhrase: 'Urges' });
    expect(paragraph.text).toContain(OP26);
  });

  test('of what is no resolution says file, line and what was expected, and prints nothing', () => {
    const file = write('letter.txt', 'Dear colleague,\n\nthank you for your letter.\n');
    const { status, stdout, stderr } = agreed(['parse', join(SEEDS, 'A-RES-77-194.txt'), file]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^agreed: .*letter\.txt(?::\d+)?: expected .+\n$/u);
  });
});

describe('agreed check', () => {
  test('prints matches with spans in the file and in the paragraph', () => {
    const text = `\uFEFFOne line.\n\nThey want ${OP26}, whether local or foreign, and forced labor.\n`;
    const file = write('report.txt', text);
    const { status, stdout } = agreed(['check', '--json', file]);
    const decoded = text.slice(1);
    const [checked] = JSON.parse(stdout).files;
    expect(status).toBe(0);
    expect(checked).toMatchObject({ file, tokens: 24 });
    const [passage, term] = checked.matches;
    expect(decoded.slice(passage.start, passage.end)).toBe(`${OP26}, whether local or foreign`);
    expect(Object.keys(passage)).toEqual(['start', 'end', 'grade', 'similarity', 'common', 'sources']);
    expect(passage).toMatchObject({ grade: 'verbatim', similarity: 1, common: null });
    expect(passage.sources).toMatchObject([
      { symbol: 'A/RES/77/194', paragraph: 'OP26', grade: 'verbatim', similarity: 1, edits: [] },
    ]);
    const spelled = decoded.indexOf('labor');
    expect(term.sources[0].edits).toMatchObject([
      {
        op: 'replace',
        kind: 'spelling',
        page: [spelled, spelled + 5],
        source: [expect.any(Number), expect.any(Number)],
      },
    ]);
  });

  test('reads standard input, and prints a report for people', () => {
    const { status, stdout } = agreed(['check', '-'], `Title\n\n… ${OP26}.`);
    expect(status).toBe(0);
    expect(stdout).toMatch(/line 3: word for word \(13 words\)/u);
    expect(stdout).toContain('A/RES/77/194 OP26');
  });

  test('says when there is nothing', () => {
    expect(agreed(['check', '-'], 'Nothing here.').stdout).toContain('no agreed language found');
  });

  test('lists each term once, or none, as pages would', () => {
    const text = 'forced labour and forced labour';
    const count = (paint: string) =>
      JSON.parse(agreed(['check', '--json', '--paint', paint, '-'], text).stdout).files[0].matches.length;
    expect([count('all'), count('default'), count('passages')]).toEqual([2, 1, 0]);
  });

  test('checks against a library without the seeds', () => {
    const library = join(SEEDS, 'A-RES-78-228.txt');
    const { stdout } = agreed(['check', '--json', '--no-seeds', '--library', library, '-'], OP26);
    expect(
      JSON.parse(stdout).files[0].matches.every((match: { sources: { symbol: string }[] }) =>
        match.sources.every((source) => source.symbol === 'A/RES/78/228'),
      ),
    ).toBe(true);
  });

  test.each([
    ['0.9', OP26, 0],
    ['0.9', `${OP26} and much else that nobody has ever adopted anywhere`, 1],
    ['0', 'nothing', 0],
  ])('--fail-under %s of “%s” exits %i', (share, text, status) => {
    expect(agreed(['check', '--fail-under', share, '-'], text).status).toBe(status);
  });
});

describe('agreed terms and pack', () => {
  test('prints the terms with their figures', () => {
    const { stdout } = agreed(['terms']);
    expect(stdout).toMatch(/^trafficking in persons\s+\d+\s+4/mu);
  });

  test('writes a library file that can be read', () => {
    const file = join(folder, 'library.pack');
    expect(agreed(['pack', SEEDS, '-o', file]).status).toBe(0);
    const { segment } = decodeSegment(new Uint8Array(readFileSync(file)));
    expect(segment.resolutions.map(({ symbol }) => symbol)).toContain('A/RES/77/194');
  });
});

describe('bad input', () => {
  test.each([
    ['an unknown command', ['read'], /expected parse, check, terms, lineage or pack/u],
    ['an unknown option', ['check', '--jsn', '-'], /--jsn/u],
    ['no file', ['check'], /expected at least one file/u],
    ['a file that is not there', ['check', 'nowhere.txt'], /nowhere\.txt: there is no such file/u],
    ['a folder for a file', ['check', '.'], /expected a file/u],
    ['a wrong paint', ['check', '--paint', 'red', '-'], /expected all, default, passages, not "red"/u],
    ['a wrong share', ['check', '--fail-under', '80', '-'], /a number from 0 to 1, not "80"/u],
    ['nothing to check against', ['check', '--no-seeds', '-'], /add --library/u],
    ['a library that is not there', ['check', '--library', 'nowhere', '-'], /nowhere: there is no such/u],
    ['no output', ['pack', SEEDS], /expected -o FILE/u],
  ])('%s', (_, args, message) => {
    const { status, stdout, stderr } = agreed(args, 'text');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  test('bytes that are no text name the byte', () => {
    const file = write('broken.txt', Uint8Array.from([0x61, 0xc3, 0xa9, 0x62, 0xff, 0x63]));
    expect(agreed(['parse', file]).stderr).toMatch(/broken\.txt: byte 4: expected text in UTF-8/u);
    const noText = write('noise.txt', Uint8Array.from([0x61, 0x00, 0x62]));
    expect(agreed(['check', noText]).stderr).toMatch(/noise\.txt: byte 1: expected text, a Word document/u);
  });

  test('UTF-16 with a byte order mark is text', () => {
    const file = write('utf16.txt', Buffer.from(`\uFEFF${OP26}`, 'utf16le'));
    expect(JSON.parse(agreed(['check', '--json', file]).stdout).files[0].matches[0]).toMatchObject({
      start: 0,
    });
  });
});
