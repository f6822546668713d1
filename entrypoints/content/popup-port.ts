import { type Browser, browser } from 'wxt/browser';
import { listen } from '../../lib/page/listen.ts';
import { FRAME_PORT, type FrameReport, type FrameView, type ToFrames } from '../../lib/messaging/messages.ts';

/** How often a page that scrolls is looked at, in milliseconds. */
const LOOK_AGAIN = 150;

/** Answer the popup and the side panel over the port that each opens to all frames of the tab. */
export function listenToPopup(frame: {
  name: string;
  report: () => FrameReport;
  show: (match: number) => void;
  inView: () => number | null;
}): {
  /** Tell whoever listens that something changed. */
  report: () => void;
  stop: () => void;
} {
  const ports = new Set<Browser.runtime.Port>();
  let looking: ReturnType<typeof setTimeout> | undefined;
  let unlisten: (() => void) | undefined;
  const look = () => {
    looking = undefined;
    const view: FrameView = { frame: frame.name, inView: frame.inView() };
    for (const port of ports) port.postMessage(view);
  };
  const onScroll = () => {
    looking ??= setTimeout(look, LOOK_AGAIN);
  };
  const drop = (port: Browser.runtime.Port) => {
    ports.delete(port);
    if (ports.size > 0) return;
    unlisten?.();
    unlisten = undefined;
    clearTimeout(looking);
    looking = undefined;
  };
  const onConnect = (port: Browser.runtime.Port) => {
    if (port.name !== FRAME_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => drop(port));
    unlisten ??= listen(window, ['scroll', 'resize'], onScroll, { capture: true, passive: true });
    port.onMessage.addListener((message: ToFrames) => {
      if (message.frame === frame.name) frame.show(message.show);
    });
    port.postMessage(frame.report());
    onScroll();
  };
  browser.runtime.onConnect.addListener(onConnect);
  return {
    report() {
      if (ports.size === 0) return;
      const report = frame.report();
      for (const port of ports) port.postMessage(report);
    },
    stop() {
      // Of an extension that is gone nothing is left to undo.
      browser.runtime?.onConnect.removeListener(onConnect);
      for (const port of ports) {
        port.disconnect();
        drop(port);
      }
    },
  };
}
