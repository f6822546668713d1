/**
 * The runner behind `npm test`: every check in order, none left out because an earlier one failed. Prints, at
 * the end, what failed and why, a table of the steps and, alone on the last line, `N passed, N failed`; exits 1
 * if anything failed.
 *
 * `npm test -- --only unit` runs the steps whose name contains a word.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { countTests, type TestCount, type VitestReport } from './count-tests.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REPORTS = join(ROOT, '.output/reports');

interface Step {
  name: string;
  /** Without the leading `npx`: a package's command and its arguments. */
  command: string;
  /** Whether it is Vitest, whose tests are counted from its own report. */
  tests?: boolean;
}

const STEPS: Step[] = [
  { name: 'generated types', command: 'wxt prepare' },
  { name: 'format', command: 'biome format .' },
  { name: 'lint', command: 'oxlint --deny-warnings' },
  { name: 'types', command: 'tsc --noEmit' },
  { name: 'types of the core, without a browser', command: 'tsc --noEmit -p lib/core' },
  { name: 'dead code', command: 'knip' },
  { name: 'unit tests', command: 'vitest run', tests: true },
  { name: 'build for Chrome', command: 'wxt build' },
  { name: 'build for Firefox', command: 'wxt build -b firefox --mv3' },
  { name: 'end to end', command: 'vitest run --config test/e2e/vitest.config.ts', tests: true },
];

interface Outcome extends TestCount {
  name: string;
  seconds: number;
}

/** Runs one step. What a step that is no test runner says is told only when it failed, as one failure. */
function runStep(step: Step, index: number): Outcome {
  console.log(styleText('bold', `\n▸ ${step.name}`));
  const began = performance.now();
  const report = join(REPORTS, `${index}.json`);
  const [tool = '', ...args] = step.command.split(' ');
  if (step.tests) args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    stdio: step.tests ? 'inherit' : 'pipe',
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const ok = status === 0;
  const count = step.tests ? countTests(readReport(report)) : { passed: 0, failures: [] };
  if (!ok && count.failures.length === 0)
    count.failures.push(`${step.command}: exit code ${status}\n${stdout ?? ''}${stderr ?? ''}`);
  return { name: step.name, seconds: (performance.now() - began) / 1000, ...count };
}

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function describe({ name, seconds, passed, failures }: Outcome): string {
  const failed = failures.length;
  const mark = failed ? styleText('red', '✗') : styleText('green', '✓');
  const tests = passed + failed > 0 ? `  ${passed} passed, ${failed} failed` : '';
  return `${mark} ${name.padEnd(40)} ${seconds.toFixed(1).padStart(6)} s${tests}`;
}

const flag = process.argv.indexOf('--only');
const only = flag < 0 ? '' : (process.argv[flag + 1] ?? '');
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const outcomes = STEPS.filter((step) => step.name.includes(only)).map(runStep);
const failures = outcomes.flatMap((outcome) => outcome.failures);
for (const failure of failures) console.log(`\n${styleText('red', '✗')} ${failure}`);
console.log(`\n${outcomes.map(describe).join('\n')}\n`);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
process.exitCode = failures.length > 0 ? 1 : 0;
console.log(`${passed} passed, ${failures.length} failed`);
