import { boxOf, parentOrHost } from './dom.ts';
import type { Hit } from './hits.ts';
import type { Slice } from './slices.ts';

/**
 * Puts what the viewport shows first, and keeps the order otherwise. Costs one box a question; rests whenever the slice
 * is spent.
 */
export async function onScreenFirst(hits: readonly Hit[], slice: Slice): Promise<Hit[]> {
  const shown: Hit[] = [];
  const others: Hit[] = [];
  for (const hit of hits) {
    if (slice.spent()) await slice.rest();
    const node = hit.block.pieces[0]?.node;
    const element = node === undefined ? null : parentOrHost(node);
    const box = element === null ? null : boxOf(element);
    (box !== null && box.bottom > 0 && box.top < innerHeight ? shown : others).push(hit);
  }
  return [...shown, ...others];
}
