import { attributeOf, hasAttributeOf, isDesigned, localNameOf, selectionOf, windowOf } from './dom.ts';
import { listen } from './listen.ts';

/** What does something by itself when it is clicked, or takes text. */
const INTERACTIVE_NAMES = new Set(
  'area button label summary input select textarea option iframe object embed audio video'.split(' '),
);
const INTERACTIVE_ROLES = new Set(
  (
    'button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option radio ' +
    'scrollbar searchbox slider spinbutton switch tab textbox treeitem'
  ).split(' '),
);

/** A pointer that moved further than this between press and release was dragging, in CSS pixels. */
const DRAG = 4;

/**
 * Listens for clicks on painted matches. A click counts when a person made it with the primary button and no
 * key held, the page did not prevent its default, nothing under it is interactive or editable, and it selected
 * nothing. Never prevents or stops an event. Gives the undo.
 *
 * @param at finds the match at a point of the viewport
 * @param onMatch is told the match and the point
 */
export function watchClicks(
  document: Document,
  at: (x: number, y: number, target: Node) => number | null,
  onMatch: (match: number, point: { x: number; y: number }) => void,
): () => void {
  const window = windowOf(document);
  if (window === null) return () => {};
  let pressed: { x: number; y: number } | null = null;

  const onPress = (event: MouseEvent): void => {
    if (event.isTrusted) pressed = { x: event.clientX, y: event.clientY };
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || !isPlainClick(event) || isDesigned(document)) return;
    if (pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG) return;
    if (selectionOf(document)?.type === 'Range') return;
    const path = event.composedPath();
    const target = path[0];
    if (!(target instanceof Node) || path.some(isInteractive)) return;
    const match = at(event.clientX, event.clientY, target);
    if (match !== null) onMatch(match, { x: event.clientX, y: event.clientY });
  };

  // Pressing is only noted, before the page can stop it; the click itself is left to the page first.
  const stopPress = listen(window, ['mousedown'], onPress, { capture: true, passive: true });
  const stopClick = listen(window, ['click'], onClick, { passive: true });
  return () => {
    stopPress();
    stopClick();
  };
}

/** Tells whether a click is the primary button's, with no key held, and not prevented by the page. */
export function isPlainClick(event: MouseEvent): boolean {
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  );
}

/** Tells whether a node of an event's path does something by itself when it is clicked. */
export function isInteractive(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  const name = localNameOf(target);
  if (INTERACTIVE_NAMES.has(name)) return true;
  if (name === 'a' && (hasAttributeOf(target, 'href') || hasAttributeOf(target, 'xlink:href'))) return true;
  const editable = attributeOf(target, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const roles = attributeOf(target, 'role');
  return roles?.split(/\s+/).some((role) => INTERACTIVE_ROLES.has(role.toLowerCase())) === true;
}
