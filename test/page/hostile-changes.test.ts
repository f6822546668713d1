import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Changes, type ChangeWatch, watchChanges } from '../../lib/page/watch-changes.ts';
import { PASSAGE, paintedIn, showPage, type ToyPage, until, watchToyPage } from './toy.ts';

let page: ToyPage | undefined;
let watch: ChangeWatch | undefined;

afterEach(() => {
  page?.stop();
  page = undefined;
  watch?.stop();
  watch = undefined;
  vi.useRealTimers();
  document.body.replaceChildren();
});

const element = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

describe('a storm', () => {
  /** Lets a page change every 40 ms for so many milliseconds and notes the reports that come of it. */
  async function storm(
    duration: number,
    change: (i: number) => void,
  ): Promise<{ at: number; changes: Changes }[]> {
    vi.useFakeTimers();
    showPage('<main></main>');
    const reports: { at: number; changes: Changes }[] = [];
    watch = watchChanges(document, {
      isOwn: () => false,
      onText() {},
      async onChanges(changes) {
        reports.push({ at: performance.now(), changes });
      },
    });
    await vi.advanceTimersByTimeAsync(10_000);
    reports.length = 0;
    for (let i = 0; i < duration / 40; i++) {
      change(i);
      await vi.advanceTimersByTimeAsync(40);
    }
    return reports;
  }

  const gaps = (reports: { at: number }[]): number[] =>
    reports.slice(1).map(({ at }, i) => Math.round(at - (reports[i]?.at ?? 0)));

  test.each<[string, (i: number) => void]>([
    [
      'of new elements',
      (i) => {
        for (let j = 0; j < 400; j++) element('main').append(document.createElement('p'));
        if (i % 20 === 19) element('main').replaceChildren();
      },
    ],
    [
      'of new text',
      (i) => {
        element('main').innerHTML = `<p>${i}</p>`;
        for (let j = 0; j < 400; j++) (element('p').firstChild as Text).data = `${i} ${j}`;
      },
    ],
    ['of what can be edited', (i) => element('main').setAttribute('contenteditable', `${i % 2 === 0}`)],
  ])('%s, 10,000 changes a second, is looked at every two seconds', async (_, change) => {
    const reports = await storm(10_000, change);
    const [first, second, third, fourth, ...later] = gaps(reports) as [number, number, number, number];
    expect(first).toBeLessThan(second);
    expect(third).toBeLessThanOrEqual(fourth);
    expect(later.length).toBeGreaterThan(1);
    for (const gap of later) expect(gap).toBeGreaterThanOrEqual(2000);
    // What is remembered of it is bounded too.
    for (const { changes } of reports)
      expect(changes.came.size + changes.altered.size).toBeLessThanOrEqual(2000);
  });

  test.each<[string, (i: number) => void]>([
    ['of toggling', (i) => (element('main').hidden = i % 2 === 0)],
    ['of forged clicks', () => element('main').dispatchEvent(new MouseEvent('click', { bubbles: true }))],
    ['of themes', (i) => document.documentElement.setAttribute('data-theme', `${i}`)],
  ])('%s is looked at every 0.4 s, and the next one by hand soon again', async (_, change) => {
    const reports = await storm(6000, change);
    document.documentElement.removeAttribute('data-theme');
    const last = gaps(reports).slice(-5);
    for (const gap of last) expect(gap).toBeGreaterThanOrEqual(400);
    await vi.advanceTimersByTimeAsync(1000);
    const before = reports.length;
    element('main').hidden = !element('main').hidden;
    await vi.advanceTimersByTimeAsync(100);
    expect(reports.length).toBe(before + 1);
  });

  test('ends with the right paint, and the page has its own tasks done meanwhile', async () => {
    showPage('<main></main>');
    page = watchToyPage([{ phrase: PASSAGE }]);
    let tasks = 0;
    for (let i = 0; i < 100; i++) {
      for (let j = 0; j < 100; j++)
        element('main').append(Object.assign(document.createElement('p'), { textContent: `${i} ${j}` }));
      await new Promise((resolve) => setTimeout(resolve, 0));
      tasks++;
    }
    element('main').replaceChildren(
      ...[PASSAGE, 'the end'].map((textContent) =>
        Object.assign(document.createElement('p'), { textContent }),
      ),
    );
    await page.paints([PASSAGE]);
    expect(tasks).toBe(100);
  });
});

