import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { asks } from '../../lib/messaging/asks.ts';
import { call } from '../../lib/messaging/channel.ts';
import { takeHanded } from '../../lib/messaging/handed.ts';
import type { LibraryStatus } from '../../lib/messaging/messages.ts';
import { readSettings, type Settings } from '../../lib/settings/settings.ts';
import { isSiteOn } from '../../lib/settings/sites.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { saveFile } from '../../lib/ui/check/save-file.ts';
import { SidePanel, type SidePanelProps } from '../../lib/ui/panel/SidePanel.tsx';
import { isWebPage } from '../popup/tab-state.ts';
import { useActiveTab } from './active-tab.ts';

/** The name that a text is handed to this page under, where it stands in a tab for want of a panel. */
const NAME = location.search.slice(1);

function App({ windowId, initial }: { windowId: number; initial: Settings }) {
  const { settings, onChoose, onSite } = useSettings(initial);
  const { url, state, inView, show, reload, retry } = useActiveTab(windowId, settings);
  const [library, setLibrary] = useState<LibraryStatus | null>(null);
  const [toRead, setToRead] = useState<SidePanelProps['toRead']>(null);
  const [selection, setSelection] = useState<SidePanelProps['selection']>(null);

  useEffect(() => {
    // What cannot be told is left out; that the library does not answer, each question says for itself.
    call('status', {}).then(setLibrary, () => undefined);
  }, []);
  useEffect(
    () =>
      takeHanded(NAME ? `page:${NAME}` : `panel:${windowId}`, (handed) => {
        if ('symbol' in handed) return setToRead(handed);
        const { text } = handed;
        asks.checkDraft(text).then(
          (report) => setSelection({ text, report }),
          (error: Error) => setSelection({ text, problem: error.message }),
        );
      }),
    [],
  );

  const host = url && isWebPage(url) ? url.host : null;
  const allow = async () => {
    // Within the click, before anything is awaited: the browser asks only then.
    if (await browser.permissions.request({ origins: ['<all_urls>'] })) reload();
  };
  return (
    <SidePanel
      state={state}
      settings={settings}
      site={host === null ? null : { host, on: isSiteOn(settings, host) }}
      library={library}
      inView={inView}
      toRead={toRead}
      selection={selection}
      onSelectionClosed={() => setSelection(null)}
      onSite={(on) => host !== null && onSite(host, on)}
      onChoose={onChoose}
      onShow={show}
      onAllow={() => void allow()}
      onReload={reload}
      onRetry={retry}
      onLibrary={() => void browser.runtime.openOptionsPage()}
      onSettings={() => void browser.tabs.create({ url: browser.runtime.getURL('/settings.html') })}
      onCheckPage={() => void browser.tabs.create({ url: browser.runtime.getURL('/check.html') })}
      resolution={(symbol) => call('resolution', { symbol })}
      save={saveFile}
      citing={{ ...settings, onChoose }}
      {...asks}
    />
  );
}

const [initial, { id = -1 }] = await Promise.all([readSettings(), browser.windows.getCurrent()]);
render(<App windowId={id} initial={initial} />, document.body);
