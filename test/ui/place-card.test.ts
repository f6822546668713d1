import { describe, expect, test } from 'vitest';
import { cardWidth, placeCard, type Rect } from '../../lib/ui/place-card.ts';
import fc from '../same-cases.ts';

const view = fc.record({
  left: fc.constant(0),
  top: fc.constant(0),
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 120, max: 1400 }),
});
/** One to six lines of a phrase, anywhere in or around the window. */
const phrase = fc
  .tuple(
    fc.integer({ min: -300, max: 1900 }),
    fc.integer({ min: -300, max: 1600 }),
    fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([left, top, widths]): Rect[] =>
    widths.map((width, line) => ({ left, top: top + line * 28, width, height: 22 })),
  );
const height = fc.integer({ min: 60, max: 900 });
const side = fc.constantFrom('below', 'above', 'right', 'left', 'docked', null);

const overlap = (a: Rect, b: Rect) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;
const drawn = (placed: ReturnType<typeof placeCard>, whole: number): Rect => ({
  left: placed.left,
  top: placed.top,
  width: placed.width,
  height: Math.min(whole, placed.maxHeight),
});

describe('placeCard', () => {
  test('stays in the window, whatever the phrase', () => {
    fc.assert(
      fc.property(phrase, height, view, side, (rects, whole, window, previous) => {
        const card = drawn(placeCard(rects, whole, window, previous), whole);
        expect(card.left).toBeGreaterThanOrEqual(window.left);
        expect(card.top).toBeGreaterThanOrEqual(window.top);
        expect(card.left + card.width).toBeLessThanOrEqual(window.left + window.width);
        expect(card.top + card.height).toBeLessThanOrEqual(window.top + window.height);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not cover the phrase unless it is docked', () => {
    fc.assert(
      fc.property(phrase, height, view, side, (rects, whole, window, previous) => {
        const placed = placeCard(rects, whole, window, previous);
        if (placed.side === 'docked') return;
        expect(rects.some((rect) => overlap(rect, drawn(placed, whole)))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('docks only where no side has room', () => {
    fc.assert(
      fc.property(phrase, height, view, side, (rects, whole, window, previous) => {
        const placed = placeCard(rects, whole, window, previous);
        if (placed.side !== 'docked') return;
        const top = Math.max(0, Math.min(...rects.map((rect) => rect.top)));
        const bottom = Math.min(window.height, Math.max(...rects.map((rect) => rect.top + rect.height)));
        const least = Math.min(whole, 180, window.height / 2);
        expect(top - 16).toBeLessThan(least);
        expect(window.height - bottom - 16).toBeLessThan(least);
      }),
      { numRuns: 2000 },
    );
  });

  const window = { left: 0, top: 0, width: 1000, height: 700 };
  const at = (left: number, top: number, width = 200, height = 22): Rect[] => [{ left, top, width, height }];
  test.each([
    ['near the top', at(100, 60), 400, null, 'below'],
    ['near the bottom', at(100, 640), 400, null, 'above'],
    ['in the middle, a card that fits on neither side', at(100, 330), 500, null, 'below'],
    ['below the middle, the same', at(100, 400), 500, null, 'above'],
    ['a tall phrase at the left', at(10, 20, 300, 660), 400, null, 'right'],
    ['a tall phrase at the right', at(690, 20, 300, 660), 400, null, 'left'],
    ['a phrase that fills the window', at(10, 10, 980, 680), 400, null, 'docked'],
    ['no phrase', [], 400, null, 'docked'],
    ['a card that was above and still fits there', at(100, 430), 400, 'above', 'above'],
    ['scrolled out at the top', at(100, -500), 400, null, 'below'],
    ['scrolled out at the bottom', at(100, 1500), 400, 'below', 'above'],
  ] as const)('%s', (_, rects, whole, previous, expected) => {
    expect(placeCard(rects, whole, window, previous).side).toBe(expected);
  });

  test.each([
    ['a phrase that fills the upper part', at(10, 0, 980, 560), 'bottom'],
    ['a phrase that fills the lower part', at(10, 140, 980, 560), 'top'],
  ] as const)('docked opposite to %s', (_, rects, edge) => {
    const placed = placeCard(rects, 400, window);
    expect(placed.side).toBe('docked');
    if (edge === 'top') expect(placed.top).toBe(8);
    else expect(placed.top + Math.min(400, placed.maxHeight)).toBe(692);
  });

  test('follows the part of the window that is seen when a page is pinched larger', () => {
    const seen = { left: 400, top: 300, width: 500, height: 350 };
    const card = drawn(placeCard(at(420, 310), 200, seen), 200);
    expect(card.left).toBeGreaterThanOrEqual(400);
    expect(card.left + card.width).toBeLessThanOrEqual(900);
    expect(card.top).toBe(340);
  });
});

test.each([
  [1280, 440],
  [456, 440],
  [400, 384],
  [330, 320],
  [320, 320],
  [280, 280],
])('a window of %i px has a card of %i px', (window, card) => {
  expect(cardWidth(window)).toBe(card);
});
