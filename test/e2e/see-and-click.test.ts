import { describe, expect } from 'vitest';
import { paintedIn } from '../../lib/cli/browsers/painted.ts';
import {
  cardText,
  clickInCard,
  clickWords,
  domOf,
  eventually,
  lookAtCard,
  seesCard,
  seesNoCard,
  seesPainted,
} from './person.ts';
import { OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

const ARTICLE = pageWith(`
  <h1>What the ministers signed</h1>
  <p>The communiqué says that the parties will go after ${OP26.words}, a sentence no one had written.</p>
  <p>It was a warm evening, and the windows of the hall stood open to the harbour.</p>
  <p>One town took up ${OP42.words}; the printer moved.</p>`);

describe('a page that quotes a resolution', () => {
  test('has the agreed words painted, and nothing else', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
  });

  test('works on a site that is not secure', async ({ browser, web }) => {
    const page = await browser.open(web.elsewhere(ARTICLE));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.symbol, OP26.name);
    expect(await browser.takeErrors()).toEqual([]);
  });

  test('shows the source on a click, and the whole paragraph', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.symbol, OP26.name, OP26.goesOn, 'adopted without a vote');
  });

  test('is as it was while painted, and again after the card', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    const before = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
    });
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    expect(await domOf(page)).toBe(before);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await page.keyboard.press('Escape');
    await seesNoCard(browser, page);
    expect(await domOf(page)).toBe(before);
  });

  test('closes the card at its own button, and opens the next with the next click', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await clickInCard(browser, page, 'button', 'Close');
    await seesNoCard(browser, page);
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.symbol, OP42.name);
  });

  test('shows the link to the official document', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await eventually(() => lookAtCard(browser, page, (root) => root.querySelector('a')?.href)).toBe(
      'https://docs.un.org/en/A/RES/77/194',
    );
  });

  test('opens no card beside the words', async ({ browser, web }) => {
    const page = await browser.open(web.page(ARTICLE));
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'warm evening');
    await clickWords(page, 'the printer moved');
    // The clicks before have been dealt with once one that opens a card has been.
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
  });

  test('opens no card for a click that selects, or that the page wanted for itself', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(
      web.page(
        pageWith(`<p onclick="event.preventDefault()">They name ${OP26.words}.</p><p>And ${OP42.words}.</p>`),
      ),
    );
    await seesPainted(page, [PAINTED.op26, PAINTED.op42]);
    await clickWords(page, 'intermediaries involved');
    expect(await cardText(browser, page)).toBeNull();
    await clickWords(page, 'establish firewalls');
    await seesCard(browser, page, OP42.name);
  });
});

describe('a link inside agreed words', () => {
  test('is followed', async ({ browser, web }) => {
    const target = web.page(pageWith('<p>The by-law.</p>'));
    const [before, after] = OP42.words.split('immigration checks');
    const page = await browser.open(
      web.page(pageWith(`<p>It took up ${before}<a href="${target}">immigration checks</a>${after}.</p>`)),
    );
    await seesPainted(page, [PAINTED.op42]);
    await Promise.all([page.waitForNavigation(), clickWords(page, 'immigration checks')]);
    expect(page.url()).toBe(target);
  });
});

describe('what stands inside a phrase', () => {
  const inside: [string, string][] = [
    ['a link', OP42.words.replace('immigration checks', '<a href="#x">immigration checks</a>')],
    ['italics', OP42.words.replace('immigration', '<i>immi</i>gration')],
    ['a footnote mark', OP42.words.replace('checks', 'checks<sup>12</sup>')],
    ['a footnote mark that is a link', OP42.words.replace('checks', 'checks<sup><a href="#f">[4]</a></sup>')],
    ['no-break spaces', OP42.words.replaceAll(' ', '&nbsp;')],
    ['soft hyphens', OP42.words.replace('immigration', 'im&shy;mi&shy;gra&shy;tion')],
    ['zero-width characters', OP42.words.replace('firewalls', 'fire&ZeroWidthSpace;walls&NoBreak;')],
    ['a line break', OP42.words.replace('checks and', 'checks<br>and')],
    ['a place to break', OP42.words.replace('immigration', 'immi<wbr>gration')],
    ['another case', OP42.words.toUpperCase()],
  ];

  test.for(inside)('does not break it: %s', async ([, html], { browser, web }) => {
    const page = await browser.open(web.page(pageWith(`<p>It took up ${html}; so much is true.</p>`)));
    await eventually(() => paintedIn(page)).not.toEqual([]);
    await clickWords(page, html.startsWith('THE') ? 'LABOUR' : 'labour');
    await seesCard(browser, page, OP42.name);
  });

  test('curly quotes are no difference', async ({ browser, web }) => {
    const words = 'women’s and girls’ digital literacy and access to information';
    const page = await browser.open(web.page(pageWith(`<p>They speak of increasing ${words}.</p>`)));
    await seesPainted(page, [`increasing ${words}`]);
  });
});

describe('what is left alone', () => {
  test.for([
    ['hidden text', `<p hidden>${OP26.words}</p>`],
    ['text that is not displayed', `<p style="display:none">${OP26.words}</p>`],
    ['invisible text', `<p style="visibility:hidden">${OP26.words}</p>`],
    [
      'text for screen readers alone',
      `<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${OP26.words}</p>`,
    ],
    ['a script', `<script type="text/plain">${OP26.words}</script>`],
    ['a style', `<style>/* ${OP26.words} */</style>`],
    ['code', `<p><code>${OP26.words}</code></p>`],
    ['a field', `<textarea>${OP26.words}</textarea><input value="${OP26.words}">`],
    ['an editor', `<div contenteditable>${OP26.words}</div>`],
    ['a text box of a framework', `<div role="textbox">${OP26.words}</div>`],
  ])('%s', async ([, html], { browser, web }) => {
    const page = await browser.open(web.page(pageWith(`${html}<p>They took up ${OP42.words}.</p>`)));
    await seesPainted(page, [PAINTED.op42]);
  });
});
