import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isInteractive, isPlainClick } from '../../lib/page/clicks.ts';
import { PASSAGE, showPage, type ToyPage, until, watchToyPage } from './toy.ts';

let page: ToyPage;
let undo: (() => void)[] = [];

afterEach(() => {
  page.stop();
  for (const step of undo) step();
  undo = [];
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

async function watch(html: string): Promise<void> {
  showPage(html);
  page = watchToyPage([{ phrase: PASSAGE }]);
  await page.paints([PASSAGE]);
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
  target.addEventListener(type, listener);
  undo.push(() => target.removeEventListener(type, listener));
}

/** Clicks at the beginning of an element's text, as a person does, and waits until the page has had the click. */
async function click(selector: string, options: { button?: 'right' | 'middle' } = {}): Promise<void> {
  const element = document.querySelector(selector) as HTMLElement;
  await userEvent.click(element, { position: { x: 12, y: 8 }, ...options });
}

const [BEFORE, AFTER] = [PASSAGE.slice(0, 13), PASSAGE.slice(13)];

describe('a click on a painted passage counts', () => {
  test.each([
    ['in plain text', `<p>${PASSAGE}</p>`, 'p'],
    ['in bold text', `<p><b>${BEFORE}</b>${AFTER}</p>`, 'b'],
    ['in an anchor without address', `<p><a id="x">${BEFORE}</a>${AFTER}</p>`, 'a'],
    ['in a card with a tabindex', `<article tabindex="0"><p>${PASSAGE}</p></article>`, 'p'],
  ])('%s', async (_, html, selector) => {
    await watch(html);
    await click(selector);
    await until(() => page.clicked.map(({ words }) => words), [PASSAGE]);
    expect(page.clicked[0]?.x).toBeGreaterThan(0);
  });

  test('in a shadow root', async () => {
    showPage('<div></div>');
    (document.querySelector('div') as Element).attachShadow({ mode: 'open' }).innerHTML = `<p>${PASSAGE}</p>`;
    page = watchToyPage([{ phrase: PASSAGE }]);
    await page.paints([PASSAGE]);
    await userEvent.click(document.querySelector('div') as Element, { position: { x: 12, y: 8 } });
    await until(() => page.clicked.length, 1);
  });
});

test('a press that the page forges does not spoil a click', async () => {
  await watch(`<p>${PASSAGE}</p>`);
  listen(window, 'mouseup', ({ isTrusted }) => {
    if (isTrusted) window.dispatchEvent(new MouseEvent('mousedown', { clientX: 700, clientY: 500 }));
  });
  await click('p');
  await until(() => page.clicked.length, 1);
});

describe('a click is left to the page', () => {
  test.each([
    ['on a link', `<p><a href="#there">${BEFORE}</a>${AFTER}</p>`, 'a'],
    ['on words in a link', `<p><a href="#there"><b>${BEFORE}</b></a>${AFTER}</p>`, 'b'],
    ['on a label', `<label><b>${PASSAGE}</b></label>`, 'b'],
    ['on a summary', `<details open><summary>${PASSAGE}</summary></details>`, 'summary'],
    ['on what has the role of a button', `<div role="button"><p>${PASSAGE}</p></div>`, 'p'],
    [
      'on what has the role of a tab, among others',
      `<div role="presentation tab"><p>${PASSAGE}</p></div>`,
      'p',
    ],
    ['beside a painted passage', `<h1>Other text</h1><p>${PASSAGE}</p>`, 'h1'],
    [
      'on something that lies over it',
      `<p>${PASSAGE}</p><div id="over" style="position:fixed;inset:0;opacity:.1;background:red"></div>`,
      '#over',
    ],
  ])('%s', async (_, html, selector) => {
    await watch(html);
    let clicks = 0;
    listen(window, 'click', () => clicks++);
    await click(selector);
    await until(() => clicks > 0, true);
    expect(page.clicked).toEqual([]);
  });

  test('on something that lies over it, where a highlight is found under it all the same, as in Firefox', async () => {
    await watch(
      `<p>${PASSAGE}</p><div id="over" style="position:fixed;inset:0;opacity:.1;background:red"></div>`,
    );
    const registry = CSS.highlights as unknown as {
      highlightsFromPoint: () => { ranges: AbstractRange[] }[];
    };
    const found = vi
      .spyOn(registry, 'highlightsFromPoint')
      .mockImplementation(() => [{ ranges: [...(CSS.highlights.get('a1-v') as Highlight)] }]);
    undo.push(() => found.mockRestore());
    let clicks = 0;
    listen(window, 'click', () => clicks++);
    await click('#over');
    await until(() => clicks, 1);
    expect(found).toHaveBeenCalled();
    expect(page.clicked).toEqual([]);
  });

  test('a link inside a passage is followed', async () => {
    await watch(`<p><a href="#there">${BEFORE}</a>${AFTER}</p>`);
    await click('a');
    await until(() => location.hash, '#there');
    expect(page.clicked).toEqual([]);
    history.replaceState(null, '', ' ');
  });

  test('when it has prevented the default', async () => {
    await watch(`<p>${PASSAGE}</p>`);
    let clicks = 0;
    listen(document, 'click', (event) => {
      clicks++;
      event.preventDefault();
    });
    await click('p');
    await until(() => clicks, 1);
    expect(page.clicked).toEqual([]);
  });

  test('when it ends a selection', async () => {
    await watch(`<p>${PASSAGE}</p>`);
    const p = document.querySelector('p') as Element;
    let clicks = 0;
    listen(window, 'click', () => clicks++);
    await userEvent.tripleClick(p, { position: { x: 12, y: 8 } });
    await until(() => clicks, 3);
    expect(getSelection()?.type).toBe('Range');
    // The first of the three was a plain click.
    expect(page.clicked.length).toBe(1);
  });

  test('when no person made it', async () => {
    await watch(`<p>${PASSAGE}</p>`);
    const p = document.querySelector('p') as Element;
    const box = p.getBoundingClientRect();
    p.dispatchEvent(
      new MouseEvent('click', {
        bubbles: true,
        composed: true,
        clientX: box.left + 12,
        clientY: box.top + 8,
      }),
    );
    expect(page.clicked).toEqual([]);
  });

  test('after the watch was stopped', async () => {
    await watch(`<p>${PASSAGE}</p>`);
    page.stop();
    let clicks = 0;
    listen(window, 'click', () => clicks++);
    await click('p');
    await until(() => clicks, 1);
    expect(page.clicked).toEqual([]);
  });
});

describe('isPlainClick', () => {
  test.each<[string, MouseEventInit, boolean]>([
    ['the primary button', {}, true],
    ['the middle button', { button: 1 }, false],
    ['the secondary button', { button: 2 }, false],
    ['with Control', { ctrlKey: true }, false],
    ['with Command', { metaKey: true }, false],
    ['with Shift', { shiftKey: true }, false],
    ['with Alt', { altKey: true }, false],
  ])('%s', (_, init, plain) => {
    expect(isPlainClick(new MouseEvent('click', init))).toBe(plain);
  });
});

describe('isInteractive', () => {
  beforeEach(() => {
    page = watchToyPage([]);
  });

  test.each([
    ['<a href="#">x</a>', true],
    ['<a>x</a>', false],
    ['<button>x</button>', true],
    ['<input>', true],
    ['<select></select>', true],
    ['<textarea></textarea>', true],
    ['<div contenteditable>x</div>', true],
    ['<div contenteditable="false">x</div>', false],
    ['<div role="menuitem">x</div>', true],
    ['<div role="article">x</div>', false],
    ['<form><input name="getAttribute"><input name="localName"></form>', false],
    ['<p>x</p>', false],
  ])('%s: %s', (html, interactive) => {
    document.body.innerHTML = html;
    expect(isInteractive(document.body.firstElementChild as Element)).toBe(interactive);
  });
});
