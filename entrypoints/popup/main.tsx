import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { asks } from '../../lib/messaging/asks.ts';
import { call } from '../../lib/messaging/channel.ts';
import { hand } from '../../lib/messaging/handed.ts';
import { openPanel } from '../../lib/messaging/open-panel.ts';
import type { LibraryStatus } from '../../lib/messaging/messages.ts';
import { readSettings, type Settings } from '../../lib/settings/settings.ts';
import { isSiteOn } from '../../lib/settings/sites.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { Popup } from '../../lib/ui/Popup.tsx';
import type { PopupState } from '../../lib/ui/popup-state.ts';
import {
  isWebPage,
  stateOfAddress,
  stateOfFrames,
  stateOfSilence,
  type WatchedTab,
  watchFrames,
} from './tab-state.ts';

/** The tab that the popup was opened over. */
interface Tab {
  id: number;
  windowId: number;
  url: URL | null;
}

function App({ tab, initial }: { tab: Tab | null; initial: Settings }) {
  const { settings, onChoose, onSite } = useSettings(initial);
  const [state, setState] = useState<PopupState>({ kind: 'reading' });
  const [library, setLibrary] = useState<LibraryStatus | null>(null);
  const [round, setRound] = useState(0);
  const watched = useRef<WatchedTab | null>(null);
  const retry = () => setRound(round + 1);

  useEffect(() => {
    // Another page has come into the tab, or the same one anew.
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tab?.id && status === 'complete') setRound((before) => before + 1);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => browser.tabs.onUpdated.removeListener(onUpdated);
  }, []);
  useEffect(() => {
    call('status', {}).then(setLibrary, (error: Error) =>
      setState({ kind: 'failed', problem: error.message }),
    );
  }, [round]);

  const url = tab?.url ?? null;
  const host = url && isWebPage(url) ? url.host : null;
  const known = stateOfAddress(url, settings);
  useEffect(() => {
    if (known || !tab || !url) return;
    setState({ kind: 'reading' });
    let stopped = false;
    const tell = (next: PopupState) => stopped || setState(next);
    watched.current = watchFrames(tab.id, (frames) => {
      if (frames) tell(stateOfFrames(frames));
      else void stateOfSilence(url).then(tell);
    });
    return () => {
      stopped = true;
      watched.current?.stop();
    };
  }, [known?.kind, round]);

  const reload = async () => {
    if (!tab) return;
    await browser.tabs.reload(tab.id);
    window.close();
  };
  const allow = async () => {
    // Within the click, before anything is awaited: the browser asks only then.
    if (await browser.permissions.request({ origins: ['<all_urls>'] })) await reload();
  };

  const openOwn = async (page: '/check.html' | '/settings.html') => {
    await browser.tabs.create({ url: browser.runtime.getURL(page) });
    window.close();
  };

  const openLibrary = async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  };

  const openText = async (symbol: string) => {
    // Within the click: a panel opens only then.
    if (tab && (await openPanel(tab.windowId))) await hand(`panel:${tab.windowId}`, { symbol });
    else await call('openText', { symbol });
    window.close();
  };

  return (
    <Popup
      state={known ?? state}
      settings={settings}
      site={host === null ? null : { host, on: isSiteOn(settings, host) }}
      library={library}
      onSite={(on) => host !== null && onSite(host, on)}
      onChoose={onChoose}
      onShow={(frame, match) => watched.current?.show(frame, match)}
      onAllow={() => void allow()}
      onReload={() => void reload()}
      onRetry={retry}
      onLibrary={() => void openLibrary()}
      onSettings={() => void openOwn('/settings.html')}
      onRead={(symbol) => void openText(symbol)}
      onCheckPage={() => void openOwn('/check.html')}
      onPanel={() => tab && void openPanel(tab.windowId).then(() => window.close())}
      {...asks}
      citing={{ ...settings, onChoose }}
    />
  );
}

const [settings, [tab]] = await Promise.all([
  readSettings(),
  browser.tabs.query({ active: true, currentWindow: true }),
]);
const found =
  tab?.id === undefined
    ? null
    : { id: tab.id, windowId: tab.windowId, url: tab.url ? new URL(tab.url) : null };
render(<App tab={found} initial={settings} />, document.body);
