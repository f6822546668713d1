import { describe, expect, test } from 'vitest';
import highlights from '../../lib/page/highlights.css?raw';
import theme from '../../lib/ui/theme.css?raw';

const [usual = '', moreContrast = ''] = theme.split('@media (prefers-contrast: more)');

/** Reads `--name: light-dark(#light, #dark)`. */
const coloursIn = (css: string) =>
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g)].map(
    ([, name, light, dark]): [string, { light: string; dark: string }] => [
      name as string,
      { light: light as string, dark: dark as string },
    ],
  );

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const PAIRS: [front: string, back: string, kind: 'text' | 'edge'][] = [
  ['ink', 'paper', 'text'],
  ['ink', 'wash', 'text'],
  ['ink', 'mark', 'text'],
  ['soft', 'paper', 'text'],
  ['soft', 'wash', 'text'],
  ['soft', 'mark', 'text'],
  ['accent', 'paper', 'text'],
  ['accent', 'wash', 'text'],
  ['on-accent', 'accent', 'text'],
  ['accent', 'mark', 'edge'],
  ['gone', 'paper', 'text'],
  ['gone', 'wash', 'text'],
  ['come', 'paper', 'text'],
  ['come', 'wash', 'text'],
  ['edge', 'paper', 'edge'],
  ['edge', 'wash', 'edge'],
  ['stroke', 'paper', 'edge'],
  ['stroke', 'wash', 'edge'],
];

describe.each([
  ['as usual', coloursIn(usual), { text: 4.5, edge: 3 }],
  ['with more contrast', [...coloursIn(usual), ...coloursIn(moreContrast)], { text: 7, edge: 4.5 }],
])('%s', (_, colours, least) => {
  const tokens = new Map(colours);
  describe.each(['light', 'dark'] as const)('%s', (mode) => {
    const colour = (name: string) => {
      const token = tokens.get(name);
      if (!token) throw new Error(`theme.css has no token --${name}`);
      return token[mode];
    };
    test.each(PAIRS)('%s on %s has enough for %s', (front, back, kind) => {
      expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least[kind]);
    });
  });
});

test('there is a colour of its own for more contrast', () => {
  expect(coloursIn(moreContrast).length).toBeGreaterThan(5);
});

test('samples of lines have the colours of pages', () => {
  const { stroke, tint } = Object.fromEntries(coloursIn(usual));
  expect([stroke?.light, stroke?.dark]).toEqual(
    [...highlights.matchAll(/underline 2px (#[0-9a-f]{6});/g)].map(([, line]) => line).slice(0, 2),
  );
  expect([tint?.light, tint?.dark]).toEqual(
    [...highlights.matchAll(/background-color: (#[0-9a-f]{8});/g)].map(([, line]) => line).slice(0, 2),
  );
});

test('nothing moves for a person who asks for no movement', () => {
  const sheets = import.meta.glob<string>('../../lib/{ui,page}/*.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  expect(Object.keys(sheets).length).toBeGreaterThan(5);
  const NO_PREFERENCE = /@media \(prefers-reduced-motion: no-preference\) \{[^]*?\n\}/g;
  const moving = Object.entries(sheets).filter(([, css]) =>
    /\b(?:animation|transition|scroll-behavior)\b/.test(css.replace(NO_PREFERENCE, '')),
  );
  expect(moving).toEqual([]);
});