describe('text that changes while it is read', () => {
  test('is not painted at the old places', async () => {
    showPage(`<p id="one">${PASSAGE}</p>`);
    const text = element('#one').firstChild as Text;
    let seen = 0;
    page = watchToyPage([{ phrase: PASSAGE }], {
      filter: {
        hits(words) {
          // The second time it is read as it is seen; what is queued now runs before any answer.
          if (words === PASSAGE && ++seen === 2)
            queueMicrotask(() => (text.data = `Now quite another sentence, about ${PASSAGE}`));
          return words.includes(PASSAGE);
        },
      },
    });
    const stale = vi.fn();
    for (let i = 0; i < 60 && page.matches().length === 0; i++) {
      await new Promise(requestAnimationFrame);
      for (const words of paintedIn('a1-v')) if (words !== PASSAGE) stale(words);
    }
    await until(() => paintedIn('a1-v'), [PASSAGE]);
    expect(stale).not.toHaveBeenCalled();
    expect(page.asked.length).toBe(2);
  });
});

describe('hidden text', () => {
  test('more than is observed is found all the same when a person opens it', async () => {
    const items = Array.from(
      { length: 2100 },
      (_, i) => `<p class="folded">Item ${i}.${i === 2099 ? ` ${PASSAGE}` : ' Nothing.'}</p>`,
    );
    showPage(`<style>.folded { display: none }</style>${items.join('')}`);
    page = watchToyPage([{ phrase: PASSAGE }], { filter: { hits: (text) => text.includes('Item') } });
    const opened = vi.fn();
    // All have been waited for once an answer for what is seen has come.
    element('p').className = '';
    element('p').textContent = 'Item one, seen.';
    await until(() => page?.asked.length, 1);
    const last = [...document.querySelectorAll('p')].at(-1) as HTMLElement;
    last.addEventListener('click', opened);
    last.className = '';
    last.click();
    expect(opened).toHaveBeenCalled();
    await page.paints([PASSAGE]);
  });
});

describe('what a person may edit by its style', () => {
  test.each<[string, (p: HTMLElement) => void]>([
    ['a style', (p) => p.style.setProperty('-webkit-user-modify', 'read-write')],
    [
      'an EditContext',
      (p) =>
        Object.assign(p, {
          editContext: new (window as unknown as { EditContext: new () => object }).EditContext(),
        }),
    ],
  ])('%s: is not asked about', async (_, makeEditable) => {
    showPage(`<p id="editor">${PASSAGE}</p><p>${PASSAGE}</p>`);
    makeEditable(element('#editor'));
    page = watchToyPage([{ phrase: PASSAGE }]);
    await page.paints([PASSAGE]);
    expect(page.asked).toEqual([[PASSAGE]]);
  });
});

describe('paint that is forged', () => {
  test('opens nothing, and is gone at the next change', async () => {
    showPage(`<p>${PASSAGE}</p><p id="forged">Nobody has ever adopted these words.</p>`);
    page = watchToyPage([{ phrase: PASSAGE }]);
    await page.paints([PASSAGE]);
    const node = element('#forged').firstChild as Text;
    const range = new StaticRange({
      startContainer: node,
      startOffset: 0,
      endContainer: node,
      endOffset: 36,
    });
    CSS.highlights.get('a1-v')?.add(range);
    expect(paintedIn('a1-v').length).toBe(2);
    const { left, top } = element('#forged').getBoundingClientRect();
    expect(page.at(left + 5, top + 5)).toBeNull();
    document.body.append(document.createElement('hr'));
    await until(() => paintedIn('a1-v'), [PASSAGE]);
  });
});
