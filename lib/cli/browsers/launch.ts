import type { BrowserKind } from '../set-up.mjs';
import { launchChromium } from './chromium.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { launchFirefox } from './firefox.ts';

/** How long the first run's page may take to open (ms); a cold Firefox on a busy machine needs several seconds. */
const FIRST_RUN = 20_000;

/**
 * Starts a browser with the extension, and waits until its first run has opened the welcome page: until then that
 * would come in front of whatever is opened. Throws where there is no such browser, or no such page.
 */
export async function launchBrowser(kind: BrowserKind, options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await (kind === 'firefox' ? launchFirefox(options) : launchChromium(options));
  const until = performance.now() + FIRST_RUN;
  while (!(await browser.addresses()).some((address) => address.includes('/welcome.html'))) {
    if (performance.now() > until) {
      await browser.close();
      throw new Error('the extension did not open its welcome page');
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return browser;
}
