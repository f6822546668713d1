import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserKind } from '../../lib/cli/set-up.mjs';
import { rigBackground, rigContent, rigOwnPage } from './rig.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const BUILDS: Record<BrowserKind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** An empty page of the extension, from which a test reads and spoils what the extension keeps. */
export const CONTROL_PAGE = 'control.html';

/** A copy of the built extension whose browser can be made to fail. */
export interface RiggedExtension {
  folder: string;
  /** Take one of its files away, for real; gives back what brings it again. */
  takeAway(file: string): Promise<() => Promise<void>>;
  remove(): Promise<void>;
}

/** Copies the built extension and puts the rig before its scripts, which stay as they are. */
export async function rigExtension(kind: BrowserKind): Promise<RiggedExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'agreed-rigged-'));
  await cp(join(OUTPUT, BUILDS[kind]), folder, { recursive: true });
  const prefix = async (file: string, rig: () => void) => {
    const path = join(folder, file);
    await writeFile(path, `(${rig})();\n${await readFile(path, 'utf8')}`);
  };
  await prefix('background.js', rigBackground);
  await prefix('content-scripts/content.js', rigContent);
  const popup = join(folder, 'popup.html');
  await writeFile(join(folder, 'rig.js'), `(${rigOwnPage})();`);
  await writeFile(
    popup,
    (await readFile(popup, 'utf8')).replace('<head>', '<head><script src="/rig.js"></script>'),
  );
  await writeFile(join(folder, CONTROL_PAGE), '<!doctype html><title>Control</title>');
  return {
    folder,
    async takeAway(file) {
      const path = join(folder, file);
      await rename(path, `${path}.away`);
      return () => rename(`${path}.away`, path);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
