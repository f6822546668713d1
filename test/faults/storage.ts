import { expect } from 'vitest';
import { eventually, popupSays, pressInPopup, seesCard, seesPainted } from '../e2e/person.ts';
import { OP26, PAINTED } from '../e2e/wording.ts';
import type { Scenario } from './scenario.ts';
import { ARTICLE, readsPage, seesBadge, seesPopup } from './sights.ts';

const ALWAYS = 1000;

/** `storage.local` and `storage.session` that cannot be read or written. */
export const storage: Scenario[] = [
  {
    fault: '`storage.local` is full',
    sees: 'the words and their source; each page asks the background for its filter',
    async run(world) {
      await world.control.removeLocal('filter');
      await world.control.plan({ fails: { 'storage.local.set': ALWAYS } });
      await (await readsPage(world)).close();
      expect(await world.control.readLocal()).not.toHaveProperty('filter');
      await world.control.mend();
      await (await readsPage(world)).close();
      await eventually(async () => Object.keys(await world.control.readLocal())).toContain('filter');
    },
  },
  {
    fault: 'the background cannot read `storage.local`',
    sees: 'the words and their source',
    async run(world) {
      await world.control.removeLocal('filter');
      await world.control.plan({ fails: { 'storage.local.get': ALWAYS } });
      await (await readsPage(world)).close();
    },
  },
  {
    fault: 'pages cannot read `storage.local`',
    sees: 'the words and their source, as by default',
    async run(world) {
      await (await readsPage(world, ARTICLE.replace('<html', '<html data-fault="storage"'))).close();
    },
  },
  {
    fault: '`storage.local` holds nonsense',
    sees: 'the words and their source, as by default',
    async run(world) {
      const kept = await world.control.readLocal();
      await world.control.setLocal({ enabled: 'perhaps', paint: 7, style: null, filter: 'none', 'off:': 3 });
      const page = await readsPage(world);
      await seesPopup(world, page, /1\s+passage/);
      await page.close();
      for (const key of ['enabled', 'paint', 'style', 'off:']) await world.control.removeLocal(key);
      await eventually(() => world.control.readLocal()).toEqual(kept);
    },
  },
  ...(['get', 'set'] as const).map(
    (how): Scenario => ({
      fault: `\`storage.session.${how}\` fails`,
      sees: 'the words, the number on the button, and the keys go to them',
      async run(world) {
        const { browser, control } = world;
        await control.plan({ fails: { [`storage.session.${how}`]: ALWAYS } });
        const page = await browser.open(world.web.page(ARTICLE));
        await seesBadge(world, page);
        await browser.pressCommand(page, 'next-match');
        await seesCard(browser, page, OP26.name);
        await page.close();
      },
    }),
  ),
  {
    fault: 'the popup cannot write to `storage.local`',
    sees: 'the switch springs back: what is not kept is not shown as if it were',
    async run({ control, ...world }) {
      const page = await readsPage({ control, ...world });
      await control.weakenOwnPages();
      const popup = await world.browser.openPopup(page);
      await popupSays(popup, /1\s+passage/);
      await pressInPopup(popup, 'On 127.0.0.1');
      const isOn = (document: Document) =>
        document.querySelector('[role=switch]')?.getAttribute('aria-checked') ??
        String(document.querySelector<HTMLInputElement>('input[role=switch]')?.checked);
      await eventually(() => popup.evaluate(isOn)).toBe('true');
      await popupSays(popup, /1\s+passage/);
      await seesPainted(page, [PAINTED.op26]);
      await popup.close();
      await page.close();
    },
  },
  {
    fault: 'two windows change settings at once',
    sees: 'both changes hold, in every window',
    async run(world) {
      const { browser, control } = world;
      const page = await readsPage(world);
      const popup = await browser.openPopup(page);
      await popupSays(popup, /1\s+passage/);
      const before = Object.keys(await control.readLocal());
      // One window turns the site off while another one chooses what is painted.
      await Promise.all([pressInPopup(popup, 'On 127.0.0.1'), control.setLocal({ paint: 'passages' })]);
      await popupSays(popup, 'Switched off on 127.0.0.1');
      await seesPainted(page, []);
      await pressInPopup(popup, 'On 127.0.0.1');
      await seesPainted(page, [PAINTED.op26]);
      await popupSays(popup, /1\s+passage/);
      const chosen = (document: Document) =>
        document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.labels?.[0]?.textContent ?? '';
      await eventually(() => popup.evaluate(chosen)).toContain('Passages only');
      // And the other way round: the other window's switch for everything shows here.
      await control.setLocal({ enabled: false });
      await popupSays(popup, 'Switched off everywhere');
      await seesPainted(page, []);
      await popup.close();
      for (const key of Object.keys(await control.readLocal())) {
        if (!before.includes(key)) await control.removeLocal(key);
      }
      await page.close();
    },
  },
];
