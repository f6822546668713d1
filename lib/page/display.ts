import { textContentOf, parentOf, windowOf, documentOf } from './dom.ts';

/** A floated initial is this short at most. */
const INITIAL_LENGTH = 2;

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
  return style.float === 'none' || textContentOf(element).trim().length > INITIAL_LENGTH;
}

/** Tells whether one of two neighbouring texts lies in a block, made by style, that does not hold the other. */
export function blockBetween(one: Text, other: Text, container: Node): boolean {
  const around = new Set<Node>();
  for (let at = one.parentNode as Node | null; at !== null && at !== container; at = parentOf(at))
    around.add(at);
  for (let at = other.parentNode as Node | null; at !== null && at !== container; at = parentOf(at)) {
    if (around.delete(at)) {
      // What holds both, and all around it, parts nothing.
      for (
        let both = parentOf(at) as Node | null;
        both !== null && around.delete(both);
        both = parentOf(both)
      );
      break;
    }
    if (breaksBlock(at as Element)) return true;
  }
  for (const at of around) if (breaksBlock(at as Element)) return true;
  return false;
}
