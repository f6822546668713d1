import { describe, expect } from 'vitest';
import { prose } from '../pages/prose.ts';
import { clickWords, eventually, paintedWords, seesCard } from './person.ts';
import { OP26, PAINTED, pageWith } from './wording.ts';
import { type Page, test } from './world.ts';

/** Changes a page 10,000 times a second for three seconds, and tells how many rounds it came to: it rests between two. */
const STORM = `(async () => {
  const main = document.body.appendChild(document.createElement('main'));
  const began = performance.now();
  let rounds = 0;
  for (; performance.now() - began < 3000; rounds++) {
    for (let i = 0; i < 50; i++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Round ' + rounds + ', in which ' + i + ' of the members sign a resolution on the removal of organs.';
      main.append(paragraph);
    }
    if (rounds % 20 === 19) main.replaceChildren();
    for (const paragraph of main.children) paragraph.firstChild.data += '.';
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  main.replaceChildren();
  return rounds;
})()`;

describe('a page without measure', () => {
  test('of 10 MB, half of it one paragraph and half preformatted, is painted where it should be', async ({
    browser,
    web,
  }) => {
    const part = prose(400).repeat(Math.ceil(2_500_000 / prose(400).length));
    const page = await browser.open(
      web.page(pageWith(`<p>${part} They name ${OP26.words}. ${part}</p><pre>${part}\n\n${part}</pre>`)),
    );
    // Firefox itself takes seconds to lay it out.
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toEqual([PAINTED.op26]);
    expect(await browser.takeErrors()).toEqual([]);
    await page.close();
  });

  test('of elements a thousand deep, in each of which words go on, is painted and has its card', async ({
    browser,
    web,
  }) => {
    const page = await browser.open(
      web.page(
        pageWith(`<p>Up here.</p><script>
          let within = document.createElement('span');
          within.textContent = ${JSON.stringify(` They name ${OP26.words}.`)};
          for (let level = 0; level < 1000; level++) {
            const outer = document.createElement('span');
            if (level % 2 === 0) outer.style.display = 'contents';
            outer.append('a', within);
            within = outer;
          }
          document.querySelector('p').append(within);
        </script>`),
      ),
    );
    await eventually(() => paintedWords(page)).toEqual([PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    expect(await browser.takeErrors()).toEqual([]);
    await page.close();
  });

  test('that never rests does at least half of what it does without us, and ends with the right paint', async ({
    browser,
    web,
  }) => {
    const page: Page = await browser.open(web.page(pageWith(`<p>They name ${OP26.words}.</p>`)));
    await eventually(() => paintedWords(page)).toEqual([PAINTED.op26]);
    const share = async () => {
      // Nothing of ours runs on a blank page.
      const alone = await browser.open('about:blank');
      const without = (await alone.evaluate(STORM)) as number;
      await alone.close();
      await page.bringToFront();
      return ((await page.evaluate(STORM)) as number) / without;
    };
    // Once more where the machine had other work in one of the two.
    await expect.poll(share, { timeout: 25_000, interval: 1 }).toBeGreaterThan(0.5);
    await eventually(() => paintedWords(page)).toEqual([PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    expect(await browser.takeErrors()).toEqual([]);
  });
});
