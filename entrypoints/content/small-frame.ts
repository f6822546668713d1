/** A frame smaller than this has no room for a card, in CSS pixels: the top document shows it. */
const SMALL_FRAME = { width: 360, height: 240 };

/** Tell whether this frame has no room for a card. */
export function isSmallFrame(): boolean {
  return window.top !== window && (innerWidth < SMALL_FRAME.width || innerHeight < SMALL_FRAME.height);
}
