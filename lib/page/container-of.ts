import type { Container } from './block.ts';
import { localNameOf, nodeTypeOf, parentOf } from './dom.ts';
import { kindOf } from './elements.ts';

/** Where one has to climb further, what was passed has its container remembered: 20,000 levels stay linear. */
const LONG_CLIMB = 8;

/** Finds the block-level element, or else the shadow root, that holds a node; null for one outside any. */
export function containerOf(node: ParentNode, known?: Map<Node, Container | null>): Container | null {
  let at: ParentNode | null = node;
  let climbed = 0;
  let container: Container | null = null;
  while (at !== null) {
    const name = nameOf(at);
    if (name === undefined) {
      container = at instanceof ShadowRoot ? at : null;
      break;
    }
    if (kindOf(name) === 'block') {
      container = at as Element;
      break;
    }
    const remembered = known?.get(at);
    if (remembered !== undefined) {
      container = remembered;
      break;
    }
    at = parentOf(at);
    climbed++;
  }
  if (climbed > LONG_CLIMB && known !== undefined) {
    let passed: ParentNode | null = node;
    for (; climbed > 0 && passed !== null; climbed--, passed = parentOf(passed)) known.set(passed, container);
  }
  return container;
}

/**
 * Gives an element's local name, undefined for any other node. A form's field may stand in the way, but that is
 * an object, never a string. Half the time of asking for the kind of node first.
 */
export function nameOf(node: Node): string | undefined {
  const { localName } = node as Element;
  if (localName === undefined || typeof localName === 'string') return localName;
  return nodeTypeOf(node) === Node.ELEMENT_NODE ? localNameOf(node as Element) : undefined;
}
