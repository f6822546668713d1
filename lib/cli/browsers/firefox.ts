import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../set-up.mjs';
import { type Bidi, bidiOf } from './bidi.ts';
import type { ExtensionBrowser, LaunchOptions, Popup } from './extension-browser.ts';
import { waitForCard } from './wait-for-card.ts';

/** Firefox draws a random one at install; a fixed one lets the own pages be opened by address. */
const UUID = '0a5ca8f1-5b66-4f0b-9b1e-77194d26a9ee';

/** Firefox's own function that gives an extension's toolbar button. */
const BROWSER_ACTION = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  .ExtensionParent.apiManager.global.browserActionFor`;

/** The popup's view in Firefox's window; one that was closed stays there for a moment. */
const OPEN_POPUP = `[...document.querySelectorAll('.webextension-popup-browser')]
  .find((view) => view.closest('panel')?.state === 'open')`;

/** What Firefox notes of a question to the background that a page did not wait for when it went away: no error. */
const LEFT_BEHIND = /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/;

/** Starts Firefox with the extension. Throws where there is none. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'agreed-firefox-')));
  const id = await addonId(options.extension);
  let browser = await start(options, profile, id);
  let bidi = bidiOf(browser);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;

  const forget = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  return {
    kind: 'firefox',
    origin: `moz-extension://${UUID}`,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openOwnPage(path) {
      const page = await browser.newPage();
      // Firefox reports no progress of an extension's page, so the page itself is asked.
      await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete', { polling: 50 });
      return page;
    },
    async openPopup(page) {
      await closePopup(bidi);
      await page.bringToFront();
      await bidi.inBrowserWindow(`(async () => {
        await ${BROWSER_ACTION}(${extension}).openPopup(window, true);
        const isLoaded = ({ currentURI, webProgress }) =>
          currentURI?.spec.endsWith('/popup.html') && !webProgress.isLoadingDocument;
        for (let popup; !popup || !isLoaded(popup); ) {
          await new Promise((resume) => setTimeout(resume, 20));
          popup = ${OPEN_POPUP};
        }
      })()`);
      return popupOf(bidi);
    },
    async pressCommand(page, command) {
      await page.bringToFront();
      await bidi.inBrowserWindow(`${extension}.shortcuts.onCommand(${JSON.stringify(command)})`);
    },
    async chooseInMenu(page, said) {
      await page.bringToFront();
      const info = { menuItemId: 'check-selection', selectionText: said, frameId: 0, editable: false };
      await bidi.inBrowserWindow(
        `${extension}.emit('webext-menu-menuitem-click', ${JSON.stringify(info)}, gBrowser.selectedTab)`,
      );
    },
    async panelIsOpen() {
      const id = await bidi.inBrowserWindow('SidebarController.isOpen ? SidebarController.currentID : null');
      return String(id).includes('agreed-language');
    },
    async stopBackground() {
      await bidi.inBrowserWindow(
        `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      );
    },
    cardSays: (frame, words) => waitForCard((each) => bidi.closedPopovers(each), frame, words),
    async badge(page) {
      await page.bringToFront();
      const data = `${BROWSER_ACTION}(${extension}).action.getContextData(gBrowser.selectedTab).badgeText`;
      return String((await bidi.inBrowserWindow(data)) ?? '');
    },
    async takeErrors() {
      const script = `(() => {
        const messages = Services.console.getMessageArray();
        Services.console.reset();
        return messages
          .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
          .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' ' + sourceName + ':' + lineNumber);
      })()`;
      const errors = (await bidi.inBrowserWindow(script)) as string[];
      return errors.filter((line) => line.includes(UUID) && !LEFT_BEHIND.test(line));
    },
    cards: (frame) => bidi.closedPopovers(frame),
    async addresses() {
      // WebDriver does not tell the address of an extension's page.
      const script = 'gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)';
      return (await bidi.inBrowserWindow(script)) as string[];
    },
    async restart() {
      await browser.close();
      browser = await start(options, profile, id);
      bidi = bidiOf(browser);
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

async function addonId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function start(options: LaunchOptions, profile: string, id: string): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('no Firefox found: run `node lib/cli/set-up.mjs --browsers`');
  const { width, height } = options.window ?? { width: 1280, height: 800 };
  const [host, port] = options.proxy?.split(':') ?? [];
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.headed,
    userDataDir: profile,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    defaultViewport: options.headed ? null : { width, height },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      // A temporary add-on is taken out at the end; what it stored must outlive that, as with a real one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(options.colours
        ? { 'layout.css.prefers-color-scheme.content-override': options.colours === 'dark' ? 0 : 1 }
        : {}),
      ...(host && port
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': host,
            'network.proxy.http_port': Number(port),
            'network.proxy.ssl': host,
            'network.proxy.ssl_port': Number(port),
            'network.proxy.no_proxies_on': '',
            'network.proxy.allow_hijacking_localhost': true,
          }
        : {}),
    },
  });
  await browser.installExtension(options.extension);
  return browser;
}

/** Reaches into the popup's panel with a frame script, as WebDriver knows tabs only. */
async function popupOf(bidi: Bidi): Promise<Popup> {
  let calls = 0;
  const run = async (script: string): Promise<never> => {
    const answer = `agreed-language:${(calls += 1)}`;
    // In a sandbox with the page's own view, so that a value set in a form is one that its framework sees.
    const inPopup = `(async () => {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const run = ${JSON.stringify(`(async () => JSON.stringify((await (${script})) ?? null))()`)};
      Cu.evalInSandbox(run, sandbox).then(
        (result) => sendAsyncMessage(${JSON.stringify(answer)}, { result }),
        (error) => sendAsyncMessage(${JSON.stringify(answer)}, { error: String(error) }));
    })()`;
    const reply = (await bidi.inBrowserWindow(`new Promise((resolve) => {
      const { messageManager } = ${OPEN_POPUP};
      messageManager.addMessageListener(${JSON.stringify(answer)}, function once({ data }) {
        messageManager.removeMessageListener(${JSON.stringify(answer)}, once);
        resolve(data);
      });
      messageManager.loadFrameScript('data:application/javascript,' + ${JSON.stringify(encodeURIComponent(inPopup))}, false);
    })`)) as { result?: string; error?: string };
    if (reply.error !== undefined) throw new Error(reply.error);
    return JSON.parse(reply.result ?? 'null') as never;
  };
  return {
    evaluate: (script, ...args) => run(`(${script})(document, ...${JSON.stringify(args)})`),
    close: () => closePopup(bidi),
  };
}

async function closePopup(bidi: Bidi): Promise<void> {
  await bidi.inBrowserWindow(`new Promise((resolve) => {
    const panel = ${OPEN_POPUP}?.closest('panel');
    if (!panel) return resolve();
    panel.addEventListener('popuphidden', () => resolve(), { once: true });
    panel.hidePopup();
  })`);
}
