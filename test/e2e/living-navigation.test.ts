import { describe, expect } from 'vitest';
import { paintedIn } from '../../lib/cli/browsers/painted.ts';
import { clickWords, eventually, seesCard, seesNoCard, seesPainted } from './person.ts';
import { HRC_OP1C, OP22, OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const VIEWS = {
  first: `<h1>First</h1><p>They name ${OP26.words}.</p>`,
  second: `<h1>Second</h1><p>One town took up ${OP42.words}.</p>`,
};

/** A single-page application: links swap the content and the address, and the browser's buttons swap it back. */
const APPLICATION = pageWith(
  `<nav><a href="?first">First</a> <a href="?second">Second</a></nav><main></main>
  <script>
    const views = ${JSON.stringify(VIEWS)};
    const show = () => { document.querySelector('main').innerHTML = views[location.search.slice(1)] ?? views.first; };
    document.querySelector('nav').addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', event.target.href);
      show();
    });
    addEventListener('popstate', show);
    show();
  </script>`,
);

describe('a single-page application', () => {
  test('is followed by links and by the browser’s own buttons, badge and card too', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(APPLICATION));
    await seesPainted(page, [PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await page.click('a[href="?second"]');
    await seesNoCard(browser, page);
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate(() => history.back());
    await seesPainted(page, [PAINTED.op26]);
    await page.evaluate(() => history.forward());
    await seesPainted(page, [PAINTED.op42]);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
    await eventually(() => browser.badge(page)).toBe('1');
  });
});

describe('going back', () => {
  test('to a page that waited in the cache has its paint, its badge and its cards again', async ({
    browser,
    web,
  }) => {
    const address = web.page(
      pageWith(`<p>They name ${OP26.words}.</p><script>
        addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'loaded'; });
        addEventListener('pagehide', () => CSS.highlights.clear());
      </script>`),
    );
    const page = await browser.open(address);
    await seesPainted(page, [PAINTED.op26]);
    await eventually(() => browser.badge(page)).toBe('1');
    await page.goto(web.page(pageWith('<p>The tide table for March.</p>')));
    await eventually(() => browser.badge(page)).toBe('');
    await page.evaluate(() => history.back());
    // Both browsers keep such a page: without the cache this test would say nothing.
    await eventually(() => page.title()).toBe('kept');
    await seesPainted(page, [PAINTED.op26]);
    await eventually(() => browser.badge(page)).toBe('1');
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
  });
});

describe('a page that writes itself anew', () => {
  test('is read, and takes clicks and keys, though the browser took every listener away', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(pageWith(`<p>They name ${OP26.words}.</p>`)));
    await seesPainted(page, [PAINTED.op26]);
    for (const [words, painted, name] of [
      [OP42.words, PAINTED.op42, OP42.name],
      [OP22.words, PAINTED.op22, OP22.name],
    ] as const) {
      await page.evaluate(
        (html) => {
          document.open();
          document.write(html);
          document.close();
        },
        pageWith(`<p>Written: ${words}.</p>`),
      );
      await seesPainted(page, [painted]);
      await clickWords(page, painted.slice(0, 30));
      await seesCard(browser, page, name);
      await page.keyboard.press('Escape');
      await seesNoCard(browser, page);
    }
    await eventually(() => browser.badge(page)).toBe('1');
    expect((await paintedIn(page)).length, 'it is read once').toBe(1);
  });

  test('is read where it takes another root element', async ({ browser, web }) => {
    const page = await browser.open(web.page(pageWith(`<p>They name ${OP26.words}.</p>`)));
    await seesPainted(page, [PAINTED.op26]);
    await page.evaluate((words) => {
      const html = document.createElement('html');
      html.innerHTML = `<body><p>Another root: ${words}.</p></body>`;
      document.replaceChild(html, document.documentElement);
    }, HRC_OP1C.words);
    await seesPainted(page, [PAINTED.hrcOp1c]);
    await clickWords(page, 'prosecution or punishment');
    await seesCard(browser, page, HRC_OP1C.name);
  });
});
