import { describe, expect, test } from 'vitest';
import theme from '../../lib/ui/theme.css?raw';

/** Reads `--name: light-dark(#light, #dark)`. */
const tokens = new Map(
  [...theme.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }],
  ),
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

describe.each(['light', 'dark'] as const)('%s', (mode) => {
  const colour = (name: string) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`theme.css has no token --${name}`);
    return token[mode];
  };
  test.each([
    ['ink', 'paper', 4.5],
    ['ink', 'wash', 4.5],
    ['ink', 'mark', 4.5],
    ['soft', 'paper', 4.5],
    ['soft', 'wash', 4.5],
    ['soft', 'mark', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'wash', 4.5],
    ['on-accent', 'accent', 4.5],
    ['accent', 'mark', 3],
    ['gone', 'paper', 4.5],
    ['gone', 'wash', 4.5],
    ['come', 'paper', 4.5],
    ['come', 'wash', 4.5],
    ['edge', 'paper', 3],
    ['edge', 'wash', 3],
  ])('%s on %s is at least %f : 1', (front, back, least) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });
});
