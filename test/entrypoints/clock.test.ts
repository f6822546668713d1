import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What reads the clock that people set, which may jump by years; days that a text names are no clock. */
const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\b|\btimeOrigin\b|\balarms\b/u;

test('nothing in the extension reads the clock', () => {
  const files = globSync('{entrypoints,lib/{core,messaging,page,settings,store,ui}}/**/*.{ts,tsx}');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => CLOCK.test(readFileSync(file, 'utf8')))).toEqual([]);
});
