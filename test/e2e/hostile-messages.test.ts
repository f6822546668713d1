import { describe, expect } from 'vitest';
import { cardText, clickWords, eventually, seesCard, seesNoCard, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { type Page, test } from './world.ts';

const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p><p>One town took up ${OP42.words}.</p>`);

/** All that the background and content scripts answer, with what would make them do something. */
const CALLS = [
  {
    call: 'openDocked',
    payload: JSON.stringify({ sources: [], text: 'x', start: 0, end: 1, place: { index: 1, count: 1 } }),
  },
  { call: 'step', payload: JSON.stringify({ to: 'next', from: 'edge' }) },
  { call: 'count', payload: JSON.stringify({ frame: 'forged', passages: 77, matches: 77 }) },
  { call: 'check', payload: JSON.stringify({ text: OP26.words }) },
];

/** Acts as a person's mouse and keys would, but from the page's script. Runs in the page. */
function pretend(page: Page, selector: string): Promise<void> {
  return page.evaluate((selector) => {
    const target = document.querySelector(selector) as HTMLElement;
    const { left, top } = target.getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, composed: true, clientX: left + 300, clientY: top + 8 };
    for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target.dispatchEvent(new (name.startsWith('p') ? PointerEvent : MouseEvent)(name, at));
    target.click();
    for (const key of ['Escape', 'Enter', 'j', 'k'])
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
      );
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'J', altKey: true, shiftKey: true }));
  }, selector);
}

describe('a page that speaks as if it were the extension', () => {
  test('is heard by nobody', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await eventually(() => browser.badge(page)).toBe('2');
    const hasWay = () => {
      const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: unknown };
      return chrome?.runtime !== undefined || browser !== undefined;
    };
    expect(await page.evaluate(hasWay), 'the page has an API to speak to extensions').toBe(false);
    const answers = await page.evaluate(async (calls) => {
      const answered: unknown[] = [];
      addEventListener('message', ({ data }) => typeof data === 'string' && answered.push(data));
      for (const call of calls) {
        window.postMessage(call, '*');
        for (const name of ['message', 'agreed-language', 'wxt:content-script-started', call.call]) {
          for (const target of [window, document, document.documentElement])
            target.dispatchEvent(new CustomEvent(name, { detail: call, bubbles: true }));
        }
      }
      // What was posted before has arrived when this has.
      const done = new Promise((resolve) => addEventListener('done', resolve, { once: true }));
      addEventListener('message', ({ data }) => data === 'last' && dispatchEvent(new Event('done')));
      postMessage('last');
      await done;
      return answered.filter((answer) => answer !== 'last');
    }, CALLS);
    expect(answers).toEqual([]);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    expect(await browser.badge(page)).toBe('2');
    expect(await browser.takeErrors()).toEqual([]);
  });

  test('reaches no file and no page of the extension', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    const reached = await page.evaluate(async (origin) => {
      const files = [
        'popup.html',
        'welcome.html',
        'seeds.pack',
        'filter.json',
        'content-scripts/content.css',
        'icons/32.png',
      ];
      const found: string[] = [];
      for (const file of files) {
        const url = `${origin}/${file}`;
        await fetch(url).then(
          () => found.push(`fetched ${file}`),
          () => {},
        );
        for (const name of ['img', 'script', 'link'] as const) {
          const element = Object.assign(
            document.createElement(name),
            name === 'link' ? { rel: 'stylesheet', href: url } : { src: url },
          );
          const loaded = new Promise<boolean>((resolve) => {
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
          });
          document.head.append(element);
          if (await loaded) found.push(`${name} of ${file}`);
          element.remove();
        }
      }
      return found;
    }, browser.origin);
    expect(reached).toEqual([]);
  });
});

describe('a page that clicks and types by itself', () => {
  test('opens no card, closes none, and goes to no match', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await page.evaluate(() => {
      const opened: Node[] = [];
      Object.assign(window, { opened });
      const watch = new MutationObserver((records) => {
        for (const { addedNodes } of records) opened.push(...addedNodes);
      });
      watch.observe(document.documentElement, { childList: true });
    });
    await pretend(page, 'p');
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name, '2 of 2');
    expect(await page.evaluate('opened.length'), 'cards that were opened').toBe(1);
    for (const selector of ['p', 'body', '[popover]']) await pretend(page, selector);
    expect(await cardText(browser, page)).toContain('2 of 2');
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
  });
});
