import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Changes, type ChangeWatch, watchChanges } from '../../lib/page/watch-changes.ts';

let watch: ChangeWatch;
let reports: { at: number; changes: Changes }[];
let began: number;

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main></main>';
  reports = [];
  watch = open();
  await vi.advanceTimersByTimeAsync(0);
  expect(reports.map(({ changes }) => changes.all)).toEqual([true]);
  reports.length = 0;
  await vi.advanceTimersByTimeAsync(5000);
  began = performance.now();
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function open(isOwn: (node: Node) => boolean = () => false): ChangeWatch {
  return watchChanges(document, {
    isOwn,
    onText() {},
    async onChanges(changes) {
      reports.push({ at: Math.round(performance.now() - began), changes });
    },
  });
}

const main = (): Element => document.querySelector('main') as Element;

function addParagraph(text: string): Element {
  const p = document.createElement('p');
  p.textContent = text;
  main().append(p);
  return p;
}

describe('watchChanges', () => {
  test('says nothing while nothing changes', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reports).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('reports one change once, 100 ms later', async () => {
    const p = addParagraph('new');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reports.length).toBe(1);
    expect(reports[0]?.at).toBe(100);
    expect([...(reports[0]?.changes.came ?? [])]).toEqual([p]);
    expect([...(reports[0]?.changes.altered ?? [])]).toEqual([main()]);
  });

  test('reports less and less often while the page keeps changing, and soon again after a rest', async () => {
    for (let i = 0; i < 600; i++) {
      addParagraph(`${i}`);
      await vi.advanceTimersByTimeAsync(20);
    }
    const gaps = reports.slice(1).map(({ at }, i) => at - (reports[i]?.at ?? 0));
    expect(gaps.slice(0, 4)).toEqual([200, 400, 800, 1600]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2020);
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(2000);
    await vi.advanceTimersByTimeAsync(10_000);
    const before = reports.length;
    const from = performance.now() - began;
    addParagraph('after a rest');
    await vi.advanceTimersByTimeAsync(100);
    expect(reports.length).toBe(before + 1);
    expect((reports.at(-1)?.at ?? 0) - from).toBeLessThanOrEqual(101);
  });

  test('a storm becomes one report that everything is to be read', async () => {
    for (let i = 0; i < 3000; i++) addParagraph(`${i}`);
    await vi.advanceTimersByTimeAsync(100);
    expect(reports.length).toBe(1);
    expect(reports[0]?.changes.all).toBe(true);
    expect(reports[0]?.changes.came.size).toBe(0);
  });

  test('changed and removed text names its parent', async () => {
    const p = addParagraph('old');
    await vi.advanceTimersByTimeAsync(5000);
    (p.firstChild as Text).data = 'new';
    await vi.advanceTimersByTimeAsync(5000);
    p.firstChild?.remove();
    await vi.advanceTimersByTimeAsync(5000);
    expect(reports.slice(1).map(({ changes }) => [...changes.altered])).toEqual([[p], [p]]);
  });

  test.each<[string, () => void, Partial<Changes>]>([
    ['hidden', () => main().setAttribute('hidden', ''), { looks: true, all: false }],
    ['contenteditable', () => main().setAttribute('contenteditable', ''), { all: true }],
    [
      'a theme',
      () => document.documentElement.setAttribute('data-theme', 'dark'),
      { looks: true, all: false },
    ],
    [
      'a click',
      () => main().dispatchEvent(new MouseEvent('click', { bubbles: true })),
      { looks: true, all: false },
    ],
  ])('%s changes the looks', async (_, change, expected) => {
    change();
    await vi.advanceTimersByTimeAsync(100);
    expect(reports.length).toBe(1);
    expect(reports[0]?.changes).toMatchObject(expected);
    document.documentElement.removeAttribute('data-theme');
  });

  test('a class somewhere on the page is no change', async () => {
    main().className = 'new';
    await vi.advanceTimersByTimeAsync(5000);
    expect(reports).toEqual([]);
  });

  test('shadow roots are watched once they are included', async () => {
    const root = main().attachShadow({ mode: 'open' });
    root.append('unseen');
    await vi.advanceTimersByTimeAsync(5000);
    expect(reports).toEqual([]);
    watch.include(root);
    root.append('seen');
    await vi.advanceTimersByTimeAsync(5000);
    expect(reports.map(({ changes }) => [...changes.altered])).toEqual([[root]]);
  });

  test('our own node comes, changes and goes unnoticed, even when it is ours no longer as it goes', async () => {
    watch.stop();
    const host = document.createElement('div');
    let isOpen = true;
    watch = open((node) => isOpen && node === host);
    await vi.advanceTimersByTimeAsync(0);
    reports.length = 0;
    document.documentElement.append(host);
    await vi.advanceTimersByTimeAsync(5000);
    host.hidden = true;
    await vi.advanceTimersByTimeAsync(5000);
    isOpen = false;
    host.remove();
    await vi.advanceTimersByTimeAsync(5000);
    expect(reports).toEqual([]);
  });

  test('nothing is reported after a stop', async () => {
    addParagraph('x');
    watch.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(reports).toEqual([]);
  });
});
