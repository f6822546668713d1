import type { Page } from '../e2e/world.ts';

/** What may happen to the extension's database while nobody looks. */
export type Damage =
  | 'deleted'
  | 'emptied'
  | 'without its store'
  | 'a byte flipped'
  | 'a header of another version'
  | 'cut short'
  | 'a chunk gone'
  | 'a chunk that is none'
  | 'of another build'
  | 'newer';

/** Damages the database, from one of the extension's own pages. */
export function damage(page: Page, how: Damage): Promise<void> {
  return page.evaluate(async (how) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const name = 'agreed-language';
    const version = { 'without its store': 1, newer: 99 }[how as string];
    if (version !== undefined || how === 'deleted') {
      await done(indexedDB.deleteDatabase(name));
      if (version !== undefined) (await done(indexedDB.open(name, version))).close();
      return;
    }
    const database = await done(indexedDB.open(name));
    const packs = database.transaction('packs', 'readwrite').objectStore('packs');
    const stored = await done(packs.get('seeds'));
    const [chunk] = stored.chunks as [Uint8Array];
    const middle = chunk.length >> 1;
    const changes: Record<string, () => void> = {
      'a byte flipped': () => chunk.fill((chunk[middle] as number) ^ 0xff, middle, middle + 1),
      'a header of another version': () => chunk.fill(99, 8, 9),
      'cut short': () => Object.assign(stored, { chunks: [chunk.slice(0, 1000)] }),
      'a chunk gone': () => Object.assign(stored, { chunks: [] }),
      'a chunk that is none': () => Object.assign(stored, { chunks: [null] }),
      'of another build': () => Object.assign(stored, { version: 'before' }),
    };
    changes[how]?.();
    if (how === 'emptied') await done(packs.clear());
    else await done(packs.put(stored, 'seeds'));
    database.close();
  }, how);
}

/** The bytes of the seeds in the database as a checksum, with their number; null where it has none. */
export function storedSeeds(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const known = (await indexedDB.databases()).some(({ name }) => name === 'agreed-language');
    if (!known) return null;
    return new Promise<string | null>((resolve) => {
      const opening = indexedDB.open('agreed-language');
      opening.onerror = () => resolve(null);
      opening.onsuccess = () => {
        const database = opening.result;
        const finish = (found: string | null) => {
          database.close();
          resolve(found);
        };
        if (!database.objectStoreNames.contains('packs')) return finish(null);
        const reading = database.transaction('packs').objectStore('packs').get('seeds');
        reading.onsuccess = () => {
          const chunks: unknown[] = reading.result?.chunks ?? [];
          const bytes = chunks.flatMap((chunk) => (chunk instanceof Uint8Array ? [...chunk] : []));
          const sum = bytes.reduce((sum, byte, i) => (sum + byte * ((i % 997) + 1)) >>> 0, 0);
          finish(bytes.length > 0 ? `${reading.result.version} ${bytes.length} ${sum}` : null);
        };
        return undefined;
      };
    });
  });
}

/** How somebody may hold the database: with a connection that hears nothing, or with work that never ends. */
export type Hold = 'deletion' | 'transaction';

/** Holds the database in another page of the extension; gives back what lets it go. */
export async function holdDatabase(page: Page, how: Hold): Promise<() => Promise<void>> {
  await page.evaluate(async (how) => {
    const opening = indexedDB.open('agreed-language');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const here = globalThis as { letGo?: () => void };
    if (how === 'deletion') {
      // It does not close, so that this waits, and everybody who comes after it.
      const deletion = indexedDB.deleteDatabase('agreed-language');
      await new Promise<void>((resolve) => {
        deletion.onblocked = () => resolve();
      });
      here.letGo = () => database.close();
    } else {
      const packs = database.transaction('packs', 'readwrite').objectStore('packs');
      let held = true;
      const hold = () => {
        if (held) packs.count().onsuccess = hold;
      };
      hold();
      here.letGo = () => {
        held = false;
        database.close();
      };
    }
  }, how);
  return () => page.evaluate(() => (globalThis as { letGo?: () => void }).letGo?.());
}
