import { bodyOf, focusedIn, isConnectedIn } from '../../lib/page/dom.ts';

/** Remembers what had the focus before a card took it. */
export interface FocusKeeper {
  remember(): void;
  /** Give it back, or leave it to the page where what had it is gone. */
  giveBack(): void;
}

/** Make a keeper for a document and the open shadow roots in it. */
export function focusKeeper(document: Document): FocusKeeper {
  let before: Element | null = null;
  return {
    remember() {
      before = focusedIn(document);
    },
    giveBack() {
      const element = before;
      before = null;
      if (element instanceof HTMLElement && isConnectedIn(element) && element !== bodyOf(document)) {
        HTMLElement.prototype.focus.call(element, { preventScroll: true });
      }
    },
  };
}
