import { afterEach, describe, expect, test, vi } from 'vitest';
import { paragraphs, prose } from '../pages/prose.ts';
import { PASSAGE, paintedIn, showPage, type ToyPage, until, watchToyPage } from './toy.ts';

const TERM = 'forced labour';
const PHRASES = [{ phrase: PASSAGE }, { phrase: TERM, grade: 'term' as const }];

let page: ToyPage | undefined;
/** The texts that were tokenised since this was emptied. */
let read: string[] = [];

afterEach(() => {
  page?.stop();
  page = undefined;
  vi.useRealTimers();
  expect([...CSS.highlights.keys()]).toEqual([]);
  document.body.replaceChildren();
});

function watch(): ToyPage {
  read = [];
  page = watchToyPage(PHRASES, {
    filter: {
      hits(text) {
        read.push(text);
        return /offenders and|forced labour/.test(text);
      },
    },
  });
  return page;
}

const element = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const units = (): number => read.reduce((sum, { length }) => sum + length, 0);

describe('only what changed is read again', () => {
  test('a word in one of 2,000 paragraphs', async () => {
    showPage(`<main>${paragraphs(1000)}<p id="here">Nothing yet.</p>${paragraphs(1000)}</main>`);
    const toy = watch();
    await until(() => read.length, 2001);
    read = [];
    (element('#here').firstChild as Text).data = `Now ${PASSAGE}.`;
    await toy.paints([PASSAGE]);
    // By names, and once more as a reader sees it.
    expect(read).toEqual([`Now ${PASSAGE}.`, `Now ${PASSAGE}.`]);
    read = [];
    element('#here').append(' And more.');
    await until(() => read.length, 2);
    expect(new Set(read)).toEqual(new Set([`Now ${PASSAGE}. And more.`]));
  });

  test('what an endless page adds as it is scrolled', async () => {
    showPage(`<ul>${'<li>The first ones.</li>'.repeat(500)}</ul>`);
    const toy = watch();
    await until(() => read.length, 500);
    read = [];
    let added = 0;
    for (let batch = 1; batch <= 5; batch++) {
      const items = Array.from({ length: 20 }, (_, i) =>
        i === 7 ? `Then ${PASSAGE}.` : prose(2, i + batch),
      );
      added += items.join('').length;
      element('ul').insertAdjacentHTML('beforeend', items.map((text) => `<li>${text}</li>`).join(''));
      await toy.paints(Array.from({ length: batch }, () => PASSAGE));
    }
    const painted = 2 * 5 * `Then ${PASSAGE}.`.length;
    expect(units()).toBeLessThanOrEqual(added + painted);
  });

  test('the rows of a list that takes the same nodes for other rows', async () => {
    const rows = Array.from({ length: 400 }, (_, i) =>
      i % 40 === 5 ? `Row ${i}: ${PASSAGE}.` : `Row ${i}: ${prose(1, i)}`,
    );
    showPage(`<div>${'<div class="row"> </div>'.repeat(20)}</div>`);
    const nodes = [...document.querySelectorAll('.row')].map((row) => row.firstChild as Text);
    const scrollTo = (top: number) => nodes.forEach((node, i) => (node.data = rows[top + i] as string));
    const toy = watch();
    for (const top of [0, 40, 47, 3, 200]) {
      scrollTo(top);
      // A row that went takes its paint with it before the next picture is drawn.
      await Promise.resolve();
      for (const words of paintedIn('a1-v')) expect(words).toBe(PASSAGE);
      const shown = rows.slice(top, top + 20).filter((row) => row.includes(PASSAGE));
      await until(() => toy.matches().map(({ id }) => toy.blockTextOf(id)), shown);
      expect(paintedIn('a1-v')).toEqual(shown.map(() => PASSAGE));
    }
  });
});

