/**
 * Getters and methods of the DOM, taken once from the prototypes. A form with a field called `parentNode`, or
 * an image called `documentElement`, hides the property of that name on the form or the document, in an
 * extension's isolated world too; the prototype's own getter still answers.
 *
 * The hot ones are written out one by one: a closure made by a factory shares its type feedback with its
 * sisters, and is three times slower.
 */

type Getter<T> = () => T;

function getterOf<T>(prototype: object, name: string): Getter<T> {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as Getter<T>;
}

const nodeType = getterOf<number>(Node.prototype, 'nodeType');
const parentNode = getterOf<ParentNode | null>(Node.prototype, 'parentNode');
const isConnected = getterOf<boolean>(Node.prototype, 'isConnected');
const ownerDocument = getterOf<Document | null>(Node.prototype, 'ownerDocument');
const localName = getterOf<string>(Element.prototype, 'localName');
const shadowRoot = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const documentElement = getterOf<Element | null>(Document.prototype, 'documentElement');
const body = getterOf<HTMLElement | null>(Document.prototype, 'body');
const activeInDocument = getterOf<Element | null>(Document.prototype, 'activeElement');
const designMode = getterOf<string>(Document.prototype, 'designMode');
const defaultView = getterOf<Window | null>(Document.prototype, 'defaultView');

const {
  closest,
  getAttribute,
  hasAttribute,
  querySelectorAll,
  checkVisibility,
  getBoundingClientRect,
  scrollIntoView,
  scrollBy,
} = Element.prototype;
const { contains, getRootNode } = Node.prototype;
const { createTreeWalker, createRange, getSelection, caretPositionFromPoint } = Document.prototype;

/** Tells `Node.nodeType`. */
export const nodeTypeOf = (node: Node): number => nodeType.call(node);
/** Gives `Node.parentNode`. */
export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
/** Tells `Node.isConnected`. */
export const isConnectedIn = (node: Node): boolean => isConnected.call(node);
/** Gives the document that a node belongs to. */
export const documentOf = (node: Node): Document => ownerDocument.call(node) ?? (node as unknown as Document);
/** Gives `Element.localName`. */
export const localNameOf = (element: Element): string => localName.call(element);
/** Gives the open shadow root of an element, or null. */
export const shadowRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);
/** Gives the document's outermost element, or null. */
export const documentElementOf = (document: Document): Element | null => documentElement.call(document);
/** Gives the document's `<body>` or `<frameset>`, or null. */
export const bodyOf = (document: Document): HTMLElement | null => body.call(document);
/** Gives what has the focus in a document, in open shadow roots too, or null. */
export function focusedIn(document: Document): Element | null {
  let focused = activeInDocument.call(document);
  for (let at = focused; at !== null; at = shadowRootOf(at)?.activeElement ?? null) focused = at;
  return focused;
}
/** Tells whether the whole document is being edited. */
export const isDesigned = (document: Document): boolean => designMode.call(document) === 'on';
/** Gives the window of a document, or null for one that is shown nowhere. */
export const windowOf = (document: Document): (Window & typeof globalThis) | null =>
  defaultView.call(document) as (Window & typeof globalThis) | null;
/** Finds the nearest ancestor-or-self within the same root that fits a selector, or null. */
export const closestOf = (element: Element, selector: string): Element | null =>
  closest.call(element, selector);
/** Gives an attribute's value, or null. */
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
/** Tells whether an element has an attribute. */
export const hasAttributeOf = (element: Element, name: string): boolean => hasAttribute.call(element, name);
/** Finds all elements below an element that fit a selector. */
export const findAll = (element: Element, selector: string): NodeListOf<Element> =>
  querySelectorAll.call(element, selector) as NodeListOf<Element>;
/** Tells whether `inner` is `outer` or lies below it, within one root. */
export const containsNode = (outer: Node, inner: Node | null): boolean => contains.call(outer, inner);
/** Gives the document or shadow root that a node lies in. */
export const rootOf = (node: Node): Node => getRootNode.call(node);
/** Gives an element's box in the viewport. */
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
/** Tells whether an element is rendered, with `visibility` and `opacity` counted. */
export const isRendered = (element: Element): boolean =>
  checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
/** Scrolls an element into view at once, in the frames around it too. */
export const scrollToElement = (element: Element): void =>
  scrollIntoView.call(element, { block: 'nearest', inline: 'nearest', behavior: 'instant' });
/** Scrolls what an element holds by CSS pixels, at once. */
export const scrollElementBy = (element: Element, top: number): void =>
  (scrollBy as (this: Element, options: ScrollToOptions) => void).call(element, { top, behavior: 'instant' });
/** Makes a tree walker over text nodes, and over elements too unless told otherwise. */
export const walkerOver = (root: Node, textOnly = false): TreeWalker =>
  createTreeWalker.call(
    documentOf(root),
    root,
    NodeFilter.SHOW_TEXT | (textOnly ? 0 : NodeFilter.SHOW_ELEMENT),
  );
/** Makes a range in a document. */
export const newRange = (document: Document): Range => createRange.call(document);
/** Gives the document's selection, or null. */
export const selectionOf = (document: Document): Selection | null => getSelection.call(document);
/** Gives the place in the text at a point of the viewport, or null where there is none. */
export const caretAt = (
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): CaretPosition | null =>
  (caretPositionFromPoint as Document['caretPositionFromPoint']).call(document, x, y, { shadowRoots });

/** Gives all text below an element; null where it, or the number of nodes, is more than `most`. */
export function shortTextOf(element: Element, most: number): string | null {
  const walker = walkerOver(element);
  let text = '';
  let nodes = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (nodeTypeOf(node) === Node.TEXT_NODE) text += (node as Text).data;
    if (++nodes > most || text.length > most) return null;
  }
  return text;
}

/** Gives the parent, or the host where the parent is a shadow root; null at the top. */
export function parentOrHost(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null) return null;
  if (nodeTypeOf(parent) === Node.ELEMENT_NODE) return parent as Element;
  return parent instanceof ShadowRoot ? parent.host : null;
}
