import { describe, expect } from 'vitest';
import { HOSTILE_SCRIPTS } from '../pages/hostile-scripts.ts';
import { eventually, popupSays, seesCard, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { type ExtensionBrowser, type Page, test } from './world.ts';

const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p>`);

/** Waits until the page is painted, as the toolbar button tells: the page itself is asked for nothing. */
async function isPainted(browser: ExtensionBrowser, page: Page): Promise<void> {
  await eventually(() => browser.badge(page)).toBe('1');
}

/** Clicks into the painted words and waits for their card, without a script of the page. */
async function openCardBlindly(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.mouse.click(150, 25);
  await eventually(async () => (await browser.cards(page.mainFrame())).length).toBe(1);
}

describe('a page whose script', () => {
  test.for(HOSTILE_SCRIPTS)(
    '$name: is read, painted, and has no part in the card',
    async ({ script }, { browser, web }) => {
      const page = await browser.open(
        web.page(ARTICLE.replace('</head>', `<script>${script}</script></head>`)),
      );
      await isPainted(browser, page);
      await openCardBlindly(browser, page);
      await page.evaluate('heal()');
      await seesPainted(page, [PAINTED.op26]);
      await seesCard(browser, page, OP26.name);
      expect(await page.evaluate(() => document.querySelector('[popover]')?.shadowRoot)).toBeNull();
      expect(await browser.takeErrors()).toEqual([]);
      await page.close();
    },
  );
});

test('a page that stops itself while it loads is read as far as it came, or the popup says what to do', async ({
  browser,
  web,
}) => {
  const page = await browser.open('about:blank');
  const body = ARTICLE.replace('</body>', `<script>stop()</script><p>${OP42.words}</p></body>`);
  // In Firefox such a page never says that it has loaded.
  await page.goto(web.page(body), { waitUntil: [] });
  if (browser.kind === 'firefox') {
    await isPainted(browser, page);
    await openCardBlindly(browser, page);
  } else {
    // Chrome starts no content script where a person or the page has stopped the parser.
    await page.waitForFunction(() => document.readyState === 'complete', { polling: 50 });
    await popupSays(await browser.openPopup(page), 'The page needs a reload');
  }
});

describe('a page whose server forbids', () => {
  test.for([
    ['everything, in a sandbox', 'sandbox'],
    ['everything but scripts, in a sandbox', 'sandbox allow-scripts'],
    ['every source, and styles in the page', "default-src 'none'; style-src 'none'; script-src 'none'"],
    ['strings as code or markup', "require-trusted-types-for 'script'; trusted-types 'none'"],
  ])('%s: is read, painted and has its card', async ([, policy], { browser, web }) => {
    const headers = { 'content-security-policy': policy as string };
    const page = await browser.open(web.page({ body: ARTICLE, headers }));
    await isPainted(browser, page);
    await openCardBlindly(browser, page);
    await seesCard(browser, page, OP26.name);
    expect(await browser.takeErrors()).toEqual([]);
    await page.close();
  });
});