describe('a page that a framework draws', () => {
  const texts = [`One: ${PASSAGE}.`, `Two: ${TERM}.`, 'Three: nothing.', `Four: ${prose(1)}`];

  test('anew with keys: moved nodes keep their matches, and nobody is asked again', async () => {
    showPage(`<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`);
    const toy = watch();
    await toy.paints([PASSAGE, TERM]);
    const [passage, term] = toy.matches().map(({ id }) => id);
    const items = [...document.querySelectorAll('li')];
    for (const order of [
      [1, 0, 2, 3],
      [3, 2, 0, 1],
      [2, 1, 3, 0],
    ]) {
      for (const i of order) element('ul').append(items[i] as Element);
      const isFirst = order.indexOf(0) < order.indexOf(1);
      await until(() => toy.matches().map(({ id }) => id), isFirst ? [passage, term] : [term, passage]);
      expect(paintedIn('a1-v')).toEqual([PASSAGE]);
    }
    expect(toy.asked).toEqual([[texts[0], texts[1]]]);
  });

  test('anew without keys: other text in the same nodes', async () => {
    showPage(`<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`);
    const toy = watch();
    await toy.paints([PASSAGE, TERM]);
    const nodes = [...document.querySelectorAll('li')].map((item) => item.firstChild as Text);
    for (let turn = 1; turn < 4; turn++) {
      nodes.forEach((node, i) => (node.data = texts[(i + turn) % 4] as string));
      const [at, other] = [0, 1].map((i) => (i - turn + 4) % 4) as [number, number];
      const painted = () =>
        nodes.findIndex((node) => [...(CSS.highlights.get('a1-v') ?? [])][0]?.startContainer === node);
      await until(painted, at);
      await toy.paints(at < other ? [PASSAGE, TERM] : [TERM, PASSAGE]);
    }
    // The same wording in other nodes is what it was.
    expect(toy.asked.flat().sort()).toEqual([texts[0], texts[1]]);
  });

  test('as new nodes at every change, with text in parts', async () => {
    const draw = (count: number) => {
      const [before, after] = [PASSAGE.slice(0, 20), PASSAGE.slice(20)];
      const p = document.createElement('p');
      p.append(
        'Clicked ',
        String(count),
        ' times: ',
        before,
        Object.assign(document.createElement('b'), { textContent: after }),
      );
      element('main').replaceChildren(p);
    };
    showPage('<main></main>');
    draw(0);
    const toy = watch();
    await toy.paints([PASSAGE]);
    for (let count = 1; count < 4; count++) {
      draw(count);
      await until(() => (toy.asked.at(-1)?.[0] ?? '').startsWith(`Clicked ${count}`), true);
      await toy.paints([PASSAGE]);
      expect(paintedIn('a1-v').join('')).toBe(PASSAGE);
    }
  });

  test('that joins and splits text nodes', async () => {
    showPage(`<p>They name ${PASSAGE}.</p>`);
    const toy = watch();
    await toy.paints([PASSAGE]);
    (element('p').firstChild as Text).splitText(25).splitText(10);
    await until(() => paintedIn('a1-v').length, 3);
    expect(paintedIn('a1-v').join('')).toBe(PASSAGE);
    element('p').normalize();
    await until(() => paintedIn('a1-v'), [PASSAGE]);
    expect(toy.asked.length).toBe(1);
  });

  test('with another body', async () => {
    showPage(`<p>${PASSAGE}</p>`);
    const old = document.body;
    const toy = watch();
    await toy.paints([PASSAGE]);
    const body = document.createElement('body');
    body.innerHTML = `<p>Instead ${TERM}.</p>`;
    try {
      document.documentElement.replaceChild(body, old);
      await toy.paints([TERM]);
      expect([...CSS.highlights.keys()]).toEqual(['a1-t']);
      // Its theme is that of the new body.
      body.style.cssText = 'background:#000';
      await until(() => [...CSS.highlights.keys()], ['a1-td']);
    } finally {
      document.documentElement.replaceChild(old, body);
    }
  });
});

describe('paint that a page has cleared', () => {
  test.each<[string, () => void]>([
    ['a click', () => document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }))],
    [
      'coming back from the cache',
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
  ])('is there again after %s', async (_, act) => {
    showPage(`<p>${PASSAGE}</p>`);
    const toy = watch();
    await toy.paints([PASSAGE]);
    CSS.highlights.clear();
    act();
    await until(() => paintedIn('a1-v'), [PASSAGE]);
  });
});

test('a page that rests costs nothing: no timer waits, nothing is read, asked or told', async () => {
  vi.useFakeTimers();
  showPage(`<p>${PASSAGE}</p><x-late></x-late><p hidden>${TERM}</p>${paragraphs(50)}`);
  const toy = watch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(toy.matches().length).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
  const before = [toy.asked.length, toy.told.length];
  read = [];
  const looks = vi.spyOn(window, 'getComputedStyle');
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(read).toEqual([]);
  expect(looks).not.toHaveBeenCalled();
  expect([toy.asked.length, toy.told.length]).toEqual(before);
  looks.mockRestore();
});
