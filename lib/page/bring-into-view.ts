import { styleOf } from './display.ts';
import { boxOf, documentOf, parentOrHost, scrollElementBy, scrollToElement, windowOf } from './dom.ts';
import { boxesOf } from './to-ranges.ts';

/** A stretch counts as in view when this share of the scrolled box is free above and below it. */
const MARGIN = 0.1;

/**
 * Scrolls so that the beginning of ranges stands in the middle of the window and of every box that scrolls around
 * it; does nothing where it is well in view already. At once: a card is put beside it next.
 */
export function bringIntoView(ranges: readonly StaticRange[]): void {
  const node = ranges[0]?.startContainer;
  const element = node === undefined ? null : parentOrHost(node);
  if (element === null) return;
  const firstBox = (): DOMRect | undefined => boxesOf(ranges)[0];
  // The frames around this one can only be scrolled by the browser.
  scrollToElement(element);
  for (let at: Element | null = parentOrHost(element); at !== null; at = parentOrHost(at)) {
    if (!/auto|scroll/.test(styleOf(at)?.overflowY ?? '') || parentOrHost(at) === null) continue;
    const box = firstBox();
    const frame = boxOf(at);
    if (box !== undefined) scrollElementBy(at, distance(box, frame.top, frame.height));
  }
  const window = windowOf(documentOf(element));
  const box = firstBox();
  if (window === null || box === undefined) return;
  window.scrollBy({ top: distance(box, 0, window.innerHeight), behavior: 'instant' });
}

function distance(box: DOMRect, top: number, height: number): number {
  const margin = height * MARGIN;
  if (box.top >= top + margin && box.bottom <= top + height - margin) return 0;
  return box.top + box.height / 2 - (top + height / 2);
}
