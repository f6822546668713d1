import { type Browser, browser } from 'wxt/browser';
import { asks } from '../../lib/messaging/asks.ts';
import { answer, call } from '../../lib/messaging/channel.ts';
import { type FrameCalls, type FrameSelection, SELECTION_PORT } from '../../lib/messaging/messages.ts';
import { focusedIn, localNameOf } from '../../lib/page/dom.ts';
import { readSelection, type SelectedText } from '../../lib/page/read-selection.ts';
import { type OpenCard, openCard } from '../../lib/ui/card-host.tsx';
import { cardStyle } from './card-style.ts';
import { citing } from './citing.ts';
import { focusKeeper } from './focus.ts';
import { isSmallFrame } from './small-frame.ts';

/**
 * Answer what is asked about a selection, on any site: only then is it read, and nothing else. Gives the undo.
 *
 * @param isRead tells whether the page is read by itself
 */
export function answerSelections(isRead: () => boolean): () => void {
  let card: OpenCard | null = null;
  const focus = focusKeeper(document);

  const open = async ({ text, within, rects }: Omit<SelectedText, 'within'> & { within: Node | null }) => {
    const [style, found] = await Promise.all([
      cardStyle(),
      asks.checkDraft(text).catch((error: Error) => error.message),
    ]);
    focus.remember();
    card = openCard({
      style,
      within,
      rects,
      card: {
        text,
        found,
        asks: {
          ...asks,
          sources: (stretch) => call('sources', { ...stretch, asked: true }),
          citing: citing(),
        },
        onPanel: () => void call('openSelection', { text }).catch(() => undefined),
      },
      onClose(reason) {
        card = null;
        if (reason === 'escape' || reason === 'button') focus.giveBack();
      },
    });
    card.focus();
  };
  const read = async (show: boolean): Promise<FrameSelection | null> => {
    const selected = readSelection(document);
    if (selected === null) return null;
    const shown = show && !isSmallFrame();
    if (shown) await open(selected);
    return { text: selected.text, shown };
  };

  const onConnect = (port: Browser.runtime.Port) => {
    // Nobody else takes the popup's port where the page is not read, and it would wait for ever.
    if (port.name !== SELECTION_PORT) return isRead() ? undefined : port.disconnect();
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    const selection = hasFocus() ? read(true) : Promise.resolve(null);
    void selection.then((found) => {
      if (!isOpen) return;
      if (found) port.postMessage(found);
      else port.disconnect();
    });
  };
  browser.runtime.onConnect.addListener(onConnect);
  const unanswer = answer<Pick<FrameCalls, 'selection' | 'openSelected'>>({
    selection: ({ show }) => read(show),
    async openSelected({ text }) {
      await open({ text, within: null, rects: () => [] });
      return true;
    },
  });
  return () => {
    card?.close();
    unanswer();
    // Of an extension that is gone nothing is left to undo.
    browser.runtime?.onConnect.removeListener(onConnect);
  };
}

/** Whether the keys go to this document, and not to a frame in it. */
function hasFocus(): boolean {
  const focused = focusedIn(document);
  const isFrame = focused !== null && ['iframe', 'frame', 'object', 'embed'].includes(localNameOf(focused));
  return document.hasFocus() && !isFrame;
}
