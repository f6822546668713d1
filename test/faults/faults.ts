/**
 * `npm run faults`: drives the built extension in both browsers, injects each fault, and prints as Markdown what a
 * person sees of it. Exits 1 where one was not survived.
 */
import { ensureBrowsers } from '../../lib/cli/set-up.mjs';
import { ensureBuilt } from '../ensure-built.ts';
import { runVitest } from '../run-vitest.ts';

const BROWSERS = ['chromium', 'firefox'] as const;
type Browser = (typeof BROWSERS)[number];

/** What became of the faults of one row. */
interface Row {
  sees: string;
  outcomes: Record<Browser, boolean[]>;
}

function cell(outcomes: boolean[]): string {
  const lost = outcomes.filter((survived) => !survived).length;
  if (lost > 0) return `**${lost} of ${outcomes.length} not survived**`;
  return outcomes.length === 1 ? 'survived' : `${outcomes.length} survived`;
}

ensureBrowsers([...BROWSERS]);
for (const browser of BROWSERS) ensureBuilt(browser);

const rows = new Map<string, Row>();
for (const browser of BROWSERS) {
  const args = ['--config', 'test/e2e/vitest.config.ts', '--project', browser, 'faults.test.ts'];
  for (const { meta, status } of runVitest(args, { AGREED_FAULTS: 'all' })) {
    const { row: name, sees } = meta as { row: string; sees: string };
    const row: Row = rows.get(name) ?? { sees, outcomes: { chromium: [], firefox: [] } };
    row.outcomes[browser].push(status === 'passed');
    rows.set(name, row);
  }
}
console.log('| fault | Chromium | Firefox | what a person sees |\n|---|---|---|---|');
for (const [fault, { sees, outcomes }] of rows) {
  console.log(`| ${fault} | ${cell(outcomes.chromium)} | ${cell(outcomes.firefox)} | ${sees} |`);
}
const all = [...rows.values()].flatMap(({ outcomes }) => [...outcomes.chromium, ...outcomes.firefox]);
const survived = all.filter(Boolean).length;
console.log(`\n${survived} of ${all.length} survived.`);
process.exitCode = all.length > 0 && survived === all.length ? 0 : 1;
