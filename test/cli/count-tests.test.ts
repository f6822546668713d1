import { expect, test } from 'vitest';
import { countTests } from '../../lib/cli/count-tests.ts';

const file = (status: string, ...assertions: string[]) => ({
  name: 'test/a.test.ts',
  status,
  message: 'no such module',
  assertionResults: assertions.map((each, i) => ({
    status: each,
    fullName: `does ${i}`,
    failureMessages: each === 'failed' ? ['expected 1 to be 2'] : [],
  })),
});

test.each([
  [
    'passed and failed over several files',
    [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
    3,
    ['test/a.test.ts: does 1\nexpected 1 to be 2'],
  ],
  ['a skipped test counts as nothing', [file('passed', 'passed', 'skipped', 'pending', 'todo')], 1, []],
  [
    'a file that broke before its first test counts as one failure',
    [file('failed')],
    0,
    ['test/a.test.ts\nno such module'],
  ],
  [
    'a file whose last hook broke counts as one failure',
    [file('failed', 'passed')],
    1,
    ['test/a.test.ts\nno such module'],
  ],
  ['no file', [], 0, []],
])('%s', (_name, testResults, passed, failures) => {
  expect(countTests({ testResults })).toEqual({ passed, failures });
});

test('a missing report counts as none', () => {
  expect(countTests(null)).toEqual({ passed: 0, failures: [] });
});
