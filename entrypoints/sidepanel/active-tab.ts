import { useEffect, useRef, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SidePanelProps } from '../../lib/ui/panel/SidePanel.tsx';
import {
  stateOfAddress,
  stateOfFrames,
  stateOfSilence,
  type WatchedTab,
  watchFrames,
} from '../popup/tab-state.ts';

/** The tab that a window shows, and what is known of it. */
export interface ActiveTab {
  url: URL | null;
  state: SidePanelProps['state'];
  /** The match whose words are in sight, or null. */
  inView: { frame: string; match: number } | null;
  /** Scrolls to a match of one of its frames. */
  show: (frame: string, match: number) => void;
  reload: () => void;
  /** Asks its frames again. */
  retry: () => void;
}

interface Tab {
  id: number;
  url: URL | null;
}

/** Follows the tab that a window shows, from one to the next and from page to page. */
export function useActiveTab(windowId: number, settings: Settings): ActiveTab {
  const [tab, setTab] = useState<Tab | null>(null);
  const [state, setState] = useState<SidePanelProps['state']>({ kind: 'reading' });
  const [inView, setInView] = useState<ActiveTab['inView']>(null);
  const [round, setRound] = useState(0);
  const watched = useRef<WatchedTab | null>(null);
  const retry = () => setRound((before) => before + 1);

  useEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, windowId });
      setTab(
        active?.id === undefined ? null : { id: active.id, url: active.url ? new URL(active.url) : null },
      );
      retry();
    };
    const onActivated = (active: Browser.tabs.OnActivatedInfo) => {
      if (active.windowId === windowId) void look();
    };
    // Another page has come into the tab, or the same one anew.
    const onUpdated = (_: number, { status }: { status?: string }, updated: Browser.tabs.Tab) => {
      if (updated.active && updated.windowId === windowId && status === 'complete') void look();
    };
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    void look();
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [windowId]);

  const url = tab?.url ?? null;
  // Without a click on its toolbar button the browser may not tell an extension the address of a tab.
  const known = !settings.enabled || url ? stateOfAddress(url, settings) : null;
  useEffect(() => {
    if (known || !tab) return;
    setState({ kind: 'reading' });
    setInView(null);
    let stopped = false;
    const tell = (next: SidePanelProps['state']) => stopped || setState(next);
    const watching = watchFrames(
      tab.id,
      (frames) => {
        if (frames) tell(stateOfFrames(frames));
        else if (url) void stateOfSilence(url).then(tell);
        else tell({ kind: 'silent' });
      },
      ({ frame, inView: match }) =>
        setInView((last) => {
          if (match !== null) return { frame, match };
          return last?.frame === frame ? null : last;
        }),
    );
    watched.current = watching;
    return () => {
      stopped = true;
      watching.stop();
    };
  }, [known?.kind, tab?.id, round]);

  return {
    url,
    state: known ?? state,
    inView,
    show: (frame, match) => watched.current?.show(frame, match),
    reload: () => tab && void browser.tabs.reload(tab.id),
    retry,
  };
}
