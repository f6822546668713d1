import type { ExtensionBrowser } from '../../lib/cli/browsers/extension-browser.ts';
import { eventually } from '../e2e/person.ts';
import type { Page } from '../e2e/world.ts';
import type { Plan } from './rig.ts';
import { CONTROL_PAGE } from './rigged-extension.ts';

/** What the extension keeps, as its own pages can reach it. */
interface Extension {
  storage: Record<
    'local' | 'session',
    {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string | string[]): Promise<void>;
      clear(): Promise<void>;
    }
  >;
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (message: { call: string }) => void): void };
    reload(): void;
  };
}
/** `letGo` gives back the database, where it is held. */
type Own = typeof globalThis & { chrome: Extension; heard: string[]; letGo?: () => void };

/** A page of the extension from which its browser is made to fail. */
export interface Control {
  readonly page: Page;
  /** Open it anew: it goes with the extension. */
  reopen(): Promise<void>;
  /** End the background at once, whatever it is doing. */
  end(): Promise<void>;
  /** End the background; from its next start on this goes wrong. */
  plan(plan: Plan): Promise<void>;
  /** From now on the pages of the extension that are opened can write nothing to `storage.local`. */
  weakenOwnPages(): Promise<void>;
  /** Wait until the call that is to be held has come as far as that, and end the background. */
  endWhenReached(): Promise<void>;
  /** Nothing goes wrong any more, and nobody remembers what did. */
  mend(): Promise<void>;
  readLocal(): Promise<Record<string, unknown>>;
  setLocal(items: Record<string, unknown>): Promise<void>;
  removeLocal(key: string): Promise<void>;
  /** Listen to the calls of all pages from now on; gives what tells their names. */
  hear(): Promise<() => Promise<string[]>>;
  /** Send the background a message as it is, and give its reply; `no reply` where there is none. */
  send(message: unknown): Promise<unknown>;
}

/** Opens the page. */
export async function openControl(browser: ExtensionBrowser): Promise<Control> {
  let page: Page;
  let end = () => browser.stopBackground();
  const reopen = async () => {
    // An extension that was just switched on takes a moment.
    const opening = () => browser.openOwnPage(CONTROL_PAGE).catch(() => null);
    await eventually(async () => {
      page = (await opening()) ?? page;
      return page?.isClosed();
    }).toBe(false);
    if (browser.kind === 'chromium') end = await stopperOfWorkers(page, browser);
  };
  await reopen();
  const session = (items: object) =>
    page.evaluate((kept) => (globalThis as Own).chrome.storage.session.set(kept), items);
  return {
    get page() {
      return page;
    },
    reopen,
    end: () => end(),
    async plan(plan) {
      await page.evaluate(() => (globalThis as Own).chrome.storage.session.remove('reached'));
      await session({ plan });
      await end();
    },
    weakenOwnPages: () => page.evaluate(() => localStorage.setItem('fault', 'storage.local.set')),
    async endWhenReached() {
      const reached = () =>
        page.evaluate(async () => (await (globalThis as Own).chrome.storage.session.get('reached')).reached);
      await eventually(reached).toBeTruthy();
      await end();
    },
    async mend() {
      await page.evaluate(() => {
        const own = globalThis as Own;
        own.letGo?.();
        localStorage.clear();
        return own.chrome.storage.session.clear();
      });
      await end();
    },
    readLocal: () => page.evaluate(() => (globalThis as Own).chrome.storage.local.get(null)),
    setLocal: (items) => page.evaluate((kept) => (globalThis as Own).chrome.storage.local.set(kept), items),
    removeLocal: (key) => page.evaluate((gone) => (globalThis as Own).chrome.storage.local.remove(gone), key),
    async hear() {
      await page.evaluate(() => {
        const here = globalThis as Own;
        here.heard = [];
        here.chrome.runtime.onMessage.addListener(({ call }) => void here.heard.push(call));
      });
      return () => page.evaluate(() => (globalThis as Own).heard);
    },
    send: (message) =>
      page.evaluate(async (sent) => {
        const reply = await (globalThis as Own).chrome.runtime.sendMessage(sent).catch(() => undefined);
        return reply ?? 'no reply';
      }, message),
  };
}

/** Gives what ends Chromium's worker: closed as a target, it may first finish what it works on for half a minute. */
async function stopperOfWorkers(page: Page, browser: ExtensionBrowser): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  const stop = () => session.send('ServiceWorker.stopAllWorkers');
  return async () => {
    await stop();
    let ended = false;
    // What Puppeteer holds of it would be taken for the next one.
    const closing = browser.stopBackground().then(() => {
      ended = true;
    });
    while (!ended) {
      // A page that was waiting for it may have had it started again.
      await Promise.race([closing, new Promise((resume) => setTimeout(resume, 1000))]);
      if (!ended) await stop();
    }
  };
}
