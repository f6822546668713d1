import type { Container } from './block.ts';
import { parentOrHost } from './dom.ts';
import type { Hits } from './hits.ts';
import { visibility } from './visibility.ts';

/**
 * Finds the containers in which text was shown that was hidden, or hidden that was shown, since they were read.
 *
 * @param awaited what is hidden, by container
 * @param rest called between two containers, to give the thread back
 */
export async function changedLooks(
  hits: Hits,
  awaited: Iterable<[Container, readonly Element[]]>,
  rest: () => Promise<void>,
): Promise<Set<Container>> {
  const isSeen = visibility();
  const changed = new Set<Container>();
  for (const [container, elements] of awaited) {
    if (elements.some(isSeen)) changed.add(container);
    await rest();
  }
  for (const container of hits.containers()) {
    for (const { block } of hits.of(container)) {
      for (const { node } of block.pieces) {
        const parent = parentOrHost(node);
        if (parent !== null && !isSeen(parent)) changed.add(container);
      }
    }
    await rest();
  }
  return changed;
}
