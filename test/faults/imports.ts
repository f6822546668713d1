import { chooseFiles, chooseText, laterText, openLibraryPage, press, says } from '../e2e/library-person.ts';
import { eventually } from '../e2e/person.ts';
import type { Page } from '../e2e/world.ts';
import { asShipped, imported, seesImported } from './library-calls.ts';
import type { FaultyWorld, Scenario } from './scenario.ts';

/** What may happen to a library with a text that was brought in. */
type Loss = 'a byte flipped' | 'a chunk gone' | 'its state gone' | 'what is known of its words gone too';

/** Each with whether it takes with it what a person chose for the texts. */
const LOSSES: Record<Loss, { fault: string; askAgain: boolean }> = {
  'a byte flipped': { fault: 'a byte in the index of a library with imports is flipped', askAgain: false },
  'a chunk gone': { fault: 'a part of that index is missing', askAgain: false },
  'its state gone': { fault: 'what says which index is in force is missing', askAgain: true },
  'what is known of its words gone too': {
    fault: 'that, and what is known of its words, is missing',
    askAgain: true,
  },
};

/** Damages the stored library, from one of the extension's own pages. */
function lose(page: Page, loss: Loss): Promise<void> {
  return page.evaluate(async (loss) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('agreed-language'));
    const store = (name: string) => database.transaction(name, 'readwrite').objectStore(name);
    const [key] = await done(store('chunks').getAllKeys());
    if (loss === 'a chunk gone') await done(store('chunks').delete(key as IDBValidKey));
    else if (loss === 'a byte flipped') {
      const chunk = (await done(store('chunks').get(key as IDBValidKey))) as Blob;
      const bytes = new Uint8Array(await chunk.arrayBuffer());
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 0xff;
      await done(store('chunks').put(new Blob([bytes]), key));
    } else {
      const state = store('state');
      await done(state.delete('library'));
      if (loss !== 'its state gone') await done(state.delete('knowledge'));
    }
    database.close();
  }, loss);
}

/** Begins an import and comes as far as what is asked. */
async function begun({ browser }: FaultyWorld): Promise<Page> {
  const page = await openLibraryPage(browser);
  await eventually(() => says(page)).toContain('4 texts');
  await chooseFiles(page, [laterText().file]);
  await eventually(() => says(page)).toContain('Before they are added');
  return page;
}

/** What may go wrong with texts that are brought in. */
export const imports: Scenario[] = [
  ...(Object.keys(LOSSES) as Loss[]).map((loss) => ({
    fault: LOSSES[loss].fault,
    sees: LOSSES[loss].askAgain
      ? 'the library is built anew from its texts; what was brought in is underlined once the person allows it again'
      : 'the library is built anew from its texts, and what was brought in is underlined again',
    ...(loss === 'a byte flipped' ? {} : { long: true as const }),
    async run(world: FaultyWorld) {
      const page = await imported(world);
      await page.close();
      await lose(world.control.page, loss);
      // Also what remembers that the checksum was compared.
      await world.control.mend();
      await world.control.end();
      await seesRebuilt(world, LOSSES[loss].askAgain);
      await asShipped(world);
    },
  })),
  {
    fault: 'the page is closed while an import waits for an answer',
    sees: 'the library as it was, and on the library page that the import was interrupted',
    async run(world) {
      await (await begun(world)).close();
      let page = await openLibraryPage(world.browser);
      await eventually(async () => {
        await page.close();
        page = await openLibraryPage(world.browser);
        await eventually(() => says(page)).toMatch(/\d+ texts/);
        return says(page);
      }).toMatch(/was interrupted[^]*4 texts/);
      await page.close();
      await asShipped(world);
    },
  },
  {
    fault: 'the background is ended while an import is under way',
    sees: 'the texts are added all the same',
    async run(world) {
      const page = await begun(world);
      await world.control.end();
      await press(page, 'Underline them on pages');
      await press(page, 'Go on');
      await eventually(() => says(page)).toContain('1 text added');
      await page.close();
      await seesImported(world);
      await asShipped(world);
    },
  },
];

/** Sees a page with what was brought in, once the background has built the library anew. */
async function seesRebuilt(world: FaultyWorld, askAgain: boolean): Promise<void> {
  const page = await openLibraryPage(world.browser);
  await eventually(() => says(page)).toContain('5 texts');
  if (askAgain) {
    await eventually(() => says(page)).toContain('not on pages');
    await chooseText(page, laterText().symbol);
    await press(page, 'Underline on pages');
    await eventually(() => says(page)).toContain('1 text is underlined on pages now');
  }
  await seesImported(world);
  await page.close();
}
