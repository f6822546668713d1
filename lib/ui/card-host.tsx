import { render } from 'preact';
import { cardContainer, documentElementOf } from './card-container.ts';
import { MatchCard, type MatchCardProps } from './MatchCard.tsx';
import { CitedCard, type CitedCardProps } from './CitedCard.tsx';
import { SelectionCard, type SelectionCardProps } from './SelectionCard.tsx';
import { cardWidth, type Placement, placeCard, type Rect } from './place-card.ts';
import { matchKey } from './use-forms.ts';

/** Why a card closed. `removed`: the page took its host away, or hid it. */
type CloseReason = 'escape' | 'button' | 'outside' | 'removed' | 'caller';

/** What the host gives a card. */
type OwnProps = Pick<MatchCardProps, 'onClose' | 'dialog' | 'onDrawn'>;

/** What a card is opened with. */
export interface CardOptions {
  /** The text of `card.css`: a content script is sent it, so that pages without matches do not carry it. */
  style: string;
  /** Any node of the match, to find the modal dialog or fullscreen element around it; null where there is none. */
  within: Node | null;
  /** Gives where the phrase is drawn now, in the window's CSS pixels. Empty: the card docks. */
  rects: () => readonly Rect[];
  card:
    | Omit<MatchCardProps, keyof OwnProps>
    | Omit<SelectionCardProps, keyof OwnProps>
    | Omit<CitedCardProps, keyof OwnProps>;
  /** Called once, after everything is gone from the page. */
  onClose: (reason: CloseReason) => void;
}

/** An open card. After it has closed its methods do nothing. */
export interface OpenCard {
  /** Shows another match, or the same with other properties, and places the card anew. */
  update: (change: Partial<Pick<CardOptions, 'within' | 'rects' | 'card'>>) => void;
  /** Moves the focus into the card. */
  focus: () => void;
  /** Tells whether a node of the page is the card's host. */
  owns: (node: Node) => boolean;
  close: () => void;
}

/** What happens in the card is not for the page: its hotkeys and its "clicked outside" handlers must not see it. */
const OWN_EVENTS =
  'click auxclick dblclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend wheel keydown keypress keyup focusin focusout copy input'.split(
    ' ',
  );

/** One card at a time. */
let last: OpenCard | null = null;

/**
 * Opens a card beside a phrase, in place of any other: one host beside `<body>` (or in the modal around the phrase) with a closed shadow root.
 *
 * Closing removes the host; the page's DOM is then as it was. The card follows the phrase while the page scrolls,
 * resizes or zooms. Escape, a click elsewhere and the card's own button close it.
 */
