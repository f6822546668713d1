import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/set-up.mjs';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agreed-set-up-')));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(path: string, script = ''): Promise<string> {
  const file = await put(path, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

async function put(path: string, text: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
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

describe('set-up', () => {
  /** Runs it in a project without packages, on a machine with this Node, and gives what it ran, a line a command. */
  async function setUp(node: string, packages?: Record<string, { version: string }>): Promise<string[]> {
    const log = join(folder, 'log');
    const note = `echo "\${0##*/} $*, in \${PWD##*/}, scripts \${npm_config_ignore_scripts:+left out}" >> '${log}'`;
    await program('bin/node', `if [ "$1" = --version ]; then echo ${node}; else ${note}; fi`);
    await program('bin/npm', note);
    const locked = { '': {}, 'node_modules/node': { version: '24.21.0' } };
    await put('package-lock.json', JSON.stringify({ packages: locked }));
    await put('node_modules/node/package.json', '{}');
    if (packages) await put('node_modules/.package-lock.json', JSON.stringify({ packages }));
    await mkdir(join(folder, 'lib/cli'), { recursive: true });
    const script = join(folder, 'lib/cli/set-up.mjs');
    await copyFile('lib/cli/set-up.mjs', script);
    await put('log', '');
    const { status, stderr } = spawnSync(process.execPath, [script], {
      env: { PATH: join(folder, 'bin') },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return (await readFile(log, 'utf8')).split('\n').slice(0, -1);
  }

  const ROOT = () => folder.split('/').at(-1);

  test('runs no install script where Node is new enough', async () => {
    for (const node of ['v24.0.0', 'v26.10.0']) {
      const ran = await setUp(node);
      expect(ran).toEqual([
        expect.stringMatching(/^npm ci --ignore-scripts .*, scripts left out$/),
        `node node_modules/wxt/bin/wxt.mjs prepare, in ${ROOT()}, scripts left out`,
      ]);
    }
  });

  test('runs the one that brings Node where it is older, and links what that brought', async () => {
    for (const node of ['v20.20.2', 'v23.11.1']) {
      const ran = await setUp(node);
      expect(ran.slice(1, 3)).toEqual([
        'node installArchSpecificPackage, in node, scripts left out',
        `npm rebuild node, in ${ROOT()}, scripts left out`,
      ]);
    }
  });

  test('installs nothing where every package is there, and anew where one is of another version', async () => {
    expect(await setUp('v24.0.0', { 'node_modules/node': { version: '24.21.0' } })).toEqual([
      expect.stringContaining('prepare'),
    ]);
    expect(await setUp('v24.0.0', { 'node_modules/node': { version: '24.20.0' } })).toEqual([
      expect.stringContaining('npm ci'),
      expect.stringContaining('prepare'),
    ]);
  });
});
