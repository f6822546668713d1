import { afterEach, expect, test } from 'vitest';
import { PASSAGE, showPage, type ToyPage, until, watchToyPage } from './toy.ts';

/** Wording of a library that no filter has room for. */
const IMPORTED = 'kidney brokerage inspectors in every provincial registry';

let page: ToyPage | undefined;
afterEach(() => {
  page?.stop();
  page = undefined;
  document.body.replaceChildren();
});

/** A filter that knows nothing, and a library that is asked instead. */
function asking(answer: (texts: string[]) => Promise<boolean[]>) {
  const asked: string[][] = [];
  const filter = {
    hits: () => false,
    ask(texts: string[]) {
      asked.push(texts);
      return answer(texts);
    },
  };
  return { asked, filter };
}
const has = (words: string) => async (texts: string[]) => texts.map((text) => text.includes(words));

test('what the filter does not know is asked of the library, all blocks at once', async () => {
  showPage(`<p>Nothing of it here.</p><ul><li>${IMPORTED}</li><li>Nor here at all.</li></ul><p>tiny</p>`);
  const { asked, filter } = asking(has(IMPORTED));
  page = watchToyPage([{ phrase: IMPORTED }], { filter });
  await page.paints([IMPORTED]);
  // What is too short for five words is not asked about.
  expect(asked).toEqual([['Nothing of it here.', IMPORTED, 'Nor here at all.']]);
  expect(page.asked).toEqual([[IMPORTED]]);
});

test('a plain page asks once and no more', async () => {
  showPage('<p>Nothing of it here.</p><p>Nor is there anything in this one.</p>');
  const { asked, filter } = asking(has(IMPORTED));
  page = watchToyPage([{ phrase: IMPORTED }], { filter });
  await until(() => asked.length, 1);
  showPage(`<p>${PASSAGE}</p>`);
  await until(() => asked.length, 2);
  expect(page.asked).toEqual([]);
});

test('changed words are asked about alone', async () => {
  showPage('<p id="a">Nothing of it here.</p><p>Nor is there anything in this one.</p>');
  const { asked, filter } = asking(has(IMPORTED));
  page = watchToyPage([{ phrase: IMPORTED }], { filter });
  await until(() => asked.length, 1);
  const changing = document.querySelector('#a')?.firstChild as Text;
  changing.data = IMPORTED;
  await page.paints([IMPORTED]);
  expect(asked[1]).toEqual([IMPORTED]);
});

test('where the library does not answer, every block may have something', async () => {
  showPage(`<p>${IMPORTED}</p>`);
  const { filter } = asking(() => Promise.reject(new Error('the background is gone')));
  page = watchToyPage([{ phrase: IMPORTED }], { filter });
  await page.paints([IMPORTED]);
});

test('a long page is asked about in parts', async () => {
  const paragraph = `<p>${'Nothing of it here, and nothing more. '.repeat(50)}</p>`;
  showPage(paragraph.repeat(300) + `<p>${IMPORTED}</p>`);
  const { asked, filter } = asking(has(IMPORTED));
  page = watchToyPage([{ phrase: IMPORTED }], { filter });
  await page.paints([IMPORTED]);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.flat()).toHaveLength(301);
});
