import type {} from '@vitest/browser-playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Grade } from '../../lib/core/match/match.ts';
import css from '../../lib/page/highlights.css?inline';
import { type Highlights, openHighlights } from '../../lib/page/highlights.ts';
import { boxesOf } from '../../lib/page/to-ranges.ts';
import { paintedIn } from './toy.ts';

const rules = async () => css;
import '../../lib/page/highlights.css';

let highlights: Highlights;

afterEach(async () => {
  highlights.stop();
  expect(CSS.highlights.size).toBe(0);
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
  document.body.replaceChildren();
});

function paint(grade: Grade, options: { common?: boolean; dark?: boolean } = {}): Element {
  document.body.innerHTML = '<p>forced labour of children</p>';
  const p = document.querySelector('p') as Element;
  const node = p.firstChild as Text;
  highlights = openHighlights(document, rules);
  const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 13 });
  highlights.paint(1, [{ ranges: [range], grade, common: options.common ?? false }], options.dark ?? false);
  return p;
}

/** The style of the only layer, as the browser paints it. */
function styleOf(p: Element): { line: string; tint: boolean; style: string; width: string } {
  const [name] = [...CSS.highlights.keys()];
  const style = getComputedStyle(p, `::highlight(${name})`);
  return {
    line: style.textDecorationLine,
    style: style.textDecorationStyle,
    width: style.textDecorationThickness,
    tint: !/, 0\)$|transparent/.test(style.backgroundColor),
  };
}

const LINES: [Grade, ReturnType<typeof styleOf>][] = [
  ['verbatim', { line: 'underline', style: 'solid', width: '2px', tint: true }],
  ['near-verbatim', { line: 'underline', style: 'dashed', width: '2px', tint: true }],
  ['adapted', { line: 'underline', style: 'dotted', width: '2px', tint: false }],
  ['term', { line: 'underline', style: 'dotted', width: '1px', tint: false }],
];

describe.each(LINES)('%s', (grade, look) => {
  test.each([false, true])('on a dark ground: %s', (dark) => {
    expect(styleOf(paint(grade, { dark }))).toEqual(look);
  });

  test('in a person’s own colours the line still tells the grade', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    expect(styleOf(paint(grade))).toEqual({ ...look, tint: false });
  });

  test('nothing is printed', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    const { line, tint } = styleOf(paint(grade));
    expect({ line, tint }).toEqual({ line: 'none', tint: false });
  });
});

test('no two grades look the same without colour', () => {
  const lines = [...LINES.map(([, { style, width }]) => `${style} ${width}`), 'solid 1px'];
  expect(new Set(lines).size).toBe(lines.length);
  expect(styleOf(paint('verbatim', { common: true }))).toEqual({
    line: 'underline',
    style: 'solid',
    width: '1px',
    tint: false,
  });
});

test('the match whose card is open is marked over its grade, and keeps the mark when it is painted anew', () => {
  paint('verbatim');
  const ranges = highlights.rangesOf(1) as StaticRange[];
  highlights.setCurrent(1);
  expect([...CSS.highlights.keys()].sort()).toEqual(['a1-o', 'a1-v']);
  expect(CSS.highlights.get('a1-o')?.priority).toBeGreaterThan(CSS.highlights.get('a1-v')?.priority ?? 0);
  highlights.paint(1, [{ ranges, grade: 'verbatim', common: false }], true);
  expect([...CSS.highlights.keys()].sort()).toEqual(['a1-od', 'a1-vd']);
  highlights.setCurrent(null);
  expect([...CSS.highlights.keys()]).toEqual(['a1-vd']);
  highlights.erase(1);
  expect(highlights.rangesOf(1)).toBeNull();
  highlights.erase(1);
});

describe('a match of several lines', () => {
  const WORDS = ['prevent and ', 'combat trafficking in persons', ' everywhere'];

  /** Paints an altered passage with an exact run in it, and gives its ranges. */
  function paintAltered(): StaticRange[] {
    document.body.innerHTML = `<p>${WORDS.join('')}</p>`;
    const node = document.querySelector('p')?.firstChild as Text;
    highlights = openHighlights(document, rules);
    let at = 0;
    const ranges = WORDS.map(({ length }) => {
      at += length;
      const startOffset = at - length;
      return new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset: at });
    });
    const [before, run, after] = ranges.map((range) => [range]) as [
      StaticRange[],
      StaticRange[],
      StaticRange[],
    ];
    highlights.paint(
      1,
      [
        { ranges: before, grade: 'near-verbatim', common: false },
        { ranges: run, grade: 'verbatim', common: false },
        { ranges: after, grade: 'near-verbatim', common: false },
      ],
      false,
    );
    return ranges;
  }

  test('has each part under the name of its line, and is one match', () => {
    const ranges = paintAltered();
    expect(paintedIn('a1-n')).toEqual([WORDS[0], WORDS[2]]);
    expect(paintedIn('a1-v')).toEqual([WORDS[1]]);
    expect(highlights.rangesOf(1)).toEqual(ranges);
    for (const { left, right, top, bottom } of boxesOf(ranges)) {
      expect(highlights.at((left + right) / 2, (top + bottom) / 2)).toBe(1);
    }
  });

  test('is marked over its length while its card is open', () => {
    paintAltered();
    highlights.setCurrent(1);
    expect(paintedIn('a1-o')).toEqual(WORDS);
    highlights.setCurrent(null);
    expect([...CSS.highlights.keys()].sort()).toEqual(['a1-n', 'a1-v']);
  });

  test('comes back whole where the page has cleared a part of it', () => {
    paintAltered();
    CSS.highlights.get('a1-n')?.clear();
    CSS.highlights.delete('a1-v');
    highlights.restore();
    expect(paintedIn('a1-n')).toEqual([WORDS[0], WORDS[2]]);
    expect(paintedIn('a1-v')).toEqual([WORDS[1]]);
  });

  test('goes whole', () => {
    paintAltered();
    highlights.erase(1);
    expect(CSS.highlights.size).toBe(0);
  });
});

describe.each([
  ['with highlightsFromPoint', true],
  ['with the caret position only, as in Firefox before 150', false],
])('the match at a point, %s', (_, modern) => {
  test('on it, beside it, and in a shadow root', () => {
    document.body.innerHTML = '<p>of forced labour</p><div></div>';
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>of forced labour</p>';
    const registry = modern
      ? CSS.highlights
      : (new Proxy(CSS.highlights, {
          get(target, name) {
            if (name === 'highlightsFromPoint') return undefined;
            const value = Reflect.get(target, name, target) as unknown;
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }) as HighlightRegistry);
    highlights = openHighlights(document, rules, registry);
    [document.querySelector('p'), root.querySelector('p')].forEach((p, i) => {
      const node = p?.firstChild as Text;
      const range = new StaticRange({
        startContainer: node,
        startOffset: 3,
        endContainer: node,
        endOffset: 16,
      });
      highlights.paint(i, [{ ranges: [range], grade: 'term', common: false }], false);
      const live = document.createRange();
      live.setStart(node, 3);
      live.setEnd(node, 16);
      const box = live.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      expect(highlights.at(box.left + 3, middle)).toBe(i);
      expect(highlights.at(box.right - 3, middle)).toBe(i);
      expect(highlights.at(box.left - 8, middle)).toBeNull();
      expect(highlights.at(box.right + 30, middle)).toBeNull();
      expect(highlights.at(box.left + 3, box.bottom + 400)).toBeNull();
    });
  });
});
