import { describe, expect } from 'vitest';
import { clickWords, eventually, seesCard, seesPainted } from './person.ts';
import { OP26, PAINTED, pageWith } from './wording.ts';
import { type Page, test } from './world.ts';

const ARTICLE = pageWith(`<p>They name ${OP26.words}.</p>`);

/** What may happen to the database while nobody looks. */
type Fault = 'deleted' | 'emptied' | 'cut short' | 'without its store';

/** Does a fault to the extension's database, from one of its own pages. */
function spoil(page: Page, fault: Fault): Promise<void> {
  return page.evaluate(async (how) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const name = 'agreed-language';
    if (how === 'deleted' || how === 'without its store') {
      await done(indexedDB.deleteDatabase(name));
      if (how === 'without its store') (await done(indexedDB.open(name, 1))).close();
      return;
    }
    const database = await done(indexedDB.open(name));
    const packs = database.transaction('packs', 'readwrite').objectStore('packs');
    if (how === 'emptied') await done(packs.clear());
    else {
      const stored = await done(packs.get('seeds'));
      await done(packs.put({ ...stored, chunks: [stored.chunks[0].slice(0, 1000)] }, 'seeds'));
    }
    database.close();
  }, fault);
}

/** How many bytes of the seeds the database holds; 0 where it has none. */
function storedBytes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('agreed-language');
        opening.onsuccess = () => {
          const database = opening.result;
          const finish = (bytes: number) => {
            database.close();
            resolve(bytes);
          };
          if (!database.objectStoreNames.contains('packs')) return finish(0);
          const reading = database.transaction('packs').objectStore('packs').get('seeds');
          reading.onsuccess = () =>
            finish(
              (reading.result?.chunks ?? []).reduce(
                (sum: number, chunk: Uint8Array) => sum + chunk.length,
                0,
              ),
            );
          return undefined;
        };
      }),
  );
}

describe('the database', () => {
  test.for<Fault>(['deleted', 'emptied', 'cut short', 'without its store'])(
    'heals when it is %s, and the page has its source',
    async (fault, { browser, web }) => {
      const own = await browser.openOwnPage('welcome.html');
      // The sample of this page is answered by the library, so that is open now.
      await eventually(() =>
        own.evaluate(() => document.querySelectorAll('.stretch').length),
      ).toBeGreaterThan(0);
      const whole = await storedBytes(own);
      expect(whole).toBeGreaterThan(100_000);

      await browser.stopBackground();
      await spoil(own, fault);
      const page = await browser.open(web.page(ARTICLE));
      await seesPainted(page, [PAINTED.op26]);
      await clickWords(page, 'intermediaries involved');
      await seesCard(browser, page, OP26.symbol, OP26.name);
      await page.close();

      await eventually(() => storedBytes(own)).toBe(whole);
      await own.close();
    },
  );
});
