import { bidiOf } from '../../lib/cli/browsers/bidi.ts';
import {
  clickWords,
  eventually,
  popupSays,
  pressInPopup,
  seesCard,
  seesNoCard,
  seesPainted,
} from '../e2e/person.ts';
import { OP26, PAINTED } from '../e2e/wording.ts';
import type { Page } from '../e2e/world.ts';
import type { FaultyWorld, Scenario } from './scenario.ts';
import { ARTICLE, readsPage, seesMoreOf, seesSource } from './sights.ts';

/** What may happen to an extension as a whole. */
type Fate = 'reload' | 'disable' | 'enable' | 'uninstall';

/** Does it as the browser's own pages do. */
async function befall({ browser, control }: FaultyWorld, fate: Fate): Promise<void> {
  if (browser.kind === 'firefox') {
    const id = 'agreed-language@agreed-language.org';
    await bidiOf(control.page.browser()).inBrowserWindow(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(${JSON.stringify(id)})).${fate}();
      return true;
    })()`);
    return;
  }
  const id = new URL(browser.origin).host;
  if (fate === 'uninstall') return control.page.browser().uninstallExtension(id);
  const list = await browser.open('chrome://extensions/');
  await list.evaluate(
    async (id, fate) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          developerPrivate: {
            updateProfileConfiguration(change: object): Promise<void>;
            reload(id: string, options: object): Promise<void>;
          };
          management: { setEnabled(id: string, enabled: boolean): Promise<void> };
        };
      };
      // Without it what is loaded from a folder stays away.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      if (fate === 'reload') await chrome.developerPrivate.reload(id, { failQuietly: true });
      else await chrome.management.setEnabled(id, fate === 'enable');
    },
    id,
    fate,
  );
  await list.close();
}

/** Sees what a tab has after the extension has come back. */
async function seesReturn(world: FaultyWorld, page: Page): Promise<void> {
  await world.control.reopen();
  await page.bringToFront();
  if (world.browser.kind === 'firefox') {
    // Firefox starts content scripts in open tabs.
    await seesSource(world, page);
    await seesMoreOf(page);
  } else {
    await page.mouse.wheel({ deltaY: 1 });
    await page.mouse.click(5, 5);
    await seesPainted(page, []);
    const popup = await world.browser.openPopup(page);
    await popupSays(popup, 'The page needs a reload');
    const loaded = page.waitForNavigation();
    await pressInPopup(popup, 'Reload the page');
    await loaded;
    await seesSource(world, page);
  }
  await page.close();
}

const RETURN =
  'Chrome: the page is cleared at the next click, the popup says to reload; Firefox: nothing of it';

/** The extension goes away, and comes back, while pages are open. The last one takes it away for good. */
export const extensionLife: Scenario[] = [
  {
    fault: 'the extension is reloaded, as an update does, while a page is open',
    sees: RETURN,
    async run(world) {
      const page = await readsPage(world);
      await befall(world, 'reload');
      await seesReturn(world, page);
    },
  },
  {
    fault: 'the extension is disabled and enabled again while a page is open',
    sees: RETURN,
    async run(world) {
      const page = await readsPage(world);
      await befall(world, 'disable');
      await befall(world, 'enable');
      await seesReturn(world, page);
    },
  },
  {
    fault: 'the extension is removed while a card is open',
    sees: 'Chrome: card and lines go at the next click; Firefox: the lines go at once, the card when the page is left',
    last: true,
    async run(world) {
      const { browser, web } = world;
      const page = await browser.open(web.page(ARTICLE));
      await seesPainted(page, [PAINTED.op26]);
      await clickWords(page, 'intermediaries involved');
      await seesCard(browser, page, OP26.name);
      await befall(world, 'uninstall');
      await page.bringToFront();
      if (browser.kind === 'firefox') {
        const line = () =>
          page.evaluate(() => getComputedStyle(document.body, '::highlight(a1-v)').textDecorationLine);
        await eventually(line).toBe('none');
        await page.reload();
      } else await page.mouse.click(5, 5);
      await seesNoCard(browser, page);
      await seesPainted(page, []);
    },
  },
];
