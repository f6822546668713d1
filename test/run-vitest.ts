import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** What became of one test. */
export interface TestResult {
  /** Below `test`. */
  file: string;
  fullName: string;
  status: string;
  /** What the test noted of itself. */
  meta: Record<string, unknown>;
}

/** Runs tests with some of Vitest's arguments and gives what its own report says. Its output goes to standard error. */
export function runVitest(args: readonly string[], env: NodeJS.ProcessEnv = {}): TestResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'agreed-report-'));
  const report = join(folder, 'report.json');
  try {
    const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', ...output, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, ...env },
    });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { name: string; assertionResults: Omit<TestResult, 'file'>[] }[];
    };
    return testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map((result) => ({ ...result, file: relative(join(ROOT, 'test'), name) })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
