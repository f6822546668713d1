import { afterEach, describe, expect, test } from 'vitest';
import { LONGEST_BLOCK } from '../../lib/page/cut-block.ts';
import { probe, readSeen } from '../../lib/page/probe.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import { visibility } from '../../lib/page/visibility.ts';
import { prose } from '../pages/prose.ts';
import { PASSAGE, paintedIn, type ToyPage, until, watchToyPage } from './toy.ts';

let page: ToyPage | undefined;

afterEach(() => {
  page?.stop();
  page = undefined;
  document.body.replaceChildren();
});

/** Reads a part of the page with a rest whenever one is offered, and tells how much was read at most between two. */
async function readWithRests(
  read: (
    filter: { hits(text: string): boolean },
    slice: { spent(): boolean; rest(): Promise<void> },
  ) => Promise<unknown>,
): Promise<{ longest: number; total: number; rests: number }> {
  let units = 0;
  const seen = { longest: 0, total: 0, rests: 0 };
  const settle = () => {
    seen.longest = Math.max(seen.longest, units);
    seen.total += units;
    units = 0;
  };
  await read(
    {
      hits(text) {
        units += text.length;
        return true;
      },
    },
    {
      spent: () => true,
      async rest() {
        seen.rests++;
        settle();
      },
    },
  );
  settle();
  return seen;
}

const TEN_MB = prose(400).repeat(Math.ceil(10_000_000 / prose(400).length));

/** Puts elements within one another, each with a text before the next; from the innermost, which costs no climb. */
function nest(
  name: string,
  levels: number,
  text: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  let inner: HTMLElement | null = null;
  for (let level = 0; level < levels; level++) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(text);
    if (inner !== null) element.append(inner);
    inner = element;
  }
  return inner as HTMLElement;
}

describe('a page of 10 MB', () => {
  test.each<[string, () => HTMLElement]>([
    ['in one text node', () => Object.assign(document.createElement('p'), { textContent: TEN_MB })],
    [
      'in one text node without a space',
      () => Object.assign(document.createElement('p'), { textContent: 'x'.repeat(10_000_000) }),
    ],
    [
      'of preformatted text, in one node with a blank line here and there',
      () =>
        Object.assign(document.createElement('pre'), {
          textContent: TEN_MB.replaceAll(/(.{5000})/g, '$1\n\n'),
        }),
    ],
    [
      'in 200,000 text nodes of one paragraph',
      () => {
        const p = document.createElement('p');
        const nodes = Array.from({ length: 200_000 }, (_, i) =>
          document.createTextNode(TEN_MB.slice(i * 50, i * 50 + 50)),
        );
        for (let i = 0; i < nodes.length; i += 10_000) p.append(...nodes.slice(i, i + 10_000));
        return p;
      },
    ],
  ])('%s is read in small parts, by names and as it is seen', async (_, make) => {
    const root = make();
    document.body.append(root);
    const options = { onShadowRoot() {}, onHost() {} };
    const byNames = await readWithRests((filter, slice) => probe(root, true, { filter, slice, ...options }));
    const asSeen = await readWithRests((filter, slice) => readSeen(root, filter, slice));
    expect(byNames.total).toBeGreaterThan(9_900_000);
    for (const { longest, rests } of [byNames, asSeen]) {
      expect(longest).toBeLessThanOrEqual(2 * LONGEST_BLOCK);
      expect(rests).toBeGreaterThan(50);
    }
  });

  test('has its words painted wherever they stand in it, in messages of a bounded size', async () => {
    const parts = Array.from({ length: 11 }, (_, i) => TEN_MB.slice(i * 250_000 + 17, (i + 1) * 250_000));
    document.body.append(
      Object.assign(document.createElement('p'), { textContent: parts.join(` ${PASSAGE} `) }),
    );
    page = watchToyPage([{ phrase: PASSAGE }], {
      filter: { hits: (text) => text.includes('offenders and') },
    });
    await until(() => page?.matches().length, 10);
    expect(paintedIn('a1-v')).toEqual(Array.from({ length: 10 }, () => PASSAGE));
    for (const text of page.asked.flat()) expect(text.length).toBeLessThanOrEqual(LONGEST_BLOCK);
  });

  test('that says one thing half a million times is asked about block by block', async () => {
    document.body.append(
      Object.assign(document.createElement('p'), { textContent: `${PASSAGE} `.repeat(50_000) }),
    );
    const sizes: number[] = [];
    page = watchToyPage([{ phrase: PASSAGE }], {
      filter: { hits: () => true },
      ask(texts) {
        sizes.push(texts.join('').length);
        return Promise.resolve(texts.map(() => ({ matches: [] })));
      },
    });
    await until(() => sizes.reduce((sum, size) => sum + size, 0) >= 50_000 * PASSAGE.length, true);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LONGEST_BLOCK);
  });
});

