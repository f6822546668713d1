import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type Frame,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser } from '../set-up.mjs';
import type {
  ClosedRoot,
  ExtensionBrowser,
  LaunchOptions,
  Popup,
  Serialisable,
} from './extension-browser.ts';
import { waitForCard } from './wait-for-card.ts';

/** Starts Chromium with the extension. Throws where there is none. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'agreed-chromium-')));
  let { browser, id } = await start(options, profile);

  const errors: string[] = [];
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().includes(id);
  /** Gives the background, woken if it sleeps, as the browser would wake it for an event. */
  const wakeBackground = async (): Promise<WebWorker> => {
    // A page without scripts: what those ask of the background would mix with what is tested.
    if (!browser.targets().some(isWorker)) await wake(browser, `chrome-extension://${id}/licences.txt`);
    // The one that is found may be just ending.
    const worker = await (await browser.waitForTarget(isWorker)).worker().catch(() => null);
    return worker ?? wakeBackground();
  };

  const forget = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  return {
    kind: 'chromium',
    get origin() {
      return `chrome-extension://${id}`;
    },
    async open(url) {
      const page = await newPage(browser, options, errors);
      await page.goto(url);
      return page;
    },
    async openOwnPage(path) {
      const page = await newPage(browser, options, errors);
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async openPopup(page) {
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('the extension is not installed');
      await Promise.all(
        browser
          .targets()
          .filter(isPopup)
          .map(async (each) => (await each.asPage()).close()),
      );
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget(isPopup);
      return popupOf(await target.asPage());
    },
    async pressCommand(page, command) {
      await page.bringToFront();
      const background = await wakeBackground();
      // A worker that was just woken has run none of its own script yet, so nobody may be listening.
      await background.evaluate(`(async () => {
        while (!chrome.commands.onCommand.hasListeners()) await new Promise((resume) => setTimeout(resume, 10));
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab);
      })()`);
    },
    async chooseInMenu(page, said) {
      await page.bringToFront();
      const background = await wakeBackground();
      const info = { menuItemId: 'check-selection', selectionText: said, frameId: 0, editable: false };
      await background.evaluate(`(async () => {
        while (!chrome.contextMenus.onClicked.hasListeners()) await new Promise((resume) => setTimeout(resume, 10));
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab);
      })()`);
    },
    panelIsOpen: async () => browser.targets().some((each) => each.url().endsWith('/sidepanel.html')),
    async stopBackground() {
      const target = browser.targets().find(isWorker);
      if (!target) return;
      // It may end by itself at any time, also before anybody listens for its end.
      const worker = await target.worker().catch(() => null);
      await worker?.close().catch(() => undefined);
      while (browser.targets().includes(target)) await new Promise((resume) => setTimeout(resume, 10));
    },
    cards: closedPopovers,
    cardSays: (frame, words) => waitForCard(closedPopovers, frame, words),
    async badge(page) {
      await page.bringToFront();
      const background = await wakeBackground();
      return (await background.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
        chrome.action.getBadgeText({ tabId: tab.id }))`)) as string;
    },
    async takeErrors() {
      return errors.splice(0);
    },
    async addresses() {
      return (await browser.pages()).map((page) => page.url());
    },
    async restart() {
      await browser.close();
      ({ browser, id } = await start(options, profile));
    },
    async closed() {
      if (browser.connected) {
        await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
      }
      await forget();
    },
    async close() {
      await browser.close();
      await forget();
    },
  };
}

function isPopup(target: Target): boolean {
  return target.url().endsWith('/popup.html');
}

async function start(options: LaunchOptions, profile: string): Promise<{ browser: Browser; id: string }> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium found: run `node lib/cli/set-up.mjs --browsers`');
  const { width, height } = options.window ?? { width: 1280, height: 800 };
  const args = [
    // A container has no user namespaces for the sandbox; only pages of this machine are ever opened here.
    '--no-sandbox',
    '--no-first-run',
    `--window-size=${width},${height}`,
    ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ...(options.colours === 'dark' ? ['--force-dark-mode'] : []),
  ];
  const browser = await puppeteer.launch({
    executablePath,
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.headed ? null : { width, height },
    args,
  });
  return { browser, id: await browser.installExtension(options.extension) };
}

/** Wakes a sleeping background: a message to the service worker does, from a tab behind the one in front. */
async function wake(browser: Browser, ownPage: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url: ownPage, background: true });
  const target = await browser.waitForTarget((each) => each.url() === ownPage);
  const page = await target.asPage();
  await page.waitForFunction(
    () => location.protocol === 'chrome-extension:' && document.readyState === 'complete',
    // Not at each frame: a tab behind another one is drawn no frames.
    { polling: 50 },
  );
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage(null));
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

async function newPage(browser: Browser, { colours }: LaunchOptions, errors: string[]): Promise<Page> {
  const page = await browser.newPage();
  const ours = /chrome-extension:/;
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? `${error.stack}` : String(error);
    if (ours.test(text)) errors.push(text);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && ours.test(message.location().url ?? '')) errors.push(message.text());
  });
  if (colours) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
  return page;
}

function popupOf(page: Page): Popup {
  return {
    async evaluate(script, ...args) {
      return (await page.evaluate(
        `(${script})(document, ...${JSON.stringify(args satisfies Serialisable[])})`,
      )) as never;
    },
    async close() {
      await page.close();
    },
  };
}

/** Finds closed shadow roots through the DevTools protocol, which sees through them. */
async function closedPopovers(frame: Frame): Promise<ClosedRoot[]> {
  const hosts = await frame.$$('[popover="manual"]');
  if (hosts.length === 0) return [];
  // A frame of another site has a process and a session of its own, which Puppeteer does not name in its types.
  const { client: session } = frame as unknown as { client: CDPSession };
  const found: ClosedRoot[] = [];
  for (const host of hosts) {
    const backendNodeId = await host.backendNodeId();
    const { node } = await session.send('DOM.describeNode', { backendNodeId, depth: 1, pierce: true });
    const root = node.shadowRoots?.find((each) => each.shadowRootType === 'closed');
    if (root) found.push(closedRoot(session, root.backendNodeId));
  }
  return found;
}

function closedRoot(session: CDPSession, backendNodeId: number): ClosedRoot {
  const call = async (node: number, script: string) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: node });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return (${script})(this) }`,
      ...(object.objectId ? { objectId: object.objectId } : {}),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    evaluate: (script) => call(backendNodeId, String(script)),
    async locate(role, name) {
      const { nodes } = await session.send('Accessibility.queryAXTree', {
        backendNodeId,
        role,
        accessibleName: name,
      });
      const element = nodes.find((node) => !node.ignored && node.backendDOMNodeId)?.backendDOMNodeId;
      return element ? call(element, String(middleOf)) : null;
    },
  };
}

/** The middle of an element's box. Runs in the page. */
export function middleOf(element: Element): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
