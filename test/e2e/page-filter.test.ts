import { describe, expect } from 'vitest';
import { eventually, seesPainted } from './person.ts';
import { OP26, PAINTED, pageWith } from './wording.ts';
import { type Page, test } from './world.ts';

const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p>`);
const PLAIN = pageWith('<p>The tide table for March hangs beside the door of the harbour office.</p>');

interface Extension {
  storage: {
    local: {
      get(key: string): Promise<Record<string, Record<string, string> | undefined>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
  runtime: { onMessage: { addListener(listener: (message: { call: string }) => void): void } };
}

/** What the tests have heard in one of the extension's own pages. */
type Listening = typeof globalThis & { chrome: Extension; heard: string[] };

/** What the extension's own pages ask, such as the welcome page for its sample, whenever that is. */
const OWN = ['check', 'describe', 'status'];

/** Hears every call of pages that is made from now on, in one of the extension's own pages. */
async function listen(own: Page): Promise<() => Promise<string[]>> {
  await own.evaluate(() => {
    const here = globalThis as Listening;
    here.heard = [];
    here.chrome.runtime.onMessage.addListener(({ call }) => void here.heard.push(call));
  });
  return async () =>
    (await own.evaluate(() => (globalThis as Listening).heard)).filter((call) => !OWN.includes(call));
}

/** The kept filter, from one of the extension's own pages; null where there is none. */
function keptFilter(own: Page): Promise<Record<string, string> | null> {
  return own.evaluate(
    async () => (await (globalThis as Listening).chrome.storage.local.get('filter')).filter ?? null,
  );
}

describe('the filter for pages', () => {
  test('is kept after installation: a plain page tells the background nothing', async ({ browser, web }) => {
    const own = await browser.openOwnPage('welcome.html');
    await eventually(() => keptFilter(own)).not.toBeNull();
    const heard = await listen(own);
    await browser.open(web.page(PLAIN));
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26]);
    // Calls arrive in their order: none of the plain page came before.
    const calls = await heard();
    expect(calls[0]).toBe('match');
    expect(calls.filter((call) => call === 'match')).toHaveLength(1);
    expect(calls).not.toContain('filter');
    await own.close();
  });

  test.for([
    ['gone', null],
    ['of another version', { version: 'before' }],
    ['not to be read', { grams: '{}' }],
  ] as const)('heals where it is %s, and the page is read', async ([, change], { browser, web }) => {
    const own = await browser.openOwnPage('welcome.html');
    await eventually(() => keptFilter(own)).not.toBeNull();
    const whole = await keptFilter(own);
    const spoilt = change && { ...whole, ...change };
    await own.evaluate(
      (filter) => {
        const { local } = (globalThis as Listening).chrome.storage;
        return filter ? local.set({ filter }) : local.remove('filter');
      },
      spoilt as Record<string, string> | null,
    );
    const heard = await listen(own);
    await browser.stopBackground();
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26]);
    expect((await heard())[0]).toBe('filter');
    await eventually(() => keptFilter(own)).toEqual(whole);
    await own.close();
  });
});
