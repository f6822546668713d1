import { expect, test } from 'vitest';
import { countTests } from '../../lib/cli/count-tests.ts';

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((each) => ({ status: each })),
});

test.each([
  [
    'passed and failed over several files',
    [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
    3,
    1,
  ],
  ['a skipped test counts as nothing', [file('passed', 'passed', 'skipped', 'pending', 'todo')], 1, 0],
  ['a file that broke before its first test counts as one failure', [file('failed')], 0, 1],
  ['a file whose last hook broke counts as one failure', [file('failed', 'passed')], 1, 1],
  ['no file', [], 0, 0],
])('%s', (_name, testResults, passed, failed) => {
  expect(countTests({ testResults })).toEqual({ passed, failed });
});

test('a missing report counts as none', () => {
  expect(countTests(null)).toEqual({ passed: 0, failed: 0 });
});
