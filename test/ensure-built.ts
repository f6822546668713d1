import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const BUILDS = {
  chromium: ['chrome-mv3', 'build'],
  firefox: ['firefox-mv3', 'build', '-b', 'firefox', '--mv3'],
} as const;

/** Builds the extension for a browser where that has not been done yet, and gives the folder. */
export function ensureBuilt(browser: keyof typeof BUILDS): string {
  const [name, ...args] = BUILDS[browser];
  const folder = join(ROOT, '.output', name);
  if (!existsSync(folder)) {
    console.error(`building ${name} …`);
    const { status, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), args, {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
  return folder;
}
