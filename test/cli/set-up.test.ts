import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/set-up.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agreed-find-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(path: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

describe('findBrowser', () => {
  test('takes the one that a variable names before any other', async () => {
    const own = await program('own/chrome');
    await program('bin/chromium');
    expect(findBrowser('chromium', { AGREED_CHROMIUM: own, PATH: join(folder, 'bin') })).toBe(own);
    expect(findBrowser('chromium', { CHROME_PATH: own, PATH: '' })).toBe(own);
  });

  test('does not take another browser where the variable names one that cannot be run', async () => {
    await program('bin/firefox');
    const wrong = { AGREED_FIREFOX: join(folder, 'gone'), PATH: join(folder, 'bin') };
    expect(() => findBrowser('firefox', wrong)).toThrow(/AGREED_FIREFOX is .*gone/);
  });

  test('prefers Chromium to Chrome, and the extended support release of Firefox, wherever they lie', async () => {
    await program('a/google-chrome');
    await program('a/firefox');
    const chromium = await program('b/chromium');
    const firefox = await program('b/firefox-esr');
    const PATH = `${join(folder, 'a')}:${join(folder, 'b')}`;
    expect(findBrowser('chromium', { PATH })).toBe(chromium);
    expect(findBrowser('firefox', { PATH })).toBe(firefox);
  });

  test('passes over a file that is no program', async () => {
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin/firefox-esr'), 'a note');
    const firefox = await program('bin/firefox');
    expect(findBrowser('firefox', { PATH: join(folder, 'bin') })).toBe(firefox);
  });
});
