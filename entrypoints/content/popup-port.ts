import { type Browser, browser } from 'wxt/browser';
import { FRAME_PORT, type FrameReport, type ToFrames } from '../../lib/messaging/messages.ts';

/** Answer the popup over the port that it opens to all frames of the tab. */
export function listenToPopup(frame: {
  name: string;
  report: () => FrameReport;
  show: (match: number) => void;
}): {
  /** Tell the popup, if it is open, that something changed. */
  report: () => void;
  stop: () => void;
} {
  const ports = new Set<Browser.runtime.Port>();
  const onConnect = (port: Browser.runtime.Port) => {
    if (port.name !== FRAME_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: ToFrames) => {
      if (message.frame === frame.name) frame.show(message.show);
    });
    port.postMessage(frame.report());
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
      for (const port of ports) port.disconnect();
      ports.clear();
    },
  };
}