export function openCard(options: CardOptions): OpenCard {
  last?.close();
  let { within, rects, card } = options;
  const window = globalThis.window;
  const { document } = window;
  const host = division(document);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${options.style}:host{}`);
  // The page may set inline styles on the host, so the place is a rule in our sheet, where `!important` wins.
  const place = (sheet.cssRules[sheet.cssRules.length - 1] as CSSStyleRule).style;
  root.adoptedStyleSheets = [sheet];
  const frame = division(document);
  frame.className = 'frame';
  root.append(frame);

  let dialog: HTMLElement | null = null;
  let container: Element | ShadowRoot | null = null;
  let side: Placement['side'] | null = null;
  let known: readonly Rect[] = [];
  let asked = 0;
  let closed = false;

  const parentWatch = new MutationObserver(() => {
    if (host.parentNode !== container) finish('removed');
  });
  const sizeWatch = new ResizeObserver(() => {
    // A host that is no longer drawn (removed, or in a dialog that closed) has no size.
    if (host.getClientRects().length === 0) finish('removed');
    else schedule();
  });

  const settle = () => {
    const wanted = cardContainer(document, within);
    if (wanted === container) return;
    parentWatch.disconnect();
    container = wanted;
    Node.prototype.appendChild.call(container, host);
    host.showPopover();
    parentWatch.observe(container, { childList: true });
  };
  const own = {
    onClose: () => finish('button'),
    dialog: (element: HTMLElement | null) => void (dialog = element),
    onDrawn: () => position(),
  };
  const draw = () =>
    render(
      'match' in card ? (
        <MatchCard {...card} {...own} />
      ) : 'found' in card ? (
        <SelectionCard {...card} {...own} />
      ) : (
        <CitedCard {...card} {...own} />
      ),
      frame,
    );
  const position = () => {
    asked = 0;
    if (closed) return;
    const view = visibleWindow(window);
    const now = rects();
    // A phrase that is gone for a moment (a page that draws anew) does not send the card to another corner.
    if (now.length > 0) known = now;
    set('width', cardWidth(view.width));
    const { whole, least } = heights(frame);
    const placed = placeCard(known, whole, view, side);
    side = placed.side;
    set('left', placed.left);
    set('top', placed.top);
    set('max-height', placed.maxHeight);
    // Where the parts would leave the text no room, the whole card scrolls.
    frame.classList.toggle('low', placed.maxHeight < least);
  };
  const set = (property: string, px: number) => place.setProperty(property, `${px}px`, 'important');
  const schedule = () => {
    asked ||= window.requestAnimationFrame(position);
  };

  const stop = (event: Event) => event.stopPropagation();
  const holds = (event: Event) => event.composedPath().includes(host);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted || holds(event)) return;
    // One press closes one thing: the card, and not the page's dialog under it.
    event.preventDefault();
    event.stopImmediatePropagation();
    finish('escape');
  };
  const onPress = (event: Event) => {
    if (event.isTrusted && !holds(event)) finish('outside');
  };
  const listen = (on: boolean) => {
    const change = on ? 'addEventListener' : 'removeEventListener';
    window[change]('keydown', onKey as EventListener, true);
    window[change]('click', onPress, true);
    window[change]('scroll', schedule, true);
    window[change]('resize', schedule);
    window.visualViewport?.[change]('resize', schedule);
    window.visualViewport?.[change]('scroll', schedule);
    for (const name of OWN_EVENTS) host[change](name, stop);
  };

  function finish(reason: CloseReason): void {
    if (closed) return;
    closed = true;
    listen(false);
    parentWatch.disconnect();
    sizeWatch.disconnect();
    window.cancelAnimationFrame(asked);
    if (last === opened) last = null;
    render(null, frame);
    host.remove();
    options.onClose(reason);
  }

  settle();
  draw();
  listen(true);
  sizeWatch.observe(frame);
  // A page that grows or shrinks moves the phrase without a scroll.
  sizeWatch.observe(documentElementOf(document));

  const opened: OpenCard = {
    update(change) {
      if (closed) return;
      const moved = change.card !== undefined && nameOf(change.card) !== nameOf(card);
      ({ within = within, rects = rects, card = card } = change);
      if (moved) {
        side = null;
        known = [];
      }
      settle();
      draw();
    },
    focus: () => dialog?.focus({ preventScroll: true }),
    owns: (node) => node === host,
    close: () => finish('caller'),
  };
  last = opened;
  return opened;
}

/** Tells cards of different words apart. */
function nameOf(card: CardOptions['card']): string {
  return 'match' in card ? matchKey(card.match) : 'found' in card ? card.text : card.words;
}

/** A `<div>`, also in an XML document, where `createElement` makes no HTML, and on a page that hides the method. */
function division(document: Document): HTMLElement {
  const html = 'http://www.w3.org/1999/xhtml';
  return Document.prototype.createElementNS.call(document, html, 'div') as HTMLElement;
}

/** The part of the window that is seen: while a page is pinched larger, a part of it. */
function visibleWindow(window: Window): Rect {
  const { visualViewport: seen, document } = window;
  if (!seen) return { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
  // `clientWidth` leaves out the scroll bar, on which a card would lie badly.
  const width =
    seen.scale === 1
      ? Math.min(seen.width, documentElementOf(document).clientWidth || seen.width)
      : seen.width;
  return { left: seen.offsetLeft, top: seen.offsetTop, width, height: seen.height };
}

/**
 * The height that the card would have with room enough, and the least in which its parts leave the text some lines:
 * only the text is cut, between bounds of its own.
 */
function heights(frame: HTMLElement): { whole: number; least: number } {
  const card = frame.firstElementChild;
  const text = card?.querySelector('.text');
  if (!card || !text) return { whole: 0, least: 0 };
  const { maxHeight, minHeight } = getComputedStyle(text);
  const most = Number.parseFloat(maxHeight) || Number.POSITIVE_INFINITY;
  const borders = card.getBoundingClientRect().height - card.clientHeight;
  const rest = card.scrollHeight + borders - text.clientHeight;
  return { whole: rest + Math.min(text.scrollHeight, most), least: rest + Number.parseFloat(minHeight) };
}
