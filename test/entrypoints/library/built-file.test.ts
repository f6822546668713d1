import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { pack } from '../../../lib/cli/commands/pack.ts';
import { readResolutions } from '../../../lib/cli/read-resolutions.ts';
import { answers, imported, importNow, stored } from './in-process.ts';

test('a library file of the command line gives the answers that its texts give when they are imported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'agreed-built-'));
  const seed = readFileSync(join(import.meta.dirname, '../../../seeds/A-RES-77-194.txt'), 'utf8');
  const file = join(folder, 'later.txt');
  writeFileSync(file, seed.replaceAll('77/194', '99/154').replaceAll('trafficking', 'smuggling'));
  const built = join(folder, 'later.agreed');
  expect(await pack([file], built)).toEqual([]);

  await imported({ 'later.txt': readResolutions(file) });
  const [before, { symbols }] = [await answers(), await stored()];
  globalThis.indexedDB = new IDBFactory();
  const { last } = await importNow({ 'later.agreed': new Uint8Array(readFileSync(built)) });
  expect(last).toMatchObject({ added: 1, problems: [] });
  expect((await stored()).symbols.toSorted()).toEqual(symbols.toSorted());
  expect(await answers()).toEqual(before);
});
