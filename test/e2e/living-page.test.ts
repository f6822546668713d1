import { describe, expect } from 'vitest';
import { paintedIn } from '../../lib/cli/browsers/painted.ts';
import { clickWords, eventually, paintedWords, seesCard, seesNoCard, seesPainted } from './person.ts';
import { HRC_OP1C, OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const PLAIN = pageWith(`<main><p>One town took up ${OP42.words}.</p></main>`);

describe('a page that changes', () => {
  test('has what arrives later painted', async ({ browser, web }) => {
    const page = await browser.open(web.page(PLAIN));
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate((words) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Later: ${words}.`;
      document.querySelector('main')?.append(paragraph);
    }, OP26.words);
    await seesPainted(page, [PAINTED.op42, PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
  });

  test('loses the paint of words that change under it, and gets that of the new ones', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(PLAIN));
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate((words) => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.nodeValue = `Now it says ${words}.`;
    }, OP26.words);
    await seesPainted(page, [PAINTED.op26]);
  });

  test('loses the paint of what is taken out', async ({ browser, web }) => {
    const page = await browser.open(web.page(PLAIN));
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await seesPainted(page, []);
  });

  test('is read again after it has gone to another address by itself', async ({ browser, web }) => {
    const page = await browser.open(web.page(PLAIN));
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate((words) => {
      history.pushState(null, '', '?next');
      const main = document.querySelector('main');
      if (main) main.innerHTML = `<h1>Next</h1><p>Here ${words}.</p>`;
    }, HRC_OP1C.words);
    await seesPainted(page, [PAINTED.hrcOp1c]);
  });

  test('has text painted that was hidden and is shown', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(
        pageWith(
          `<p>It took up ${OP42.words}.</p><details><summary>More</summary><p>They name ${OP26.words}.</p></details>`,
        ),
      ),
    );
    await eventually(() => paintedWords(page)).toContain(PAINTED.op42);
    await page.click('summary');
    await seesPainted(page, [PAINTED.op42, PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
  });

  test('keeps its paint when it clears every highlight and then changes', async ({ browser, web }) => {
    const page = await browser.open(web.page(PLAIN));
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate((words) => {
      CSS.highlights.clear();
      document.querySelector('main')?.insertAdjacentHTML('beforeend', `<p>Then ${words}.</p>`);
    }, OP26.words);
    await seesPainted(page, [PAINTED.op42, PAINTED.op26]);
  });
});

describe('shadow roots', () => {
  test('that are open are read, also when they are attached later', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(
        pageWith(
          `<news-item><template shadowrootmode="open"><p>Within: ${OP42.words}.</p></template></news-item><late-item></late-item>`,
        ),
      ),
    );
    await seesPainted(page, [PAINTED.op42]);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
    await page.evaluate((words) => {
      const outer = document.querySelector('late-item')?.attachShadow({ mode: 'open' });
      if (!outer) return;
      outer.innerHTML = '<section><inner-item></inner-item></section>';
      const inner = outer.querySelector('inner-item')?.attachShadow({ mode: 'open' });
      if (inner) inner.innerHTML = `<p>Deeper: ${words}.</p>`;
      // Attaching a root is no change of the DOM that anybody is told of; putting something in beside it is.
      document.body.append(document.createElement('hr'));
    }, OP26.words);
    await eventually(() => paintedWords(page)).toContain(PAINTED.op26);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
  });

  test('that are slotted into keep the words of the page', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(
        pageWith(
          `<news-item><template shadowrootmode="open"><article><slot></slot></article></template><p>Slotted: ${OP42.words}.</p></news-item>`,
        ),
      ),
    );
    await seesPainted(page, [PAINTED.op42]);
    expect(await paintedIn(page)).toHaveLength(1);
  });
});
