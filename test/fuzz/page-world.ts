import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findBrowser } from '../../lib/cli/set-up.mjs';
import type { Batch, BatchResult } from './batch.ts';
import { LONGEST_CASE, stopped, type World } from './world.ts';

/** Open a page of Chromium that runs batches. Throws where there is no Chromium. */
export async function openPageWorld(): Promise<World> {
  const server = await createServer({
    configFile: false,
    root: new URL('page', import.meta.url).pathname,
    cacheDir: new URL('../../node_modules/.vite/fuzz', import.meta.url).pathname,
    server: { fs: { allow: [new URL('../..', import.meta.url).pathname] }, hmr: false },
    logLevel: 'error',
  });
  await server.listen();
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox'],
  });
  const open = async () => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.log(`the page: ${error.message}`));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction('window.fuzz !== undefined');
    return page;
  };
  let page = await open();
  const properties = (await page.evaluate('fuzz.properties')) as World['properties'];

  const run = async (batch: Batch): Promise<BatchResult> => {
    const stop = new AbortController();
    const limit = LONGEST_CASE + batch.milliseconds;
    const late = new Promise<BatchResult>((resolve) => {
      const timer = setTimeout(
        () => resolve(stopped(batch, null, `it takes more than ${limit / 1000} s`)),
        limit,
      );
      stop.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    const done = page
      .evaluate(`fuzz.run(${JSON.stringify(batch)})`)
      .then((result) => result as BatchResult)
      .catch((error: Error) => stopped(batch, null, error.message));
    const result = await Promise.race([done, late]);
    stop.abort();
    if (result.failure?.input === null) {
      await page.close();
      page = await open();
    }
    return result;
  };
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { properties, run, close };
}
