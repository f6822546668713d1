import { describe, expect } from 'vitest';
import { clickWords, eventually, paintedWords, seesCard, seesPainted } from './person.ts';
import { HRC_OP1C, OP22, OP26, OP42, PAINTED, pageWith } from './wording.ts';
import { test } from './world.ts';

describe('frames', () => {
  test('that come later are read, of this site and of another, and by their own text', async ({
    browser,
    web,
  }) => {
    const near = web.page(pageWith(`<p>Near: ${OP26.words}.</p>`));
    const far = web.elsewhere(pageWith(`<p>Far: ${OP42.words}.</p>`));
    const page = await browser.open(web.page(pageWith('<main></main>')));
    await page.evaluate(
      (near, far, words) => {
        const frame = (attributes: Record<string, string>) => {
          const element = document.createElement('iframe');
          for (const [name, value] of Object.entries({ width: '700', height: '300', ...attributes }))
            element.setAttribute(name, value);
          document.querySelector('main')?.append(element);
          return element;
        };
        frame({ src: near });
        frame({ src: far });
        frame({ srcdoc: `<p>Its own text: ${words[0]}.</p>` });
        const written = frame({}).contentDocument as Document;
        written.open();
        written.write(`<p>Written into it: ${words[1]}.</p>`);
        written.close();
      },
      near,
      far,
      [HRC_OP1C.words, OP22.words],
    );
    const all = async () => (await Promise.all(page.frames().map(paintedWords))).flat().sort();
    await eventually(all).toEqual([PAINTED.op26, PAINTED.op42, PAINTED.hrcOp1c, PAINTED.op22].sort());
    await eventually(() => browser.badge(page)).toBe('4');
    const outer = page.frames().find((frame) => frame.url() === far);
    if (!outer) throw new Error('the frame of the other site is not there');
    await clickWords(page, 'establish firewalls', outer);
    await seesCard(browser, outer, OP42.name);
  });

  test('by the hundred are all read, and counted', async ({ browser, web }) => {
    const near = web.page(pageWith(`<p>Near: ${OP26.words}.</p>`));
    const frames = Array.from({ length: 100 }, (_, i) =>
      i % 10 === 0
        ? `<iframe src="${near}"></iframe>`
        : `<iframe srcdoc="<p>Advertisement ${i}.</p>"></iframe>`,
    );
    const page = await browser.open(web.page(pageWith(`<p>Top: ${OP42.words}.</p>${frames.join('')}`)));
    await seesPainted(page, [PAINTED.op42]);
    await eventually(() => browser.badge(page)).toBe('11');
    await page.evaluate(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));
    await eventually(() => browser.badge(page)).toBe('1');
    expect(await browser.takeErrors()).toEqual([]);
  });
});

describe('shadow roots within shadow roots', () => {
  test('are read as they come and go, to any depth', async ({ browser, web }) => {
    const page = await browser.open(
      web.page(
        pageWith(`<x-level></x-level><script>
        customElements.define('x-level', class extends HTMLElement {
          connectedCallback() {
            const depth = Number(this.getAttribute('depth') ?? 0);
            const root = this.attachShadow({ mode: 'open' });
            root.innerHTML = depth < 12 ? '<x-level depth="' + (depth + 1) + '"></x-level>' : '<p>Deep down: ${OP26.words}.</p>';
          }
        });</script>`),
      ),
    );
    await seesPainted(page, [PAINTED.op26]);
    await clickWords(page, 'intermediaries involved');
    await seesCard(browser, page, OP26.name);
    await page.evaluate((words) => {
      let root: ShadowRoot | null | undefined = document.querySelector('x-level')?.shadowRoot;
      for (let inner = root; inner; inner = inner.querySelector('x-level')?.shadowRoot) root = inner;
      const text = root?.querySelector('p')?.firstChild;
      if (text) text.nodeValue = `Now: ${words}.`;
    }, OP42.words);
    await seesPainted(page, [PAINTED.op42]);
    await page.evaluate(() => document.querySelector('x-level')?.remove());
    await seesPainted(page, []);
  });
});
