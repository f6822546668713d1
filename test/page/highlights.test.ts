import type {} from '@vitest/browser-playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Grade } from '../../lib/core/match/match.ts';
import css from '../../lib/page/highlights.css?inline';
import { darkness } from '../../lib/page/darkness.ts';
import { openHighlights, setHighlightStyle } from '../../lib/page/highlights.ts';
import { boxesOf } from '../../lib/page/to-ranges.ts';
import type { HighlightStyle } from '../../lib/settings/settings.ts';
import { contrast, grounds, over, rgbaOf } from './contrast.ts';
import { paintedIn } from './toy.ts';

const rules = async () => css;
import '../../lib/page/highlights.css';

let highlights = openHighlights(document, rules);

afterEach(async () => {
  highlights.stop();
  expect(CSS.highlights.size).toBe(0);
  setHighlightStyle('tinted');
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
  document.body.replaceChildren();
});

interface PaintOptions {
  common?: boolean;
  dark?: boolean;
  style?: HighlightStyle;
}

function paint(grade: Grade, { common = false, dark = false, style = 'tinted' }: PaintOptions = {}): Element {
  document.body.innerHTML = '<p>forced labour of children</p>';
  const p = document.querySelector('p') as Element;
  const node = p.firstChild as Text;
  setHighlightStyle(style);
  highlights = openHighlights(document, rules);
  const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 13 });
  highlights.paint(1, [{ ranges: [range], grade, common }], dark);
  return p;
}

/** The style of each layer, as the browser paints it. */
const layersOf = (p: Element) =>
  [...CSS.highlights.keys()].map((name) => getComputedStyle(p, `::highlight(${name})`));

/** What the only layer looks like without colour. */
function lookOf(p: Element): { line: string; tint: boolean; style: string; width: string } {
  const [style] = layersOf(p) as [CSSStyleDeclaration];
  return {
    line: style.textDecorationLine,
    style: style.textDecorationStyle,
    width: style.textDecorationThickness,
    tint: rgbaOf(style.backgroundColor)[3] > 0,
  };
}

type Look = ReturnType<typeof lookOf>;
const look = (style: string, width: string, tint: boolean): Look => ({
  line: 'underline',
  style,
  width,
  tint,
});

const LOOKS: Record<HighlightStyle, [Grade | 'common', Look][]> = {
  tinted: [
    ['verbatim', look('solid', '2px', true)],
    ['near-verbatim', look('dashed', '2px', true)],
    ['adapted', look('dotted', '2px', false)],
    ['term', look('dotted', '1px', false)],
    ['common', look('solid', '1px', false)],
  ],
  plain: [
    ['verbatim', look('solid', '2px', false)],
    ['near-verbatim', look('dashed', '2px', false)],
    ['adapted', look('dotted', '2px', false)],
    ['term', look('dotted', '1px', false)],
    ['common', look('solid', '1px', false)],
  ],
  strong: [
    ['verbatim', look('solid', '3px', true)],
    ['near-verbatim', look('dashed', '3px', true)],
    ['adapted', look('dotted', '3px', false)],
    ['term', look('dotted', '2px', false)],
    ['common', look('solid', '2px', false)],
  ],
};
const STYLES = Object.keys(LOOKS) as HighlightStyle[];

/** What the arguments of `paint` are for a row of the table. */
const asPainted = (kind: Grade | 'common', options: PaintOptions): [Grade, PaintOptions] =>
  kind === 'common' ? ['verbatim', { ...options, common: true }] : [kind, options];

const askFor = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

