import { expect } from 'vitest';
import type { Calls } from '../../lib/messaging/messages.ts';
import {
  cardText,
  clickInCard,
  clickWords,
  editsInCard,
  eventually,
  lookAtCard,
  popupSays,
  pressInPopup,
  seesCard,
  seesPainted,
  typeInPopup,
} from '../e2e/person.ts';
import { ALTERED_OP26, OP26, OP42, PAINTED, pageWith } from '../e2e/wording.ts';
import { LIBRARY_USES } from './library-calls.ts';
import type { FaultyWorld } from './scenario.ts';

/** How a person brings about a call: what must stand before, what is done, and what is seen in the end. */
export interface Use {
  sees: string;
  prepare(world: FaultyWorld): Promise<{ act(): Promise<unknown>; see(): Promise<void> }>;
}

/** Half of PP27 of A/RES/77/194, which has a later form. */
const PP27 =
  'further work is required both to better understand the link between migration and trafficking in persons and to develop more effective responses to eliminate the risk of trafficking in persons in the migration process';

const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p>`);

/** Opens a page whose words are painted, and whose count has arrived, so that no call of it is under way. */
async function opened({ browser, web }: FaultyWorld, body: string, badge = '1') {
  const page = await browser.open(web.page(pageWith(body)));
  await eventually(() => browser.badge(page)).toBe(badge);
  return page;
}

/** Waits for the side panel, or for a page in its place. */
async function seesPanel({ browser }: FaultyWorld): Promise<void> {
  const isPage = async () => /(?:check|sidepanel)\.html\?/.test((await browser.addresses()).join(' '));
  await eventually(async () => (await browser.panelIsOpen()) || (await isPage())).toBe(true);
}

/** A use that begins with a new page. */
function newPage(
  sees: string,
  see: (world: FaultyWorld, page: Awaited<ReturnType<FaultyWorld['browser']['open']>>) => Promise<void>,
  before: (world: FaultyWorld) => Promise<unknown> = async () => {},
): Use {
  return {
    sees,
    async prepare(world) {
      await before(world);
      const { browser, web } = world;
      let page: Awaited<ReturnType<typeof browser.open>>;
      return {
        act: async () => {
          page = await browser.open(web.page(ARTICLE));
        },
        see: () => see(world, page),
      };
    },
  };
}

/** How each call is brought about. */
export const USES: Record<keyof Calls, Use> = {
  ...LIBRARY_USES,

  match: newPage('the words are underlined', async (_, page) => seesPainted(page, [PAINTED.op26])),

  filter: newPage(
    'the words are underlined',
    async ({ control }, page) => {
      await seesPainted(page, [PAINTED.op26]);
      await eventually(async () => Object.keys(await control.readLocal())).toContain('filter');
    },
    ({ control }) => control.removeLocal('filter'),
  ),

  count: newPage('the button has its number', async ({ browser }, page) => {
    await seesPainted(page, [PAINTED.op26]);
    await eventually(() => browser.badge(page)).toBe('1');
  }),

  style: newPage('the card opens, and looks as always', async ({ browser }, page) => {
    await seesPainted(page, [PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    const rules = () => lookAtCard(browser, page, (root) => root.adoptedStyleSheets[0]?.cssRules.length ?? 0);
    await eventually(rules).toBeGreaterThan(10);
  }),

  describe: {
    sees: 'the card shows the paragraph',
    async prepare(world) {
      const page = await opened(world, `<p>They name ${OP26.words}.</p>`);
      return {
        act: () => clickWords(page, 'intermediaries involved'),
        see: () => seesCard(world.browser, page, OP26.name, OP26.goesOn),
      };
    },
  },

  compare: {
    sees: 'the card shows what was changed',
    async prepare(world) {
      const page = await opened(world, `<p>They vowed to ${ALTERED_OP26.words}.</p>`);
      return {
        act: () => clickWords(page, 'every form'),
        async see() {
          await seesCard(world.browser, page, ALTERED_OP26.name, '3 edits');
          await eventually(() => editsInCard(world.browser, page)).toEqual(ALTERED_OP26.edits);
        },
      };
    },
  },

  lineage: {
    sees: 'the card shows the other years',
    async prepare(world) {
      const page = await opened(world, `<p>It says that ${PP27}.</p>`);
      return {
        act: () => clickWords(page, 'the link between migration'),
        see: () => seesCard(world.browser, page, 'PP27', 'A/RES/78/228', 'PP18'),
      };
    },
  },

  contrast: {
    sees: 'the card compares two years',
    async prepare(world) {
      const { browser } = world;
      const page = await opened(world, `<p>It says that ${PP27}.</p>`);
      await browser.pressCommand(page, 'next-match');
      await seesCard(browser, page, 'PP27', 'A/RES/78/228');
      return {
        act: () => page.keyboard.press('c'),
        see: () => seesCard(browser, page, 'Changes from'),
      };
    },
  },

  sources: {
    sees: 'the card lists every paragraph with the words',
    async prepare(world) {
      const { browser } = world;
      const page = await opened(world, '<p>They spoke of trafficking in persons.</p>', '');
      await seesPainted(page, ['trafficking in persons']);
      await clickWords(page, 'trafficking in persons');
      await seesCard(browser, page, 'Appears in');
      const [, all] = /Appears in (\d+)/.exec((await cardText(browser, page)) ?? '') ?? [];
      return {
        act: () => clickInCard(browser, page, 'button', `${Number(all) - 20} more`),
        see: () =>
          eventually(() => cardText(browser, page)).toSatisfy(
            (text: string | null) => text !== null && !text.includes(' more'),
          ),
      };
    },
  },

  dock: {
    sees: 'the card of a small frame opens above it, once',
    async prepare({ browser, web }) {
      const inner = web.page(pageWith(`<p>It took up ${OP42.words}.</p>`));
      const page = await browser.open(
        web.page(pageWith(`<iframe src="${inner}" width="300" height="200"></iframe>`)),
      );
      await eventually(() => browser.badge(page)).toBe('1');
      const frame = await page.waitForFrame(inner);
      return {
        act: () => clickWords(page, 'establish firewalls', frame),
        async see() {
          await seesCard(browser, page, OP42.name);
          expect(await browser.cards(frame)).toHaveLength(0);
        },
      };
    },
  },

  status: {
    sees: 'the popup says which texts are indexed',
    async prepare(world) {
      const { browser } = world;
      const page = await opened(world, `<p>They name ${OP26.words}.</p>`);
      let popup: Awaited<ReturnType<typeof browser.openPopup>>;
      return {
        act: async () => {
          popup = await browser.openPopup(page);
        },
        async see() {
          await popupSays(popup, '4 texts are indexed', /1\s+passage/);
          await popup.close();
        },
      };
    },
  },

  check: {
    sees: 'the popup says what is agreed in the pasted words',
    async prepare(world) {
      const { browser } = world;
      const page = await opened(world, `<p>They name ${OP26.words}.</p>`);
      const popup = await browser.openPopup(page);
      await popupSays(popup, '4 texts are indexed');
      await typeInPopup(popup, `They name ${OP42.words}.`);
      return {
        act: () => pressInPopup(popup, 'Check'),
        async see() {
          await popupSays(popup, /\d+ of \d+ words are agreed/);
          await popup.close();
        },
      };
    },
  },

  checkDraft: {
    sees: 'the card of the selected words',
    async prepare(world) {
      const page = await opened(world, `<p>They name ${OP26.words}.</p>`);
      await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
      return {
        act: () => world.browser.pressCommand(page, 'check-selection'),
        see: () => seesCard(world.browser, page, 'They name', OP26.name),
      };
    },
  },

  compareDraft: {
    sees: 'the check page shows the agreed paragraph beside the draft',
    async prepare({ browser }) {
      const page = await browser.openOwnPage('check.html');
      await page.waitForSelector('textarea');
      return {
        act: () => page.type('textarea', `They ${ALTERED_OP26.words}.`),
        async see() {
          await eventually(() => page.$$eval('del', (all) => all.length)).toBeGreaterThan(0);
          await page.close();
        },
      };
    },
  },

  resolution: {
    sees: 'the whole text of a cited resolution',
    async prepare({ browser }) {
      const page = await browser.openOwnPage('sidepanel.html?fault');
      return {
        act: () =>
          page.evaluate("chrome.storage.session.set({ 'handed:page:fault': { symbol: 'A/RES/77/194' } })"),
        async see() {
          // All of it: what is far below is not laid out yet.
          const text = () => page.evaluate(() => document.body.textContent);
          await eventually(text).toContain(OP26.goesOn);
          await page.close();
        },
      };
    },
  },

  openText: {
    sees: 'the side panel, or a page with the text',
    async prepare(world) {
      const { browser } = world;
      const page = await opened(world, '<p>It is A/RES/77/194.</p>', '');
      await seesPainted(page, ['A/RES/77/194']);
      await clickWords(page, 'A/RES/77/194');
      await seesCard(browser, page, 'Read the text');
      return {
        act: () => clickInCard(browser, page, 'button', 'Read the text of A/RES/77/194'),
        see: () => seesPanel(world),
      };
    },
  },

  openSelection: {
    sees: 'the side panel, or a page with the selected words',
    async prepare(world) {
      const { browser } = world;
      const page = await opened(world, `<p>They name ${OP26.words}.</p>`);
      await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
      await browser.pressCommand(page, 'check-selection');
      await seesCard(browser, page, 'Open in the side panel');
      return {
        act: () => clickInCard(browser, page, 'button', 'Open in the side panel'),
        see: () => seesPanel(world),
      };
    },
  },
};