describe('a cut', () => {
  test('falls between two words, and loses none of the text', () => {
    const p = document.createElement('p');
    p.append(TEN_MB.slice(0, 350_000));
    const blocks = [...readBlocks(p, { deep: true })].filter((block) => block !== null);
    expect(blocks.length).toBe(4);
    expect(blocks.map(({ text }) => text).join('')).toBe(TEN_MB.slice(0, 350_000));
    for (const { text } of blocks.slice(1)) expect(text).toMatch(/^\s/);
  });

  test('falls between text nodes too', () => {
    const p = document.createElement('p');
    for (let i = 0; i < 300; i++) p.append(document.createElement('i'), 'word '.repeat(100));
    const blocks = [...readBlocks(p, { deep: true })].filter((block) => block !== null);
    expect(blocks.map(({ text }) => text.length)).toEqual([100_000, 50_000]);
  });
});

describe('elements within one another', () => {
  /** How many steps a reading takes: each climb looks something up, and each way down walks. */
  function stepsOf(root: HTMLElement, exact: boolean): number {
    let steps = 0;
    const counted = [
      [Map.prototype, 'get'],
      [Set.prototype, 'has'],
      [TreeWalker.prototype, 'nextNode'],
    ] as const;
    const undo = counted.map(([prototype, name]) => {
      const was = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
      Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
        steps++;
        return was.apply(this, args);
      });
      return () => Reflect.set(prototype, name, was);
    });
    try {
      for (const _ of readBlocks(root, exact ? { deep: false, isSeen: () => true } : { deep: true }));
    } finally {
      for (const put of undo) put();
    }
    return steps;
  }

  test.each<[string, (levels: number) => HTMLElement, boolean]>([
    ['with words that touch each other', (levels) => nest('span', levels, 'a'), false],
    [
      'with a leaf each at the bottom',
      (levels) => {
        const bottom = nest('b', levels, '');
        let inner: Element = bottom;
        while (inner.lastElementChild !== null) inner = inner.lastElementChild;
        for (let i = 0; i < levels; i++)
          inner.append(Object.assign(document.createElement('i'), { textContent: 'a ' }));
        return bottom;
      },
      false,
    ],
    ['of superscript', (levels) => nest('sup', levels, 'notes '), false],
    ['read as they are seen', (levels) => nest('span', levels, 'a '), true],
  ])('%s cost no more the deeper they are', (_, make, exact) => {
    const [few, many] = [200, 1600].map((levels) => {
      const p = document.createElement('p');
      p.append('word ', make(levels));
      return stepsOf(p, exact);
    }) as [number, number];
    // Eight times as many: 64 times the steps where each climbs to the top.
    expect(many / few).toBeLessThan(16);
  });

  test('without boxes of their own are looked at once each', async () => {
    const looks = (levels: number): number => {
      const p = document.createElement('p');
      p.append(nest('span', levels, 'forced labour ', { style: 'display:contents' }));
      document.body.replaceChildren(p);
      let count = 0;
      const { getComputedStyle } = window;
      window.getComputedStyle = (...args) => {
        count++;
        return getComputedStyle.apply(window, args);
      };
      try {
        for (const _ of readBlocks(p, { deep: false, isSeen: visibility() }));
      } finally {
        window.getComputedStyle = getComputedStyle;
      }
      return count;
    };
    expect(looks(200) / looks(100)).toBeLessThan(2.5);
  });
});