describe.each(STYLES)('in the style %s', (style) => {
  test('no two grades look the same without colour', () => {
    const lines = LOOKS[style].map(([, { style: line, width }]) => `${line} ${width}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  describe.each(LOOKS[style])('%s', (kind, expected) => {
    test.each([false, true])('on a dark ground: %s', (dark) => {
      expect(lookOf(paint(...asPainted(kind, { style, dark })))).toEqual(expected);
    });

    test('in a person’s own colours the line still tells the grade', async () => {
      await askFor('forced-colors', 'active');
      expect(lookOf(paint(...asPainted(kind, { style })))).toEqual({ ...expected, tint: false });
    });

    test('where the system asks for more contrast the line is the strong one', async () => {
      await askFor('prefers-contrast', 'more');
      const strong = LOOKS.strong.find(([other]) => other === kind)?.[1];
      expect(lookOf(paint(...asPainted(kind, { style })))).toEqual({ ...strong, tint: expected.tint });
    });

    test('nothing is printed', async () => {
      await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
      const { line, tint } = lookOf(paint(...asPainted(kind, { style })));
      expect({ line, tint }).toEqual({ line: 'none', tint: false });
    });
  });
});

describe('on every grey and every hue, from black to white', () => {
  const walked = grounds();

  /** The grounds that count as dark, or those that do not. */
  function groundsThatAre(dark: boolean) {
    document.body.innerHTML = '<p>x</p>';
    const p = document.querySelector('p') as HTMLElement;
    return walked.filter(([red, green, blue]) => {
      p.style.background = `rgb(${red} ${green} ${blue})`;
      return darkness()(p) === dark;
    });
  }

  /** The lowest contrast of a line, and of black or white text, with what is painted behind them. */
  function leastContrast(p: Element, dark: boolean, chosen: ReturnType<typeof grounds>) {
    const layers = layersOf(p);
    const [line] = layers as [CSSStyleDeclaration];
    const tints = layers.map((layer) => rgbaOf(layer.backgroundColor));
    let least = { line: 21, text: 21 };
    for (const ground of chosen) {
      const behind = tints.reduce((below, tint) => over(tint, below), ground);
      const text = over(dark ? [255, 255, 255, 1] : [0, 0, 0, 1], behind);
      least = {
        line: Math.min(least.line, contrast(over(rgbaOf(line.textDecorationColor), behind), behind)),
        text: Math.min(least.text, contrast(text, behind)),
      };
    }
    return least;
  }

  describe.each([
    ['light', false],
    ['dark', true],
  ])('that counts as %s', (_, dark) => {
    test.each(STYLES.flatMap((style) => LOOKS[style].map(([kind]) => ({ style, kind }))))(
      '$style, $kind: the line has 3 : 1, text keeps 4.5 : 1',
      ({ style, kind }) => {
        const chosen = groundsThatAre(dark);
        expect(chosen.length).toBeGreaterThan(walked.length / 5);
        const p = paint(...asPainted(kind, { style, dark }));
        const closed = leastContrast(p, dark, chosen);
        highlights.setCurrent(1);
        const open = leastContrast(p, dark, chosen);
        expect(CSS.highlights.size).toBe(2);
        expect(Math.min(closed.line, open.line)).toBeGreaterThanOrEqual(style === 'strong' ? 4.5 : 3);
        expect(Math.min(closed.text, open.text)).toBeGreaterThanOrEqual(4.5);
      },
    );
  });
});

describe('another style', () => {
  test('changes the names of what is painted at once, and nothing else', () => {
    paint('verbatim');
    const [[, before]] = [...CSS.highlights] as [[string, Highlight]];
    const ranges = highlights.rangesOf(1);
    highlights.setCurrent(1);
    setHighlightStyle('strong');
    expect([...CSS.highlights.keys()].sort()).toEqual(['a1-os', 'a1-vs']);
    expect(CSS.highlights.get('a1-vs')).toBe(before);
    expect(highlights.rangesOf(1)).toBe(ranges);
    setHighlightStyle('plain');
    expect([...CSS.highlights.keys()].sort()).toEqual(['a1-op', 'a1-vp']);
    setHighlightStyle('tinted');
    expect([...CSS.highlights.keys()].sort()).toEqual(['a1-o', 'a1-v']);
  });

  test('holds for what is painted, put back and erased after it', () => {
    paint('verbatim', { style: 'plain' });
    const ranges = highlights.rangesOf(1) as StaticRange[];
    CSS.highlights.clear();
    highlights.restore();
    expect([...CSS.highlights.keys()]).toEqual(['a1-vp']);
    highlights.paint(2, [{ ranges, grade: 'term', common: false }], true);
    expect([...CSS.highlights.keys()].sort()).toEqual(['a1-tdp', 'a1-vp']);
    highlights.erase(1);
    expect([...CSS.highlights.keys()]).toEqual(['a1-tdp']);
  });

  test('leaves alone what a page has put under a name of ours', () => {
    paint('verbatim');
    const ofPage = new Highlight();
    CSS.highlights.set('a1-v', ofPage);
    setHighlightStyle('plain');
    expect(CSS.highlights.get('a1-v')).toBe(ofPage);
    expect(CSS.highlights.get('a1-vp')?.size).toBe(1);
    CSS.highlights.delete('a1-v');
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
