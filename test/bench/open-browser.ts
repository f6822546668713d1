/** The browsers to measure in: one with the built extension, and the same without it to compare with. */
import puppeteer, { type Page } from 'puppeteer-core';
import { launchBrowser } from '../../lib/cli/browsers/launch.ts';
import { ensureBrowsers, findBrowser } from '../../lib/cli/set-up.mjs';
import { ensureBuilt } from '../ensure-built.ts';

const WINDOW = { width: 1280, height: 800 };

/** A browser to open pages in. */
export interface BenchBrowser {
  /** Open a blank tab in front. */
  newPage(): Promise<Page>;
  /** End the background, as the browser does when it is idle; nothing to end without the extension. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Start Chromium with the built extension. */
export async function openWithExtension(): Promise<BenchBrowser> {
  ensureBrowsers(['chromium']);
  const browser = await launchBrowser('chromium', { extension: ensureBuilt('chromium'), window: WINDOW });
  return {
    newPage: () => browser.open('about:blank'),
    stopBackground: () => browser.stopBackground(),
    close: () => browser.close(),
  };
}

/** Start Chromium without any extension. */
export async function openPlain(): Promise<BenchBrowser> {
  ensureBrowsers(['chromium']);
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') as string,
    headless: true,
    pipe: true,
    defaultViewport: WINDOW,
    // As the one with the extension is started.
    args: ['--no-sandbox', '--no-first-run', `--window-size=${WINDOW.width},${WINDOW.height}`],
  });
  return {
    newPage: () => browser.newPage(),
    stopBackground: async () => {},
    close: () => browser.close(),
  };
}
