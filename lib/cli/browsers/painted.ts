import type { Frame, Page } from 'puppeteer-core';

/** A stretch of a page that the extension has painted. */
export interface PaintedStretch {
  /** As the page has the words, white space folded. */
  words: string;
  /** The name of its highlight: `a1-v`. */
  highlight: string;
}

/**
 * Reads what is painted in a frame's document, in its order: pages can see highlights, though not who made them.
 * Ranges of one highlight with nothing between them but white space or a footnote mark are one stretch.
 */
export async function paintedIn(frame: Page | Frame): Promise<PaintedStretch[]> {
  return frame.evaluate(() => {
    const toRange = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const between = (a: Range, b: Range) => {
      if (a.endContainer.getRootNode() !== b.startContainer.getRootNode()) return null;
      const gap = new Range();
      gap.setStart(a.endContainer, a.endOffset);
      gap.setEnd(b.startContainer, b.startOffset);
      return gap.toString();
    };
    // Where roots differ there is no order that a reader would agree on; they stay as they were painted.
    const order = (a: Range, b: Range) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0;
    const found: { last: Range; words: string; highlight: string }[] = [];
    for (const [highlight, ranges] of CSS.highlights) {
      const stretches: typeof found = [];
      for (const range of [...ranges].map(toRange).sort(order)) {
        const before = stretches.at(-1);
        const gap = before && between(before.last, range);
        if (before && gap !== null && /^\s*\[?\w{0,2}\]?\s*$/.test(gap ?? '-')) {
          before.words += (/\s/.exec(gap ?? '')?.[0] ?? '') + range.toString();
          before.last = range;
        } else stretches.push({ last: range, words: range.toString(), highlight });
      }
      found.push(...stretches);
    }
    return found
      .sort((a, b) => order(a.last, b.last))
      .map(({ words, highlight }) => ({ words: words.replace(/\s+/g, ' ').trim(), highlight }));
  });
}

/**
 * Finds where a person would click on a phrase: the middle of its first line, in CSS pixels of the frame's
 * window, scrolled into view. Looks into open shadow roots; white space is compared folded. Throws if the page
 * has no such phrase in one text node.
 */
export async function pointOf(frame: Page | Frame, phrase: string): Promise<{ x: number; y: number }> {
  return frame.evaluate((phrase) => {
    const find = (root: Node): Range | null => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          const inside = node.shadowRoot && find(node.shadowRoot);
          if (inside) return inside;
          continue;
        }
        const text = node.nodeValue ?? '';
        const pattern = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
        const match = new RegExp(pattern).exec(text);
        if (!match) continue;
        const range = new Range();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        if (range.getClientRects().length > 0) return range;
      }
      return null;
    };
    const range = find(document);
    if (!range) throw new Error(`the page does not show "${phrase}"`);
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) {
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    const line = range.getClientRects()[0];
    if (!line) throw new Error(`the page does not show "${phrase}"`);
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, phrase);
}
