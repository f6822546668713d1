/**
 * Finds what a card's host must be a child of to be drawn and alive: the innermost modal dialog or fullscreen element
 * around the match; else a modal that is open elsewhere, since it makes all outside it dead; else `<html>`.
 *
 * Looks through shadow roots. Where the element has an open shadow root of its own the root is given, for a plain
 * child might not be drawn.
 */
export function cardContainer(document: Document, within: Node | null): Element | ShadowRoot {
  let modal: Element | undefined;
  for (let node = within; node !== null && modal === undefined; node = parentOf(node)) {
    if (node instanceof Element && node.matches(':modal, :fullscreen')) modal = node;
  }
  modal ??= [...Document.prototype.querySelectorAll.call(document, 'dialog:modal')].at(-1);
  return modal ? (modal.shadowRoot ?? modal) : documentElementOf(document);
}

/** `<html>`, also on a page with a form field of the name `documentElement`. */
export function documentElementOf(document: Document): Element {
  return Reflect.get(Document.prototype, 'documentElement', document) as Element;
}

/** The parent, or the host of a shadow root, also in a form with a field of the name `parentNode`. */
function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot
    ? node.host
    : (Reflect.get(Node.prototype, 'parentNode', node) as Node | null);
}
