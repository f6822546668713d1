import { expect } from 'vitest';
import { bidiOf } from '../../lib/cli/browsers/bidi.ts';
import { eventually, seesPainted } from '../e2e/person.ts';
import { OP26, OP42, PAINTED, pageWith } from '../e2e/wording.ts';
import type { Page } from '../e2e/world.ts';
import type { FaultyWorld, Scenario } from './scenario.ts';
import { ARTICLE, readsPage, seesBadge, seesMoreOf } from './sights.ts';
import { holdDatabase } from './stored-seeds.ts';

/** Does something to a page while the background works on its words: it waits for the database, which is held. */
async function whileAsked(world: FaultyWorld, article: string, happens: (page: Page) => Promise<unknown>) {
  await (await readsPage(world)).close();
  const heard = await world.control.hear();
  const letGo = await holdDatabase(world.control.page, 'transaction');
  await world.control.end();
  const page = await world.browser.open(world.web.page(article));
  await eventually(heard).toContain('match');
  await happens(page);
  await letGo();
  return page;
}

/** Tabs and frames that go away while they wait for an answer. */
export const pagesThatGo: Scenario[] = [
  {
    fault: 'a tab is closed while its words are matched',
    sees: 'nothing of it; the next tab is read',
    async run(world) {
      await whileAsked(world, ARTICLE, (page) => page.close());
      await (await readsPage(world)).close();
    },
  },
  {
    fault: 'a tab goes to another page while its words are matched',
    sees: 'the words of the new page alone, and their number',
    async run(world) {
      const next = world.web.page(pageWith(`<p>One town took up ${OP42.words}.</p>`));
      const page = await whileAsked(world, ARTICLE, (old) => old.goto(next));
      await seesPainted(page, [PAINTED.op42]);
      await eventually(() => world.browser.badge(page)).toBe('1');
      await page.close();
    },
  },
  {
    fault: 'a frame is removed while its words are matched',
    sees: 'the words of the page around it, and their number',
    async run(world) {
      const inner = world.web.page(pageWith(`<p>One town took up ${OP42.words}.</p>`));
      const page = await whileAsked(
        world,
        pageWith(`<p>They name ${OP26.words}.</p><iframe src="${inner}"></iframe>`),
        (outer) => outer.evaluate(() => document.querySelector('iframe')?.remove()),
      );
      await seesBadge(world, page);
      await page.close();
    },
  },
  {
    fault: 'the words change while they are matched',
    sees: 'the new words alone',
    async run(world) {
      const page = await whileAsked(world, ARTICLE, (old) =>
        old.evaluate((words) => {
          document.body.textContent = `One town took up ${words}.`;
        }, OP42.words),
      );
      await seesPainted(page, [PAINTED.op42]);
      await page.close();
    },
  },
  {
    fault: 'the machine is offline',
    sees: 'nothing of it: no connection is needed',
    async run(world) {
      const page = await readsPage(world);
      await world.control.end();
      const goOnline = await goOffline(world, page);
      try {
        await seesMoreOf(page);
        await eventually(() => world.browser.badge(page)).toBe('2');
      } finally {
        await goOnline();
      }
      await page.close();
    },
  },
];

/** Takes the network from the browser; gives back what brings it again. */
async function goOffline({ browser }: FaultyWorld, page: Page) {
  if (browser.kind === 'firefox') {
    const { inBrowserWindow } = bidiOf(page.browser());
    await inBrowserWindow('Services.io.offline = true');
    return () => inBrowserWindow('Services.io.offline = false');
  }
  await page.setOfflineMode(true);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  return () => page.setOfflineMode(false);
}
