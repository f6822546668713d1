import { styleOf } from './display.ts';
import { boxOf, documentOf, isRendered, localNameOf, parentOrHost, windowOf } from './dom.ts';

/** A box this small shows nothing; `.sr-only` text has one of 1 px. */
const NO_BOX = 2;

/** Text this far left of or above the page's beginning is kept there for screen readers; a slide is nearer. */
const FAR_AWAY = 5000;

/**
 * Makes a function that tells whether the text directly in an element is to be seen when the page is scrolled to
 * it: rendered, neither transparent nor clipped away nor moved off the page. Remembers what it found, so make a
 * new one for each pass. Costs a style look-up for the element and, once, for each ancestor with a tiny box.
 *
 * `aria-hidden` text counts as seen: a page behind a modal dialog has it. Closed `details` and
 * `hidden="until-found"` count as hidden until they open.
 */
export function visibility(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const boxes = new Map<Element, Element | null>();
  const clipped = new Map<Element, boolean>();

  const isClipped = (element: Element): boolean => {
    const climbed: Element[] = [];
    let found = false;
    for (let at: Element | null = element; at !== null; at = parentOrHost(at)) {
      const before = clipped.get(at);
      if (before !== undefined) {
        found = before;
        break;
      }
      climbed.push(at);
      if (clips(at)) {
        found = true;
        break;
      }
    }
    for (const at of climbed) clipped.set(at, found);
    return found;
  };

  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const shown = boxed(element, boxes);
    const isSeen = shown !== null && !isFarAway(shown) && !isClipped(shown);
    known.set(element, isSeen);
    return isSeen;
  };
}

/**
 * Finds the nearest element with a box of its own; null where there is none, or a slot shows other text instead.
 *
 * @param known the boxes of elements without one of their own, which is added to
 */
function boxed(element: Element, known: Map<Element, Element | null>): Element | null {
  const climbed: Element[] = [];
  let found: Element | null = null;
  for (let at: Element | null = element; at !== null; at = parentOrHost(at)) {
    const before = known.get(at);
    if (before !== undefined) {
      found = before;
      break;
    }
    if (localNameOf(at) === 'slot' && at instanceof HTMLSlotElement && at.assignedNodes().length > 0) {
      // Text in a slot is what is shown where nothing was assigned to it.
      if (at === element) return null;
    } else if (isRendered(at)) {
      found = at;
      break;
    } else {
      climbed.push(at);
    }
    if (styleOf(at)?.display !== 'contents') break;
  }
  for (const at of climbed) known.set(at, found);
  return found;
}

function clips(element: Element): boolean {
  const box = boxOf(element);
  if (box.width > NO_BOX && box.height > NO_BOX) return false;
  // What the page's own two boxes clip, the viewport scrolls to.
  const name = localNameOf(element);
  if (name === 'html' || name === 'body') return false;
  const style = styleOf(element);
  if (style === null || style.display === 'inline' || style.display === 'contents') return false;
  return style.overflow !== 'visible' || style.clip !== 'auto' || style.clipPath !== 'none';
}

function isFarAway(element: Element): boolean {
  const box = boxOf(element);
  return box.right < -FAR_AWAY || box.bottom + (windowOf(documentOf(element))?.scrollY ?? 0) < -FAR_AWAY;
}
