import type { Span } from '../core/text/span.ts';
import type { Block } from './block.ts';
import { closestOf, parentOrHost } from './dom.ts';

/** What leads somewhere, or does something, when it is clicked. */
const ACTS = 'a[href], area, button, label, summary, [role="link"], [role="button"], [role="tab"]';

/** Tells whether the page itself makes a link or a control of a stretch of a block's text, in whole or in part. */
export function isLinked({ pieces }: Block, span: Span): boolean {
  return pieces.some(({ node, start, end }) => {
    const parent = end > span.start && start < span.end ? parentOrHost(node) : null;
    return parent !== null && closestOf(parent, ACTS) !== null;
  });
}
