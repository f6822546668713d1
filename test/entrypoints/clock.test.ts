import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What reads the clock that people set, which may jump by years; days that a text names are no clock. */
const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\b|\btimeOrigin\b|\balarms\b/u;

/** What only writes down for a person when something was done. */
const TELLS_WHEN = [
  'entrypoints/library/import-worker.ts',
  'lib/ui/library/ListFooter.tsx',
  'lib/ui/library/use-import.ts',
];

test('nothing in the extension goes by the clock', () => {
  const files = globSync('{entrypoints,lib/{core,messaging,page,settings,store,ui}}/**/*.{ts,tsx}');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => CLOCK.test(readFileSync(file, 'utf8'))).sort()).toEqual(TELLS_WHEN);
});
