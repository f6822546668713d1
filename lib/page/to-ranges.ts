import type { Span } from '../core/text/span.ts';
import type { Block } from './block.ts';
import { documentOf, isConnectedIn, newRange } from './dom.ts';

/**
 * Finds a stretch of a block's text in the page: one range for each text node, so that what is left out in
 * between (a footnote mark, a hidden word) is not painted.
 *
 * The ranges are static: a page pays nothing for them when it changes. Gives null where the page no longer has
 * the text that was read, and none where no text node has any of it.
 */
export function toRanges(block: Block, span: Span): StaticRange[] | null {
  const ranges: StaticRange[] = [];
  for (const piece of block.pieces) {
    if (piece.end <= span.start) continue;
    if (piece.start >= span.end || span.start >= span.end) break;
    const start = Math.max(piece.start, span.start);
    const end = Math.min(piece.end, span.end);
    const from = piece.from + start - piece.start;
    const to = from + end - start;
    if (!isConnectedIn(piece.node) || piece.node.data.slice(from, to) !== block.text.slice(start, end))
      return null;
    ranges.push(
      new StaticRange({
        startContainer: piece.node,
        startOffset: from,
        endContainer: piece.node,
        endOffset: to,
      }),
    );
  }
  return ranges;
}

/** Gives the boxes of ranges in the viewport, in CSS pixels, one for each line; none where nothing is shown. */
export function boxesOf(ranges: readonly StaticRange[]): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (const range of ranges) {
    const node = range.startContainer as Text;
    if (!isConnectedIn(node) || range.endOffset > node.data.length) continue;
    const live = newRange(documentOf(node));
    live.setStart(node, range.startOffset);
    live.setEnd(node, range.endOffset);
    for (const box of live.getClientRects()) if (box.width > 0 && box.height > 0) boxes.push(box);
  }
  return boxes;
}
