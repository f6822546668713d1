import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST } from '../documents/facts.ts';
import type { ImportFile } from '../documents/import-event.ts';
import { readBytes } from './read-text.ts';
import { UserError } from './user-error.ts';

/**
 * List the files under paths as the reader of imports wants them: all those of a folder, sorted, and each file that is
 * named by itself with the manifest beside it.
 *
 * @throws {UserError} for a path where there is nothing
 */
export function listFiles(paths: readonly string[]): ImportFile[] {
  const files = new Map<string, ImportFile>();
  const add = (path: string, within: string) => {
    if (!files.has(resolve(path))) files.set(resolve(path), fileAt(path, within));
  };
  for (const path of paths) {
    if (!existsSync(path)) throw new UserError(`${path}: there is no such file or folder`);
    if (statSync(path).isDirectory()) {
      for (const inside of listFolder(path, ''))
        add(join(path, inside), `${basename(resolve(path))}/${inside}`);
    } else {
      const manifest = join(dirname(path), MANIFEST);
      if (existsSync(manifest)) add(manifest, MANIFEST);
      add(path, basename(path));
    }
  }
  return [...files.values()];
}

function listFolder(folder: string, within: string): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory()) return listFolder(folder, inside);
      return entry.isFile() ? [inside] : [];
    });
}

function fileAt(path: string, within: string): ImportFile {
  return {
    path,
    within,
    size: statSync(path).size,
    bytes: async () => new Uint8Array(readBytes(path)),
  };
}
