import { afterEach, describe, expect, test } from 'vitest';
import { PASSAGE, paintedIn, serialise, showPage, type ToyPage, until, watchToyPage } from './toy.ts';

const TERM = 'forced labour';
const PHRASES = [{ phrase: PASSAGE }, { phrase: TERM, grade: 'term' as const }];

let page: ToyPage | undefined;

afterEach(() => {
  page?.stop();
  page = undefined;
  expect([...CSS.highlights.keys()]).toEqual([]);
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

/** The first text node in the element that a selector finds. */
function textOf(selector: string): Text {
  return document.querySelector(selector)?.firstChild as Text;
}

describe('a passage is found and painted with', () => {
  test.each([
    [
      'a link in it',
      'the offenders and <a href="#x">intermediaries</a> involved, including public officials',
    ],
    [
      'italics and bold',
      '<i>the offenders</i> and <b>inter<i>mediaries</i></b> involved, including public officials',
    ],
    [
      'a footnote mark',
      'the offenders<sup>3</sup> and intermediaries involved,<sup>[4]</sup> including public officials',
    ],
    [
      'no-break spaces',
      'the&nbsp;offenders and&nbsp;intermediaries involved, including public&nbsp;officials',
    ],
    [
      'soft hyphens',
      'the of&shy;fend&shy;ers and inter&shy;me&shy;di&shy;aries involved, including public officials',
    ],
    [
      'zero-width characters',
      'the offend&#x200B;ers and inter<wbr>mediaries involved, including pub&#x200D;lic officials',
    ],
    ['a line break', 'the offenders and<br>intermediaries involved, including\n\n   public officials'],
    ['curly quotes around', '“the offenders and intermediaries involved, including public officials”'],
    [
      'hidden words in it',
      'the offenders and <span style="display:none">or not</span>intermediaries involved, including public officials',
    ],
    [
      'a button in it',
      'the offenders and intermediaries <button>1</button>involved, including public officials',
    ],
  ])('%s', async (_, html) => {
    showPage(`<p>They will go after ${html}, he said.</p>`);
    const before = serialise();
    page = watchToyPage(PHRASES);
    await until(() => page?.matches().length, 1);
    expect(page.matches()[0]?.words.replaceAll(/[,“”]/g, '').replaceAll('\u00A0', ' ')).toBe(
      PASSAGE.replaceAll(',', ''),
    );
    const painted = paintedIn('a1-v')
      .join('')
      .replaceAll(/[\u00AD\u200B\u200D]/g, '')
      .replaceAll(/[\s\u00A0]+/g, ' ');
    expect(painted.replace('and intermediaries', 'andintermediaries').replaceAll(' ', '')).toBe(
      PASSAGE.replaceAll(' ', ''),
    );
    expect(serialise()).toBe(before);
  });

  test('curly apostrophes inside', async () => {
    showPage('<p>on women’s and children’s rights</p>');
    page = watchToyPage([{ phrase: "women's and children's rights" }]);
    await page.paints(['women’s and children’s rights']);
  });

  describe.each([
    ['where the document’s rules reach', false],
    ['where they do not, as in Firefox', true],
  ])('nested shadow roots, %s', (_, isOutOfReach) => {
    test('its lines are drawn, and nothing is left behind', async () => {
      showPage('<main></main>');
      const root = (document.querySelector('main') as Element).attachShadow({ mode: 'open' });
      root.innerHTML = '<section></section>';
      const inner = (root.querySelector('section') as Element).attachShadow({ mode: 'open' });
      inner.innerHTML = `<p>${PASSAGE}</p>`;
      const rules = [...document.styleSheets].filter((sheet) => sheet.cssRules.length > 0);
      for (const sheet of rules) sheet.disabled = isOutOfReach;
      page = watchToyPage(PHRASES);
      await page.paints([PASSAGE]);
      expect(inner.adoptedStyleSheets.length).toBe(isOutOfReach ? 1 : 0);
      const p = inner.querySelector('p') as Element;
      expect(getComputedStyle(p, '::highlight(a1-v)').textDecorationLine).toBe('underline');
      page.stop();
      expect(inner.adoptedStyleSheets.length).toBe(0);
      for (const sheet of rules) sheet.disabled = false;
    });
  });
});

describe('what is not read is not asked about', () => {
  test.each([
    ['hidden text', `<p hidden>${PASSAGE}</p>`],
    ['a script', `<script type="text/plain">${PASSAGE}</script>`],
    ['a style', `<style>/* ${PASSAGE} */</style>`],
    ['code', `<pre><code>${PASSAGE}</code></pre>`],
    ['a form field', `<textarea>${PASSAGE}</textarea><input value="${PASSAGE}">`],
    ['an editor', `<div contenteditable="true"><p>${PASSAGE}</p></div>`],
    ['a text box', `<div role="textbox"><p>${PASSAGE}</p></div>`],
  ])('%s', async (_, html) => {
    showPage(`${html}<p>${TERM}</p>`);
    page = watchToyPage(PHRASES);
    await page.paints([TERM]);
    expect(page.asked).toEqual([[TERM]]);
  });

  test('a page without agreed language sends nothing', async () => {
    showPage('<p>Nothing of the kind.</p>');
    page = watchToyPage(PHRASES);
    const p = document.querySelector('p') as Element;
    // Something later proves that the first reading is over.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await until(() => page?.asked, []);
    p.textContent = TERM;
    await page.paints([TERM]);
    expect(page.asked).toEqual([[TERM]]);
  });
});

describe('changes', () => {
  test('content that arrives later', async () => {
    showPage(`<main><p>${PASSAGE}</p></main>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    const id = page.matches()[0]?.id;
    document
      .querySelector('main')
      ?.insertAdjacentHTML('afterbegin', `<div><p>On <i>forced</i> labour.</p></div>`);
    await page.paints([TERM, PASSAGE]);
    expect(page.matches()[1]?.id).toBe(id);
    expect(page.asked.flat()).toEqual([PASSAGE, 'On forced labour.']);
  });

  test('text that changes is painted no longer in the same task', async () => {
    showPage(`<p>${PASSAGE}</p>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    const text = textOf('p');
    text.data = 'Something else, long enough for the old places to be painted wrongly.';
    await Promise.resolve();
    expect(paintedIn('a1-v')).toEqual([]);
    await page.paints([]);
    text.data = `Now ${PASSAGE}`;
    await page.paints([PASSAGE]);
    expect(paintedIn('a1-v')).toEqual([PASSAGE]);
  });

  test('a block that is drawn anew with the same text keeps its match and is not asked about again', async () => {
    showPage(`<main><p>${PASSAGE}</p></main>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    const [match] = page.matches();
    page.setCurrent(match?.id ?? null);
    const main = document.querySelector('main') as Element;
    main.replaceChildren();
    main.innerHTML = `<p>A new first paragraph.</p><p>${PASSAGE}</p>`;
    await until(
      () =>
        paintedIn('a1-v').length > 0 &&
        main.contains([...(CSS.highlights.get('a1-v') as Highlight)][0]?.startContainer ?? null),
      true,
    );
    expect(page.matches()).toEqual([match]);
    expect(paintedIn('a1-o')).toEqual([PASSAGE]);
    expect(page.asked).toEqual([[PASSAGE]]);
  });

  test('an inserted word ends a match', async () => {
    showPage(`<p>${PASSAGE}</p>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    const text = textOf('p');
    text.splitText(20).before(document.createTextNode(' really '));
    await page.paints([]);
  });

  test('removed content', async () => {
    showPage(`<section><p>${PASSAGE}</p></section><p>${TERM}</p>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE, TERM]);
    document.querySelector('section')?.remove();
    await page.paints([TERM]);
    expect(paintedIn('a1-v')).toEqual([]);
  });

  test.each<[string, string, (box: HTMLElement) => void]>([
    [
      'the hidden attribute goes',
      '<div hidden>',
      (box) => {
        box.hidden = false;
      },
    ],
    [
      'a style changes',
      '<div style="display:none">',
      (box) => {
        box.style.display = '';
      },
    ],
    [
      'a class changes',
      '<style>.folded{max-height:0;overflow:hidden}</style><div class="folded">',
      (box) => {
        box.className = '';
      },
    ],
    [
      'details open',
      '<details><summary>more</summary>',
      (box) => {
        (box as HTMLDetailsElement).open = true;
      },
    ],
  ])('hidden text is found when %s', async (_, open, show) => {
    showPage(`<p>${TERM}</p>${open}<p id="late">${PASSAGE}</p></div></details>`);
    page = watchToyPage(PHRASES);
    await page.paints([TERM]);
    show(document.querySelector('#late')?.parentElement as HTMLElement);
    await page.paints([TERM, PASSAGE]);
    expect(page.asked).toEqual([[TERM], [PASSAGE]]);
  });

  test('text that is hidden is listed no longer', async () => {
    showPage(`<div><p>${PASSAGE}</p></div>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    (document.querySelector('div') as HTMLElement).hidden = true;
    await page.paints([]);
  });

  test('text that becomes editable is left alone', async () => {
    showPage(`<div><p>${PASSAGE}</p></div>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    (document.querySelector('div') as HTMLElement).contentEditable = 'true';
    await page.paints([]);
  });

  test('a shadow root that comes after its element, and changes in it', async () => {
    showPage('<x-late></x-late><p>nothing</p>');
    page = watchToyPage(PHRASES);
    const host = document.querySelector('x-late') as Element;
    await new Promise(requestAnimationFrame);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<p>${PASSAGE}</p>`;
    await page.paints([PASSAGE]);
    root.innerHTML = `<p>${TERM}</p>`;
    await page.paints([TERM]);
  });

  test('a storm of changes ends with the right paint', async () => {
    showPage('<main></main>');
    page = watchToyPage(PHRASES);
    const main = document.querySelector('main') as Element;
    for (let i = 0; i < 5000; i++) {
      const p = document.createElement('p');
      p.textContent = `${i}`;
      main.append(p);
    }
    (main.lastChild as Element).textContent = PASSAGE;
    await page.paints([PASSAGE]);
  });

  test('the extension’s own nodes are no change', async () => {
    showPage(`<p>${TERM}</p>`);
    const own = document.createElement('div');
    page = watchToyPage(PHRASES, { isOwn: (node) => node === own });
    await page.paints([TERM]);
    own.textContent = PASSAGE;
    document.documentElement.append(own);
    document.querySelector('p')?.after(Object.assign(document.createElement('p'), { textContent: PASSAGE }));
    await page.paints([TERM, PASSAGE]);
    own.remove();
    expect(page.asked.flat()).toEqual([TERM, PASSAGE]);
  });

  test('what the page clears or replaces is painted again at the next change', async () => {
    showPage(`<p>${PASSAGE}</p><p id="x"></p>`);
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    CSS.highlights.clear();
    (document.querySelector('#x') as Element).textContent = 'changed';
    await until(() => paintedIn('a1-v'), [PASSAGE]);
    CSS.highlights.get('a1-v')?.clear();
    (document.querySelector('#x') as Element).textContent = 'again';
    await until(() => paintedIn('a1-v'), [PASSAGE]);
  });
});

describe('what is painted', () => {
  const HTML = `<p>${TERM} and forced labour</p><p>${PASSAGE}</p><p>forced labour, all the members</p>`;
  const ALL = [...PHRASES, { phrase: 'all the members', painted: false, common: 'boilerplate' as const }];

  test.each([
    ['passages' as const, [PASSAGE]],
    ['default' as const, [TERM, PASSAGE]],
    ['all' as const, [TERM, TERM, PASSAGE, TERM, 'all the members']],
  ])('%s', async (paint, words) => {
    showPage(HTML);
    page = watchToyPage(ALL, { paint });
    await page.paints(words);
    expect(paintedIn('a1-c')).toEqual(paint === 'all' ? ['all the members'] : []);
    page.setPaint('passages');
    expect(page.matches().map((match) => match.words)).toEqual([PASSAGE]);
    expect(page.asked.length).toBe(1);
  });

  test('a term stays at its first occurrence until its text goes', async () => {
    showPage(`<main><p id="first">${TERM}</p></main>`);
    page = watchToyPage(ALL);
    await page.paints([TERM]);
    const [{ id } = { id: 0 }] = page.matches();
    document
      .querySelector('main')
      ?.insertAdjacentHTML('afterbegin', `<p>Earlier ${TERM}</p><p>${PASSAGE}</p>`);
    await page.paints([PASSAGE, TERM]);
    expect(page.matches()[1]?.id).toBe(id);
    document.querySelector('#first')?.remove();
    await page.paints([TERM, PASSAGE]);
    expect(page.matches()[0]?.id).not.toBe(id);
  });

  test('layers by grade and ground', async () => {
    showPage(
      `<p>${PASSAGE}</p><div style="background:#10151b;color:#fff"><p>${TERM}</p><p style="background:white">one two three</p></div>` +
        '<div style="background:linear-gradient(#000,#111);color:#eee"><p>four five six</p></div>',
    );
    page = watchToyPage([
      ...PHRASES,
      { phrase: 'one two three', grade: 'near-verbatim' },
      { phrase: 'four five six', grade: 'adapted' },
    ]);
    await until(() => page?.matches().length, 4);
    expect([...CSS.highlights.keys()].sort()).toEqual(['a1-ad', 'a1-n', 'a1-td', 'a1-v']);
    document.body.style.background = '#000';
    await until(() => [...CSS.highlights.keys()].sort(), ['a1-ad', 'a1-n', 'a1-td', 'a1-vd']);
  });

  test('an exact run inside an altered passage keeps the verbatim line, and they are one match', async () => {
    showPage(`<p>They will go after some ${PASSAGE}, he said.</p>`);
    page = watchToyPage([
      { phrase: `some ${PASSAGE}`, grade: 'near-verbatim', exact: ['intermediaries involved'] },
    ]);
    await page.paints([`some ${PASSAGE}`]);
    expect(paintedIn('a1-v')).toEqual(['intermediaries involved']);
    expect(paintedIn('a1-n')).toEqual(['some the offenders and ', ', including public officials']);
    const id = page.matches()[0]?.id as number;
    page.setCurrent(id);
    expect(paintedIn('a1-o').join('')).toBe(`some ${PASSAGE}`);
    const boxes = page.rectsOf(id);
    for (const { left, right, top, bottom } of boxes) {
      expect(page.at((left + right) / 2, (top + bottom) / 2)?.id).toBe(id);
    }
    textOf('p').data = 'Nothing of it is left.';
    await until(() => [...CSS.highlights.keys()], []);
  });

  test('shadow content stands at its host in page order', async () => {
    showPage('<p>one two</p><div></div><p>five six</p>');
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>three four</p>';
    page = watchToyPage([{ phrase: 'five six' }, { phrase: 'three four' }, { phrase: 'one two' }]);
    await page.paints(['one two', 'three four', 'five six']);
  });
});

describe('asking', () => {
  test('many blocks go in batches, what is on screen first', async () => {
    const paragraphs = Array.from({ length: 450 }, (_, i) => `<p>${TERM} ${i}</p>`).join('');
    showPage(`<div>${paragraphs}</div>`);
    window.scrollTo(0, (document.querySelector('p:nth-child(400)') as HTMLElement).offsetTop);
    page = watchToyPage(PHRASES, { paint: 'all' });
    await until(() => page?.matches().length, 450);
    expect(page.asked.map((texts) => texts.length)).toEqual([200, 200, 50]);
    const [first] = page.asked as [string[]];
    expect(first).toContain(`${TERM} 399`);
    // In page order for all that: a list broken over several blocks is one paragraph.
    const numbers = first.map((text) => Number(text.slice(TERM.length)));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(page.matches().map(({ id }) => id).length).toBe(new Set(page.matches().map(({ id }) => id)).size);
    window.scrollTo(0, 0);
  });

  test('a failed message leaves the page alone and is sent again', async () => {
    showPage(`<p>${TERM}</p>`);
    let failures = 0;
    const toy = watchToyPage(PHRASES, {
      ask: () => (failures++ < 1 ? Promise.reject(new Error('gone')) : Promise.resolve([{ matches: [] }])),
    });
    page = toy;
    await until(() => toy.asked, [[TERM], [TERM]]);
    expect(CSS.highlights.size).toBe(0);
  });

  test('an answer to a text that has changed is dropped', async () => {
    showPage(`<p>${TERM}</p>`);
    let answer: (() => void) | undefined;
    const toy = watchToyPage(PHRASES, {
      ask: (texts) =>
        new Promise((resolve) => {
          answer = () =>
            resolve(
              texts.map(() => ({
                matches: [
                  {
                    start: 0,
                    end: 6,
                    grade: 'term',
                    similarity: 1,
                    common: null,
                    paint: { start: 0, end: 6 },
                    exact: [],
                    quoted: false,
                    painted: true,
                    sources: [],
                    sourceCount: 0,
                    tokens: 1,
                    term: 'forced',
                  },
                ],
              })),
            );
        }),
    });
    page = toy;
    await until(() => toy.asked.length, 1);
    textOf('p').data = 'Something else';
    answer?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(CSS.highlights.size).toBe(0);
    expect(toy.matches()).toEqual([]);
  });
});

describe('places', () => {
  test('boxes, the block’s text and scrolling in nested boxes', async () => {
    showPage(
      `<div style="height:3000px"></div><div id="box" style="height:200px;overflow:auto"><div style="height:2000px"></div><p>He said: ${PASSAGE}.</p><div style="height:2000px"></div></div><div style="height:3000px"></div>`,
    );
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    const id = page.matches()[0]?.id as number;
    expect(page.blockTextOf(id)).toBe(`He said: ${PASSAGE}.`);
    expect(page.elementOf(id)?.localName).toBe('p');
    page.scrollTo(id);
    const [box] = page.rectsOf(id);
    expect(box?.top).toBeGreaterThan(0);
    expect(box?.bottom).toBeLessThan(innerHeight);
    const frame = document.querySelector('#box')?.getBoundingClientRect() as DOMRect;
    expect(box?.top).toBeGreaterThan(frame.top);
    expect(box?.bottom).toBeLessThan(frame.bottom);
    expect(page.at((box?.left ?? 0) + 5, (box?.top ?? 0) + 5)?.id).toBe(id);
    expect(page.at((box?.left ?? 0) - 30, (box?.top ?? 0) + 5)).toBeNull();
    expect(page.rectsOf(-1)).toEqual([]);
    window.scrollTo(0, 0);
  });

  test('a match in a shadow root is found at its point', async () => {
    showPage('<div></div>');
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = `<p>${PASSAGE}</p>`;
    page = watchToyPage(PHRASES);
    await page.paints([PASSAGE]);
    const id = page.matches()[0]?.id as number;
    const [box] = page.rectsOf(id);
    expect(page.at((box?.left ?? 0) + 5, (box?.top ?? 0) + 5)?.id).toBe(id);
  });
});
