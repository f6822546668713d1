import { describe, expect } from 'vitest';
import { PAGES } from '../pages/pages.ts';
import { domOf, eventually, paintedWords } from './person.ts';
import { test } from './world.ts';

describe('pages of every shape', () => {
  test.for(PAGES)(
    '$name: painted where it should be, unchanged, and nothing throws',
    async (saved, { browser, web }) => {
      const page = await browser.open('about:blank');
      // The DOM when the page has been parsed and its scripts have run, and before the extension has read it.
      await page.evaluateOnNewDocument(() => {
        addEventListener('DOMContentLoaded', () => {
          Object.assign(window, { parsed: document.documentElement.outerHTML });
        });
      });
      await page.goto(web.page(saved, saved.frames));
      const painted = async () => (await Promise.all(page.frames().map(paintedWords))).flat().sort();
      await eventually(painted).toEqual([...saved.painted].sort());

      const parsed = await page.evaluate(() => (window as unknown as { parsed: string }).parsed);
      const now = await domOf(page);
      expect(now.startsWith(parsed), 'the DOM has changed').toBe(true);
      expect(await browser.takeErrors()).toEqual([]);
      await page.close();
    },
  );
});
