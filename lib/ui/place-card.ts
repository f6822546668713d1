/** A rectangle in CSS pixels of the layout viewport. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a card stands. `docked` means that there was no room beside the phrase. */
export interface Placement {
  side: 'below' | 'above' | 'right' | 'left' | 'docked';
  left: number;
  top: number;
  width: number;
  maxHeight: number;
}

/** The card's widest and narrowest. A window narrower than the least gets a card of its own width. */
const MAX_WIDTH = 440;
const MIN_WIDTH = 320;
/** Between phrase and card: the underline (offset 4 px, 2 px thick) stays free. */
const GAP = 8;
/** Between card and the window's edge, where the window is wide enough. */
const MARGIN = 8;
/** A card cut to this height still shows its heading and some lines of the paragraph: good enough to stay beside. */
const ROOMY = 300;
/** Below this height (in a low window, half of that) too little is readable and the card rather docks. */
const USABLE = 180;

const SIDES = ['below', 'above', 'right', 'left'] as const;
type Side = (typeof SIDES)[number];

/** Gives the card's width in a window: 440 px at most, 320 at least, never wider than the window. */
export function cardWidth(windowWidth: number): number {
  return Math.min(MAX_WIDTH, Math.max(windowWidth - 2 * MARGIN, Math.min(MIN_WIDTH, windowWidth)));
}

/**
 * Places a card so that it does not cover the phrase: below it, above it, else at its right or left, else docked at
 * the bottom or top, opposite to the phrase.
 *
 * Below or above is taken when the whole card fits there; else the first side with room for a card cut to 300 px,
 * else to 180 px (half of a low window). The
 * side of the `previous` placement is tried first, so that a card does not jump while the page scrolls. Only a docked
 * card may cover words, and only where the phrase leaves no such room on any side. Without rects it docks.
 */
export function placeCard(
  phrase: readonly Rect[],
  height: number,
  view: Rect,
  previous: Placement['side'] | null = null,
): Placement {
  const width = cardWidth(view.width);
  const margin = Math.min(MARGIN, (view.width - width) / 2);
  const right = view.left + view.width;
  const bottom = view.top + view.height;
  const whole = view.height - 2 * MARGIN;
  const usable = Math.min(USABLE, view.height / 2);
  const docked = (atTop: boolean, room: number): Placement => {
    const maxHeight = Math.max(Math.min(room, whole), usable);
    const low = Math.max(view.top + MARGIN, bottom - MARGIN - Math.min(height, maxHeight));
    return {
      side: 'docked',
      left: right - margin - width,
      top: atTop ? view.top + MARGIN : low,
      width,
      maxHeight,
    };
  };
  const box = boundsWithin(phrase, view);
  if (box === null) return docked(false, whole);

  const room: Record<Side, number> = {
    below: bottom - MARGIN - (box.bottom + GAP),
    above: box.top - GAP - (view.top + MARGIN),
    right: right - margin - (box.right + GAP) >= width ? whole : 0,
    left: box.left - GAP - (view.left + margin) >= width ? whole : 0,
  };
  const kept = SIDES.filter((side) => side === previous);
  // Among sides that cut the card, the roomier of below and above reads better than a fixed order.
  const cut: readonly Side[] = room.above > room.below ? ['above', 'below', 'right', 'left'] : SIDES;
  const side =
    [...kept, 'below' as const, 'above' as const].find((s) => room[s] >= height) ??
    [...kept, ...cut].find((s) => room[s] >= Math.min(height, ROOMY)) ??
    [...kept, ...cut].find((s) => room[s] >= Math.min(height, usable));
  if (side === undefined) return docked(room.above > room.below, Math.max(room.above, room.below));

  const maxHeight = room[side];
  const shown = Math.min(height, maxHeight);
  const between = (low: number, wish: number, high: number) => Math.max(low, Math.min(wish, high));
  const left = {
    below: between(view.left + margin, box.left, right - margin - width),
    above: between(view.left + margin, box.left, right - margin - width),
    right: box.right + GAP,
    left: box.left - GAP - width,
  }[side];
  const top = {
    below: box.bottom + GAP,
    above: box.top - GAP - shown,
    right: between(view.top + MARGIN, box.top, bottom - MARGIN - shown),
    left: between(view.top + MARGIN, box.top, bottom - MARGIN - shown),
  }[side];
  return { side, left, top, width, maxHeight };
}

/** Bounds of all rects, moved to the window's nearest edge where they lie outside it; null without rects. */
function boundsWithin(rects: readonly Rect[], view: Rect) {
  const drawn = rects.filter((rect) => rect.width > 0 || rect.height > 0);
  if (drawn.length === 0) return null;
  const clipX = (x: number) => Math.max(view.left, Math.min(x, view.left + view.width));
  const clipY = (y: number) => Math.max(view.top, Math.min(y, view.top + view.height));
  return {
    left: clipX(Math.min(...drawn.map((r) => r.left))),
    right: clipX(Math.max(...drawn.map((r) => r.left + r.width))),
    top: clipY(Math.min(...drawn.map((r) => r.top))),
    bottom: clipY(Math.max(...drawn.map((r) => r.top + r.height))),
  };
}
