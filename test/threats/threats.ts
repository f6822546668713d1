/**
 * `npm run threats`: runs the tests of everything a page or a file may try, in both browsers, and prints as Markdown
 * what stands against it and how many tests hold it. Exits 1 where one failed or none was found.
 */
import { ensureBrowsers } from '../../lib/cli/set-up.mjs';
import { ensureBuilt } from '../ensure-built.ts';
import { runVitest } from '../run-vitest.ts';
import { rowOf, THREATS } from './list.ts';

ensureBrowsers(['chromium', 'firefox']);
ensureBuilt('chromium');
ensureBuilt('firefox');
const files = [...new Set(THREATS.flatMap(({ tests }) => tests.map(([file]) => file)))];
const inBrowsers = files.filter((file) => file.startsWith('e2e/'));
const results = [
  ...runVitest(files.filter((file) => !inBrowsers.includes(file))),
  ...runVitest([
    '--config',
    'test/e2e/vitest.config.ts',
    ...inBrowsers.map((file) => file.slice('e2e/'.length)),
  ]),
];
console.log('| a page or a file tries | what stands against it | tests that hold |\n|---|---|---|');
for (const one of THREATS) {
  const own = results.filter(({ file, fullName }) =>
    one.tests.some(([path, name]) => path === file && name.test(fullName)),
  );
  const failed = own.filter(({ status }) => status !== 'passed').length;
  if (own.length === 0 || failed > 0) process.exitCode = 1;
  console.log(`${rowOf(one)} ${failed > 0 ? `**${failed} of ${own.length} fail**` : own.length} |`);
}
