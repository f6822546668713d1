/** Bytes of the built scripts that pages and the background load. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../ensure-built.ts';
import { atMost, count, type Table } from './table.ts';

/** In kB, as the package's test holds them. */
const BUDGETS: Record<string, number | null> = {
  'content-scripts/content.js': 80,
  'background.js': 165,
  'filter.json': null,
  'seeds.pack': null,
};

/** Measure the files of the extension built for Chrome. */
export function measureBundles(): Table[] {
  const folder = ensureBuilt('chromium');
  return [
    {
      title: 'Built files, bytes',
      columns: ['file', 'bytes', 'compressed', 'budget'],
      rows: Object.entries(BUDGETS).map(([file, budget]) => {
        const bytes = readFileSync(join(folder, file));
        const size = bytes.length;
        const keeps = budget === null ? '' : atMost(size / 1000, budget, 'kB');
        return [file, count(size), count(gzipSync(bytes).length), keeps];
      }),
      notes: ['The content script aims at 60 kB.'],
    },
  ];
}
