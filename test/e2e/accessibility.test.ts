import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import { expect } from 'vitest';
import { eventually } from './person.ts';
import { test } from './world.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.for(['popup.html', 'welcome.html', 'settings.html', 'library.html', 'check.html', 'sidepanel.html'])(
  'axe finds nothing in %s',
  async (path, { browser }) => {
    const page = await browser.openOwnPage(path);
    await eventually(() => page.evaluate(() => document.body.innerText.trim().length)).toBeGreaterThan(50);
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      return (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    });
    expect(violations).toEqual([]);
  },
);
