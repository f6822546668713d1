import { chooseText, importFiles, laterText, openLibraryPage, press, says } from '../e2e/library-person.ts';
import { eventually, seesPainted } from '../e2e/person.ts';
import { pageWith } from '../e2e/wording.ts';
import type { Use } from './calls.ts';
import type { FaultyWorld } from './scenario.ts';
import { readsPage } from './sights.ts';
import { damage } from './stored-seeds.ts';

const later = laterText();
const ARTICLE = pageWith(`<p>They took up ${later.words}.</p>`);
const PAINTED_LATER = later.words.replace(/^the /, '');

/** A text was brought in that pages may show. Gives the library page. */
export async function imported({ browser }: FaultyWorld) {
  const page = await openLibraryPage(browser);
  await eventually(() => says(page)).toContain('4 texts');
  await importFiles(page, [later.file], true);
  await eventually(() => says(page)).toContain('1 text added');
  return page;
}

/** Sees on a page what was brought in. */
export async function seesImported({ browser, web }: FaultyWorld): Promise<void> {
  const page = await browser.open(web.page(ARTICLE));
  await seesPainted(page, [PAINTED_LATER]);
  await page.close();
}

/** The library is the packaged seeds again, as if nothing had ever been brought in. */
export async function asShipped(world: FaultyWorld): Promise<void> {
  const { control } = world;
  await control.end();
  await damage(control.page, 'deleted');
  await control.removeLocal('library');
  await (await readsPage(world)).close();
}

/** A use that begins with a view of the library page. */
function view(sees: string, hash: string, expected: string | RegExp): Use {
  return {
    sees,
    async prepare({ browser }) {
      let page: Awaited<ReturnType<typeof openLibraryPage>>;
      return {
        act: async () => {
          page = await openLibraryPage(browser, hash);
        },
        async see() {
          await eventually(() => page.evaluate(() => document.body.textContent)).toMatch(expected);
          await page.close();
        },
      };
    },
  };
}

/** How each call about the library as a whole is brought about. */
export const LIBRARY_USES: Record<'list' | 'search' | 'read' | 'compareTexts' | 'mayMatch' | 'reopen', Use> =
  {
    list: view('the library page lists the texts', '', /4 texts/),
    search: view('the formulas that have the words', '#/search?q=organ%20removal', /\d+ formulas?, in/),
    read: view('the whole text', '#/text/A%2FRES%2F77%2F194', /through the competent national authorities/),
    compareTexts: view(
      'what changed between two texts',
      '#/compare/A%2FRES%2F78%2F228/A%2FRES%2F77%2F194',
      /\d+ dropped/,
    ),

    mayMatch: {
      sees: 'the words of a text that was brought in are underlined',
      async prepare(world) {
        const { browser, web } = world;
        await (await imported(world)).close();
        let page: Awaited<ReturnType<typeof browser.open>>;
        return {
          act: async () => {
            page = await browser.open(web.page(ARTICLE));
          },
          async see() {
            await seesPainted(page, [PAINTED_LATER]);
            await asShipped(world);
          },
        };
      },
    },

    reopen: {
      sees: 'a removed text is gone from the list, and can be put back',
      async prepare(world) {
        const page = await openLibraryPage(world.browser);
        await eventually(() => says(page)).toContain('4 texts');
        await chooseText(page, 'A/RES/78/228');
        await eventually(() => says(page)).toContain('1 text chosen');
        return {
          act: () => press(page, 'Remove'),
          async see() {
            await eventually(() => says(page)).toContain('3 texts');
            await press(page, 'Undo');
            await eventually(() => says(page)).toContain('4 texts');
            await page.close();
            await asShipped(world);
          },
        };
      },
    },
  };
