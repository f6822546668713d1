import { containsNode, parentOf } from './dom.ts';

/** How many ancestors are compared after a pause. */
const WATCHED_ANCESTORS = 64;

/** Notes a node's place: the node and its nearest ancestors, up to the root. */
export function placeOf(node: Node, root: Node): Node[] {
  const place = [node];
  let at: Node | null = node;
  while (at !== null && at !== root && place.length < WATCHED_ANCESTORS) {
    at = parentOf(at);
    if (at !== null) place.push(at);
  }
  return place;
}

/** Tells whether a node still stands in its place, as far as that was noted, below the root. */
export function stands(place: Node[], root: Node): boolean {
  for (let i = 1; i < place.length; i++) if (parentOf(place[i - 1] as Node) !== place[i]) return false;
  return containsNode(root, place.at(-1) as Node);
}
