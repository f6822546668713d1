import { describe, expect } from 'vitest';
import { paintedIn } from '../../lib/cli/browsers/painted.ts';
import {
  clickWords,
  editsInCard,
  eventually,
  popupSays,
  seesCard,
  seesLines,
  seesNoCard,
  seesPainted,
} from './person.ts';
import { ALTERED_OP26, OP33, PAINTED, pageWith, QUOTED_OP42, RESPELT_OP28 } from './wording.ts';
import { test } from './world.ts';

describe('a quotation with words changed', () => {
  const ARTICLE = pageWith(`<p>They vowed to ${ALTERED_OP26.words}. It was a warm evening.</p>`);

  test('is painted over its length, the runs in it that are word for word with their own line', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesLines(page, ALTERED_OP26.lines);
  });

  test('is one match, whose card shows what was changed', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesLines(page, ALTERED_OP26.lines);
    const popup = await browser.openPopup(page);
    await popupSays(popup, /\b1\s+passage\b/);
    await popup.close();
    // The altered words open it as the others do.
    for (const words of ['every form', 'prostitution of others']) {
      await clickWords(page, words);
      await seesCard(
        browser,
        page,
        ALTERED_OP26.symbol,
        ALTERED_OP26.name,
        'Nearly word for word',
        '3 edits',
      );
      const current = (await paintedIn(page)).filter(({ highlight }) => highlight.startsWith('a1-o'));
      expect(current.map(({ words }) => words)).toEqual([ALTERED_OP26.words]);
      await eventually(() => editsInCard(browser, page)).toEqual(ALTERED_OP26.edits);
      await page.keyboard.press('Escape');
      await seesNoCard(browser, page);
    }
  });

  test('says so where it stands in quotation marks', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(pageWith(`<p>They spoke of “${QUOTED_OP42.words}” at sea.</p>`)),
    );
    await eventually(() => browser.badge(page)).toBe('1');
    await clickWords(page, 'potential victims');
    await seesCard(browser, page, QUOTED_OP42.name, 'Nearly word for word', 'Quoted, but altered');
  });

  test('shows them above a small frame too', async ({ browser, web }) => {
    const inner = web.page(ARTICLE);
    const page = await browser.open(
      web.page(pageWith(`<iframe src="${inner}" width="300" height="200"></iframe>`)),
    );
    const frame = await page.waitForFrame(inner);
    await seesLines(frame, ALTERED_OP26.lines);
    await clickWords(page, 'every form', frame);
    await seesCard(browser, page, ALTERED_OP26.name, 'Nearly word for word', '3 edits');
    await eventually(() => editsInCard(browser, page)).toEqual(ALTERED_OP26.edits);
  });

  test('stays one match where words are in another spelling', async ({ browser, web }) => {
    const page = await browser.open(web.page(pageWith(`<p>They want ${RESPELT_OP28.words}.</p>`)));
    await eventually(() => browser.badge(page)).toBe('1');
    await clickWords(page, 'organisations');
    await seesCard(browser, page, RESPELT_OP28.name, 'same words in another form or spelling');
  });
});

describe('a list broken over several items', () => {
  test('has one match an item, all of one paragraph', async ({ browser, web }) => {
    const [first, ...others] = OP33.items.map((words) => `<li>${words};</li>`);
    const alone = await browser.open(web.page(pageWith(`<ul>${first}</ul>`)));
    await seesPainted(alone, PAINTED.op33.slice(0, 1));
    await browser.pressCommand(alone, 'next-match');
    await seesCard(browser, alone, `1 of 1, word for word, ${OP33.elsewhere}`);

    const page = await browser.open(web.page(pageWith(`<ul>${first}${others.join('')}</ul>`)));
    await seesPainted(page, PAINTED.op33);
    for (const place of [1, 2, 3]) {
      await browser.pressCommand(page, 'next-match');
      await seesCard(browser, page, `${place} of 3, word for word, A/RES/77/194 OP33`);
    }
  });
});
