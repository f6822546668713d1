import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowOf, THREATS } from './threats/list.ts';

const architecture = readFileSync('ARCHITECTURE.md', 'utf8');

test.each(THREATS)('$threat: is in ARCHITECTURE with its defence', (threat) => {
  expect(architecture).toContain(rowOf(threat));
  for (const [file] of threat.tests) expect(existsSync(join('test', file)), file).toBe(true);
});
