import { describe, expect } from 'vitest';
import { eventually, seesPainted } from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { type Page, test } from './world.ts';

/** What is planted: agreed wording, which passes every filter, and a word that must stay where it is. */
const SECRET = 'hunter2';
const planted = (place: string) => `They name ${OP26.words} ${SECRET} ${place}`;

const FIELDS = pageWith(`
  <form autocomplete="off">
    <input type="password" value="${planted('password')}"><input type="text" value="${planted('text')}">
    <input type="search" value="${planted('search')}"><input type="hidden" value="${planted('hidden')}">
    <textarea>${planted('textarea')}</textarea>
    <select><option>${planted('option')}</option></select><datalist><option>${planted('datalist')}</option></datalist>
    <output hidden>${planted('output')}</output>
  </form>
  <div id="editor" contenteditable><p>${planted('contenteditable')}</p></div>
  <div contenteditable="plaintext-only">${planted('plaintext-only')}</div>
  <div role="textbox"><p>${planted('role')}</p></div>
  <p id="modify" style="-webkit-user-modify: read-write">${planted('user-modify')}</p>
  <p id="context">${planted('edit-context')}</p>
  <p title="${planted('title')}" aria-label="${planted('label')}" data-text="${planted('data')}">Nothing.</p>
  <!-- ${planted('comment')} -->
  <script>
    // Firefox knows neither: there they are text as any other.
    const [modify, context] = document.querySelectorAll('#modify, #context');
    if (!CSS.supports('-webkit-user-modify', 'read-write')) modify.remove();
    if (window.EditContext) context.editContext = new EditContext();
    else context.remove();
  </script>
  <style>p { outline: 0 } /* ${planted('style')} */</style>`);

type Listening = typeof globalThis & {
  chrome: {
    runtime: {
      onMessage: { addListener(listener: (message: { call: string; payload: string }) => void): void };
    };
  };
  heard: string[];
};

/** Hears everything that content scripts say to the extension from now on, in one of its own pages. */
async function listen(own: Page): Promise<() => Promise<string[]>> {
  await own.evaluate(() => {
    const here = globalThis as Listening;
    here.heard = [];
    here.chrome.runtime.onMessage.addListener(
      ({ call, payload }) => void here.heard.push(`${call} ${payload}`),
    );
  });
  return () => own.evaluate(() => (globalThis as Listening).heard);
}

/** Lets a page come to an end with its reading: wording that arrives now is asked about after all that was there. */
async function untilRead(page: Page, heard: () => Promise<string[]>): Promise<void> {
  await page.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `At last ${words}.`;
    document.documentElement.append(paragraph);
  }, OP42.words);
  await eventually(async () => (await heard()).join('\n')).toContain(OP42.words);
}

describe('what a person may type or a site hides', () => {
  test('is neither painted nor told to the extension, as it stands and as it is typed', async ({
    browser,
    web,
  }) => {
    const own = await browser.openOwnPage('welcome.html');
    const heard = await listen(own);
    const page = await browser.open(web.page(FIELDS));
    for (const selector of ['input[type=password]', 'textarea', '#editor']) {
      await page.focus(selector);
      await page.keyboard.type(` ${SECRET} typed`);
    }
    await untilRead(page, heard);
    expect((await heard()).filter((message) => message.includes(SECRET))).toEqual([]);
    await seesPainted(page, [PAINTED.op42]);
    await own.close();
  });

  test('is not told where the whole document is edited', async ({ browser, web }) => {
    const own = await browser.openOwnPage('welcome.html');
    const heard = await listen(own);
    const page = await browser.open(
      web.page(
        pageWith(
          `<p>${planted('design')}</p><iframe srcdoc="<p>Framed.</p>"></iframe>`,
          "<script>document.designMode = 'on'</script>",
        ),
      ),
    );
    await page.focus('body');
    await page.keyboard.type(`${OP42.words} ${SECRET}`);
    const other = await browser.open(web.page(pageWith('<p>A plain page.</p>')));
    await untilRead(other, heard);
    expect((await heard()).filter((message) => message.includes(SECRET))).toEqual([]);
    await own.close();
  });
});
