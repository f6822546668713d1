import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findBrowser } from '../../../lib/cli/set-up.mjs';

/**
 * Takes a picture of every state in light and dark, narrow and wide, and asks axe about each.
 *
 * `npm run shoot -- --into pictures [--only popup] [--as contrast|forced|large]`; exits 1 where axe objects. `--as`:
 * for a person who asks for more contrast, has colours of their own, or text of twice the size.
 */
const { values } = parseArgs({
  options: {
    into: { type: 'string', default: 'pictures' },
    only: { type: 'string', default: '' },
    as: { type: 'string', default: '' },
  },
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(values.into, { recursive: true });
const server = await createServer({ configFile: new URL('vite.config.ts', import.meta.url).pathname });
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const executablePath = findBrowser('chromium');
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
const names: string[] = [];
for (const surface of ['card', 'popup', 'settings-', 'welcome-', 'draft-', 'panel-', 'library-']) {
  const page = await browser.newPage();
  await page.goto(`${address}?${surface}`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  names.push(...(await page.locator('a').allTextContents()));
  await page.close();
}

let objections = 0;
for (const name of names.filter((known) => known.includes(values.only))) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of windowsOf(name)) {
      const page = await browser.newPage({
        colorScheme,
        viewport,
        contrast: values.as === 'contrast' ? 'more' : null,
        forcedColors: values.as === 'forced' ? 'active' : null,
      });
      if (values.as === 'large') {
        const session = await page.context().newCDPSession(page);
        await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      }
      page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
      page.on('console', (said) => said.type() === 'error' && console.log(`${name}: ${said.text()}`));
      await page.goto(`${address}?${name}`);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      await page.screenshot({
        path: `${values.into}/${name}-${viewport.width}-${colorScheme}.png`,
        fullPage: /^(?:welcome|settings)/.test(name),
      });
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate(() =>
        (Reflect.get(globalThis, 'axe') as typeof import('axe-core')).run({ exclude: ['article h1'] }),
      );
      for (const { id, help, nodes } of violations) {
        objections += 1;
        console.log(
          `${name} ${viewport.width} ${colorScheme}: ${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 160)).join('\n  ')}`,
        );
      }
      await page.close();
    }
  }
}
await browser.close();
await server.close();
console.log(`${objections} objections`);
process.exitCode = objections > 0 ? 1 : 0;

/** The windows that a state is looked at in. */
function windowsOf(name: string): { width: number; height: number }[] {
  if (name.startsWith('panel')) return [250, 400].map((width) => ({ width, height: 900 }));
  if (name.startsWith('popup')) return [320, 380].map((width) => ({ width, height: 600 }));
  if (name.startsWith('card-low')) return [{ width: 320, height: 220 }];
  return [320, 1280].map((width) => ({ width, height: 900 }));
}
