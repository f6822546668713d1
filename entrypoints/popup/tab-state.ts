import { type Browser, browser } from 'wxt/browser';
import { FRAME_PORT, type FrameReport, type FrameView, type ToFrames } from '../../lib/messaging/messages.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { isOn } from '../../lib/settings/sites.ts';
import type { PopupState } from '../../lib/ui/popup-state.ts';

/** The languages of the indexed texts. */
const INDEXED_LANGUAGE = 'en';
/** No extension may run on these, whatever it is allowed. */
const STORES = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org'];

/** A tab that the popup speaks of. */
export interface WatchedTab {
  /** Scroll the tab to a match of one of its frames and open its card. */
  show(frame: string, match: number): void;
  stop(): void;
}

/**
 * When frames that do not answer are asked again, in milliseconds: a site that was just switched on, or a page that is
 * just loading, takes a moment to listen.
 */
const ASK_AGAIN = [50, 150, 500];

/**
 * Gather the reports of all frames of a tab, again after each change; `onFrames` gets null where none answers. `onView` is
 * told what comes into sight while the page scrolls.
 */
export function watchFrames(
  tabId: number,
  onFrames: (frames: FrameReport[] | null) => void,
  onView: (view: FrameView) => void = () => {},
): WatchedTab {
  const reports = new Map<string, FrameReport>();
  let port = connect(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(attempt: number): Browser.runtime.Port {
    const opened = browser.tabs.connect(tabId, { name: FRAME_PORT });
    opened.onMessage.addListener((report: FrameReport | FrameView) => {
      if ('inView' in report) return onView(report);
      reports.set(report.frame, report);
      onFrames([...reports.values()].sort((a, b) => Number(b.top) - Number(a.top)));
    });
    opened.onDisconnect.addListener(() => {
      // Reading the error tells the browser that it was seen to.
      void browser.runtime.lastError;
      reports.clear();
      const wait = ASK_AGAIN[attempt];
      if (wait === undefined) return onFrames(null);
      timer = setTimeout(() => {
        port = connect(attempt + 1);
      }, wait);
    });
    return opened;
  }

  return {
    show: (frame, match) => port.postMessage({ frame, show: match } satisfies ToFrames),
    stop() {
      clearTimeout(timer);
      port.disconnect();
    },
  };
}

/** Name what can be said of a tab from its address and the settings alone, or null where its frames must be asked. */
export function stateOfAddress(url: URL | null, settings: Settings): PopupState | null {
  if (!settings.enabled) return { kind: 'off' };
  if (url === null || !isWebPage(url)) return { kind: 'browser-page' };
  if (!isOn(settings, url.host)) return { kind: 'off-here' };
  return null;
}

/** Name what the frames' reports mean. */
export function stateOfFrames(frames: FrameReport[]): PopupState {
  const language = frames.find((frame) => frame.top)?.language;
  const isOther = language && language.toLowerCase().split('-')[0] !== INDEXED_LANGUAGE;
  if (isOther && frames.every((frame) => frame.matches.length === 0))
    return { kind: 'other-language', language };
  return { kind: 'page', frames };
}

/** Find out why no frame of a web page answers. */
export async function stateOfSilence(url: URL): Promise<PopupState> {
  if (/\.pdf$/iu.test(url.pathname)) return { kind: 'viewer' };
  const origins = url.protocol === 'file:' ? ['file:///*'] : [`${url.protocol}//${url.hostname}/*`];
  if (!(await browser.permissions.contains({ origins }))) return { kind: 'not-allowed' };
  return { kind: 'not-loaded' };
}

/** Tell whether an address is that of a page that extensions may read. */
export function isWebPage(url: URL): boolean {
  if (url.protocol === 'file:') return true;
  return /^https?:$/u.test(url.protocol) && !STORES.includes(url.hostname);
}
