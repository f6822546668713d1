import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { differingFiles, missingAndStray } from './compare-zips.ts';
import { unzip } from './unzip.ts';

/** Two files, `notes/é.txt` packed and `b` as it is, by the library that packs the extension. */
const ZIP = Buffer.from(
  'UEsDBBQAAAgIAAAAAADvJ7cSDwAAAFoAAAAMAAAAbm90ZXMvw6kudHh0C0pNTszJycxLVwiiMgsAUEsDBBQAAAAAAAAAAAD5775xAQAAAAEAAAAB' +
    'AAAAYmJQSwECFAAUAAAICAAAAAAA7ye3Eg8AAABaAAAADAAAAAAAAAAAAAAAAAAAAAAAbm90ZXMvw6kudHh0UEsBAhQAFAAAAAAAAAAAAPnv' +
    'vnEBAAAAAQAAAAEAAAAAAAAAAAAAAAAAOQAAAGJQSwUGAAAAAAIAAgBpAAAAWQAAAAAA',
  'base64',
);

describe('unzip', () => {
  test('gives every file by its path', () => {
    expect([...unzip(ZIP)].map(([name, data]) => [name, String(data)])).toEqual([
      ['notes/é.txt', 'Recalling '.repeat(9)],
      ['b', 'b'],
    ]);
  });

  test('throws where a file is not what was packed', () => {
    const damaged = Buffer.from(ZIP);
    // Its name and its only byte, before the directory.
    damaged[ZIP.indexOf('bbPK') + 1] = 0;
    expect(() => unzip(damaged)).toThrow('b is damaged');
    expect(() => unzip(ZIP.subarray(0, -1))).toThrow('no zip file');
  });
});

describe('differingFiles', () => {
  const of = (files: Record<string, string>) =>
    new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));

  test('names those that differ, and those that only one has', () => {
    expect(differingFiles(of({ a: '1', b: '2', c: '3' }), of({ a: '1', b: '4', d: '3' }))).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  test('says so where only the order differs', () => {
    expect(differingFiles(of({ a: '1', b: '2' }), of({ a: '1', b: '2' }))).toEqual([]);
    expect(differingFiles(of({ a: '1', b: '2' }), of({ b: '2', a: '1' }))).toEqual([
      'the order of the files',
    ]);
  });
});

describe('missingAndStray', () => {
  test('holds the packed sources against version control', () => {
    const root = mkdtempSync(join(tmpdir(), 'agreed-sources-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const file of ['lib/a.ts', 'lib/b.ts', 'test/a.test.ts', '.gitignore']) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), '');
    }
    const packed = new Map(['lib/a.ts', 'notes.txt'].map((file) => [file, Buffer.alloc(0)]));
    expect(missingAndStray(root, packed), 'without version control').toEqual([]);
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '.'], { cwd: root });
    expect(missingAndStray(root, packed)).toEqual([
      'missing from the sources: lib/b.ts',
      'in the sources, but not under version control: notes.txt',
    ]);
  });
});
