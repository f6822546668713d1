import { describe, expect, onTestFinished } from 'vitest';
import { launchBrowser } from '../../lib/cli/browsers/launch.ts';
import { openControl } from '../faults/control.ts';
import { rigExtension } from '../faults/rigged-extension.ts';
import { SCENARIOS } from '../faults/scenarios.ts';
import type { FaultyWorld } from '../faults/scenario.ts';
import { test as base } from './world.ts';

const KIND = process.env.AGREED_BROWSER === 'firefox' ? 'firefox' : 'chromium';
/** `npm run faults` tries all of them. */
const ALL = process.env.AGREED_FAULTS === 'all';

const test = base.extend(
  'world',
  { scope: 'file' },
  async ({ gate, web }, { onCleanup }): Promise<FaultyWorld> => {
    const extension = await rigExtension(KIND);
    const browser = await launchBrowser(KIND, { extension: extension.folder, proxy: gate.address });
    onCleanup(async () => {
      await browser.close();
      await extension.remove();
    });
    return { browser, web, extension, control: await openControl(browser) };
  },
);

describe.for(Object.entries(SCENARIOS))('%s', ([, scenarios]) => {
  const here = scenarios.filter(({ long }) => ALL || !long);
  test.for(here.map((scenario) => [scenario.fault, scenario] as const))(
    '%s',
    async ([, { fault, row = fault, sees, last, run }], { world, task }) => {
      Object.assign(task.meta, { row, sees });
      if (!last) onTestFinished(() => world.control.mend());
      await world.browser.takeErrors();
      await run(world);
      expect(await world.browser.takeErrors()).toEqual([]);
    },
  );
});
