/**
 * Behind `npm start`: builds the extension and opens a browser with it on the sample report. Without a display
 * it runs headless, prints what was matched and writes a screenshot.
 *
 * `npm start -- [--firefox] [--headless] [--picture FILE]`; `--picture` writes the README's pictures instead:
 * the report with the card of OP26 open, in light and, beside it with `-dark` in the name, in dark.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions } from './browsers/extension-browser.ts';
import { launchBrowser } from './browsers/launch.ts';
import { listMatches } from './browsers/list-matches.ts';
import { paintedIn, pointOf } from './browsers/painted.ts';
import { fileIn, serve } from './browsers/serve.ts';
import { type BrowserKind, ensureBrowsers } from './set-up.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/** From the report's title to below the card of its first match. */
const PICTURE = { width: 1280, height: 1040 };

/** Words of OP26 of A/RES/77/194 in the report, to be clicked for the picture. */
const OP26 = 'intermediaries involved';

const BUILDS = {
  chromium: { folder: '.output/chrome-mv3', flags: [] },
  firefox: { folder: '.output/firefox-mv3', flags: ['-b', 'firefox', '--mv3'] },
};

/** Starts the chosen browser with the extension. */
type Launch = (options: Omit<LaunchOptions, 'extension'>) => Promise<ExtensionBrowser>;

/** Builds the extension for a browser and gives its folder. Ends the process where that fails. */
function build(kind: BrowserKind): string {
  const { folder, flags } = BUILDS[kind];
  console.error(`building for ${kind === 'chromium' ? 'Chrome' : 'Firefox'} …`);
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', ...flags], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(stdout + stderr);
    process.exit(status ?? 1);
  }
  return join(ROOT, folder);
}

/** Waits until the report has stopped changing and its paint with it. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('#statement')?.textContent?.includes('met on Thursday'),
  );
  let before = -1;
  for (let same = 0; same < 5; ) {
    const { length } = await paintedIn(page);
    same = length > 0 && length === before ? same + 1 : 0;
    before = length;
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

/** Shows the report in a window until the person closes it. */
async function show(launch: Launch, report: string): Promise<void> {
  const browser = await launch({ headed: true });
  await browser.open(report);
  console.error(`the sample report is at ${report}: click on underlined words; close the browser to end`);
  await browser.closed();
}

/** Prints the report's matches and writes a picture of it. */
async function print(launch: Launch, report: string, file: string): Promise<void> {
  const browser = await launch({ colours: 'light' });
  try {
    const page = await browser.open(report);
    await settled(page);
    for (const { words, source } of await listMatches(browser, page)) console.log(`${source}\n  ${words}\n`);
    await mkdir(dirname(file), { recursive: true });
    await page.screenshot({ path: file as `${string}.png`, fullPage: true });
    console.log(`screenshot: ${relative(process.cwd(), file)}`);
  } finally {
    await browser.close();
  }
}

/** Writes the README's pictures. */
async function picture(launch: Launch, report: string, file: string): Promise<void> {
  for (const colours of ['light', 'dark'] as const) {
    const browser = await launch({ colours, window: PICTURE });
    try {
      const page = await browser.open(report);
      await settled(page);
      const { x, y } = await pointOf(page, OP26);
      await page.mouse.click(x, y);
      await browser.cardSays(page.mainFrame(), 'operative paragraph 26');
      const path = colours === 'light' ? file : file.replace(extname(file), `-dark${extname(file)}`);
      await page.screenshot({ path: path as `${string}.png` });
      console.log(relative(process.cwd(), path));
    } finally {
      await browser.close();
    }
  }
}

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    picture: { type: 'string' },
  },
});
const kind: BrowserKind = values.firefox ? 'firefox' : 'chromium';
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
ensureBrowsers([kind]);
const extension = build(kind);
const launch: Launch = (options) => launchBrowser(kind, { ...options, extension });
const server = await serve((path) => fileIn(join(ROOT, 'assets/sample'), path));
const report = `${server.origin}/report.html`;
if (values.picture) await picture(launch, report, resolve(values.picture));
else if (display && !values.headless) await show(launch, report);
else await print(launch, report, join(ROOT, '.output/sample.png'));
await server.close();
