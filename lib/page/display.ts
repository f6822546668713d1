import { documentOf, parentOf, shortTextOf, windowOf } from './dom.ts';

/** A floated initial is this short at most, without the white space around it. */
const INITIAL_LENGTH = 2;

/** With more around it, in UTF-16 code units, it is none. */
const INITIAL_SPACE = 50;

/** Gives the computed style of an element, or of a pseudo-element of it; null in a document that is shown nowhere. */
export function styleOf(element: Element, pseudo?: string): CSSStyleDeclaration | null {
  return windowOf(documentOf(element))?.getComputedStyle(element, pseudo) ?? null;
}

/**
 * Tells whether the style makes an inline element a block of its own: `span { display: block }`, a flex item. A
 * floated first letter stays with its word.
 */
export function breaksBlock(element: Element): boolean {
  const style = styleOf(element);
  if (style === null || /^(?:inline|contents|none|ruby|$)/.test(style.display)) return false;
  if (style.float === 'none') return true;
  const text = shortTextOf(element, INITIAL_SPACE);
  return text === null || text.trim().length > INITIAL_LENGTH;
}

/**
 * Tells whether a person may edit an element's text for a reason that no attribute tells: a style, or an `EditContext`,
 * which shows as that style.
 */
export function isEditable(element: Element): boolean {
  return styleOf(element)?.getPropertyValue('-webkit-user-modify').startsWith('read-write') === true;
}

/**
 * Tells whether one of two neighbouring texts of a container lies in a block, made by style, that does not hold the
 * other. Climbs from both in turn, so that texts deep down that are near each other cost no more than others.
 */
export function blockBetween(one: Text, other: Text): boolean {
  const ways = [new Set<Node>(), new Set<Node>()] as const;
  const at: [Node | null, Node | null] = [one.parentNode, other.parentNode];
  let both: Node | null = null;
  for (let turn = 0; both === null && (at[0] !== null || at[1] !== null); turn = 1 - turn) {
    const here = at[turn as 0 | 1];
    if (here === null) continue;
    if (ways[(1 - turn) as 0 | 1].has(here)) both = here;
    ways[turn as 0 | 1].add(here);
    at[turn as 0 | 1] = parentOf(here);
  }
  for (const way of ways) {
    for (const node of way) {
      // What holds both, and all around it, parts nothing.
      if (node === both) break;
      if (breaksBlock(node as Element)) return true;
    }
  }
  return false;
}
