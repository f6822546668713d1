import { closestOf, localNameOf, nodeTypeOf, parentOf, parentOrHost } from './dom.ts';

/** What the reader of blocks does with an element. */
export type ElementKind = 'inline' | 'block' | 'silent' | 'space' | 'gap' | 'break' | 'sup';

function kinds(kind: ElementKind, names: string): [string, ElementKind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/**
 * What is done by name. A name that is not here, such as a custom element's, is inline until its computed
 * display says otherwise, which is asked only where a block may hit.
 */
const KIND_BY_NAME: ReadonlyMap<string, ElementKind> = new Map([
  ...kinds(
    'block',
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
      'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol ' +
      'optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
  ),
  // Not shown, or shown beside the line (the reading of a ruby): as if it were not there.
  ...kinds('silent', 'script style noscript template head title link meta base rt rp datalist wbr noframes'),
  // Shown, but no prose: the words around it are two words, and may still be one phrase.
  ...kinds('space', 'button svg img picture video audio canvas iframe frame object embed map progress meter'),
  // Shown, and wording that we do not read: what stands before it and after it is not one phrase.
  ...kinds('gap', 'code kbd samp math input select textarea option'),
  ...kinds('break', 'br'),
  ...kinds('sup', 'sup'),
]);

/** Tells what the reader does with an element of this local name. */
export function kindOf(localName: string): ElementKind {
  return KIND_BY_NAME.get(localName) ?? 'inline';
}

/** What a person may edit. Asked once a pass with a native query: nearly every page has none. */
export const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]), [role~="textbox" i], [role~="searchbox" i]';

/**
 * Tells whether a node lies in something that is never read, through shadow roots outwards. One native query for the
 * attributes and a look at each name: a query for all the names takes 50 µs.
 */
export function isLeftOut(node: Element | ShadowRoot): boolean {
  let isAsked = false;
  let at = nodeTypeOf(node) === Node.ELEMENT_NODE ? (node as Element) : parentOrHost(node);
  while (at !== null) {
    const kind = kindOf(localNameOf(at));
    if (kind !== 'block' && kind !== 'inline' && kind !== 'sup') return true;
    const parent = parentOf(at);
    if (!isAsked && closestOf(at, EDITABLE) !== null) return true;
    // The query stops at a shadow root: it is made again from the host.
    isAsked = parent !== null && nodeTypeOf(parent) === Node.ELEMENT_NODE;
    at = parentOrHost(at);
  }
  return false;
}
