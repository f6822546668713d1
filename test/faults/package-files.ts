import type { Popup } from '../../lib/cli/browsers/extension-browser.ts';
import {
  clickInCard,
  clickWords,
  eventually,
  popupSays,
  pressInPopup,
  seesCard,
  seesPainted,
} from '../e2e/person.ts';
import { OP26, PAINTED, pageWith } from '../e2e/wording.ts';
import type { Weakness } from './rig.ts';
import type { Scenario } from './scenario.ts';
import { ARTICLE, readsPage } from './sights.ts';
import { damage, storedSeeds } from './stored-seeds.ts';

/** Files of the extension itself that cannot be read: once by the rig, for good by taking them from the disk. */
export const packageFiles: Scenario[] = [
  ...(['seeds.pack', 'filter.json', 'assets/card.css'] as const satisfies Weakness[]).map(
    (file): Scenario => ({
      fault: `\`${file}\` cannot be read once`,
      sees: 'nothing of it',
      async run(world) {
        await world.control.removeLocal('filter');
        await damage(world.control.page, 'emptied');
        await world.control.plan({ fails: { [file]: 1 } });
        await (await readsPage(world)).close();
        await eventually(() => storedSeeds(world.control.page)).not.toBeNull();
      },
    }),
  ),
  {
    fault: '`seeds.pack` is not there while the database is empty',
    sees: 'no underlined words; the popup says what to do, and “Try again” helps once the file is there',
    async run(world) {
      const { browser, control, extension, web } = world;
      await (await readsPage(world)).close();
      await damage(control.page, 'emptied');
      const bringBack = await extension.takeAway('seeds.pack');
      await control.end();
      const page = await browser.open(web.page(pageWith('<p>The harbour office is closed.</p>')));
      let popup: Popup;
      try {
        popup = await browser.openPopup(page);
        await popupSays(popup, 'seeds.pack cannot be read', 'install the extension again');
      } finally {
        await bringBack();
      }
      await pressInPopup(popup, 'Try again');
      await popupSays(popup, '4 texts are indexed', 'No agreed language found on this page');
      await popup.close();
      await page.close();
      await (await readsPage(world)).close();
    },
  },
  {
    fault: '`seeds.pack` is not there while the database is whole',
    sees: 'nothing of it',
    async run(world) {
      await (await readsPage(world)).close();
      const bringBack = await world.extension.takeAway('seeds.pack');
      await world.control.end();
      try {
        await (await readsPage(world)).close();
      } finally {
        await bringBack();
      }
    },
  },
  {
    fault: 'the background fails while a card is open',
    sees: 'the card says what failed, and “Try again” helps',
    async run(world) {
      const { browser, control, extension, web } = world;
      const page = await browser.open(web.page(ARTICLE));
      await seesPainted(page, [PAINTED.op26]);
      await damage(control.page, 'emptied');
      const bringBack = await extension.takeAway('seeds.pack');
      await control.end();
      try {
        await clickWords(page, 'intermediaries involved');
        await seesCard(browser, page, 'could not be read', 'seeds.pack');
      } finally {
        await bringBack();
      }
      await clickInCard(browser, page, 'button', 'Try again');
      await seesCard(browser, page, OP26.name, OP26.goesOn);
      await page.close();
    },
  },
];
