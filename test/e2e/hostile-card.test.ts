import { describe, expect } from 'vitest';
import {
  cardHasFocus,
  clickInCard,
  clickWords,
  eventually,
  lookAtCard,
  seesCard,
  seesNoCard,
  seesPainted,
} from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const ARTICLE = pageWith(
  `<p>They name ${OP26.words}.</p><p>One town took up ${OP42.words}.</p><div id="elsewhere"></div>`,
);

/** What a page does to the card's host, again and again: each is the body of a function of the host. */
const ATTACKS = {
  'hide it with a style':
    "host.style.cssText = 'display:none!important;visibility:hidden!important;opacity:0!important'",
  'shrink and move it with a style':
    "host.style.cssText = 'transform:scale(0)!important;position:fixed!important;left:-9999px!important'",
  'give it classes and a title': "host.className = 'hidden sr-only'; host.title = 'An advertisement'",
  'make it see-through and dead to the pointer':
    "host.style.cssText = 'opacity:0!important;pointer-events:none!important;filter:blur(9px)!important'",
  'hide its popover': "if (host.matches(':popover-open')) host.hidePopover()",
  'take its attributes but the popover':
    "host.removeAttribute('style'); host.setAttribute('hidden', ''); host.setAttribute('dir', 'rtl');",
};

/** Each of these takes the card away. */
const REMOVALS = {
  'remove it': 'host.remove()',
  'move it': "document.querySelector('#elsewhere').append(host)",
};

/** A script that does something to the card's host as soon as it comes, a hundred times for each card, while it is on. */
const attack = (body: string) => `
window.on = true;
const act = (host) => { ${body} };
new MutationObserver(() => {
  const host = document.querySelector('[popover]');
  if (!window.on || !host || host.attacked > 100) return;
  if (!host.attacked) window.attacks = (window.attacks ?? 0) + 1;
  host.attacked = (host.attacked ?? 0) + 1;
  act(host);
}).observe(document.documentElement, { childList: true, attributes: true, subtree: true });`;

const withAttack = (body: string) => ARTICLE.replace('</body>', `<script>${attack(body)}</script></body>`);

describe('a page that tries on the card to', () => {
  test.for(Object.entries(ATTACKS))('%s: changes nothing of it', async ([, body], { browser, web }) => {
    const page = await browser.open(web.page(withAttack(body)));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    const look = await lookAtCard(browser, page, (root) => {
      const { opacity, visibility, display, pointerEvents, filter, transform } = getComputedStyle(root.host);
      const box = root.querySelector('[role=dialog]')?.getBoundingClientRect();
      return {
        opacity,
        visibility,
        display,
        pointerEvents,
        filter,
        transform,
        isInWindow: !!box && box.left >= 0 && box.width > 300,
      };
    });
    expect(look).toEqual({
      opacity: '1',
      visibility: 'visible',
      display: 'block',
      pointerEvents: 'auto',
      filter: 'none',
      transform: 'none',
      isInWindow: true,
    });
    await clickInCard(browser, page, 'button', 'Close');
    await seesNoCard(browser, page);
    await page.close();
  });

  test.for(Object.entries(REMOVALS))(
    '%s: only closes it, and it opens again',
    async ([, body], { browser, web }) => {
      const page = await browser.open(web.page(withAttack(body)));
      await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
      for (const [turn, words] of ['intermediaries involved', 'establish firewalls'].entries()) {
        await clickWords(page, words);
        await eventually(() => page.evaluate('window.attacks')).toBe(turn + 1);
        await eventually(() =>
          page.evaluate(() => document.querySelector('[popover]:popover-open')),
        ).toBeNull();
      }
      await page.evaluate(() => Object.assign(window, { on: false }));
      await clickWords(page, 'intermediaries involved');
      await seesCard(browser, page, OP26.name);
      await page.keyboard.press('Escape');
      await seesNoCard(browser, page);
      expect(await browser.takeErrors()).toEqual([]);
      await page.close();
    },
  );

  test('cover it: Escape closes it all the same', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.setAttribute('popover', 'auto');
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:0.01';
      document.body.append(cover);
      cover.showPopover();
    });
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
  });
});

test('a page learns nothing of what is in the card from its events and focus, and its own keys rest', async ({
  browser,
  web,
}) => {
  const page = await browser.open(web.page(ARTICLE));
  await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const name of ['click', 'keydown', 'focusin', 'pointerdown', 'copy']) {
      const isInside = (node: EventTarget | null) => node instanceof Node && !document.contains(node);
      addEventListener(
        name,
        (event) => {
          if (event.composedPath().some(isInside) || isInside(document.activeElement))
            seen.push(`in ${name}`);
        },
        true,
      );
      // As a page listens for its hotkeys, and for clicks outside of its menus.
      document.addEventListener(name, () => seen.push(name));
    }
  });
  await browser.pressCommand(page, 'next-match');
  await seesCard(browser, page, OP26.name);
  await eventually(() => cardHasFocus(browser, page)).toBe(true);
  await page.keyboard.press('j');
  await seesCard(browser, page, OP42.name);
  expect(await page.evaluate('seen')).toEqual([]);
});
