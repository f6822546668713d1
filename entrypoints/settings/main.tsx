import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../../lib/settings/settings.ts';
import { readSite } from '../../lib/settings/sites.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { SettingsPage, type SettingsPageProps } from '../../lib/ui/SettingsPage.tsx';

interface AppProps {
  initial: Settings;
  shortcuts: SettingsPageProps['shortcuts'];
}

function App({ initial, shortcuts }: AppProps) {
  return (
    <SettingsPage
      {...useSettings(initial)}
      shortcuts={shortcuts}
      readSite={readSite}
      onChangeKeys={() => void openKeys()}
    />
  );
}

/** Firefox has a call for it, which the types do not know yet; Chrome an address. */
async function openKeys(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const [initial, commands] = await Promise.all([readSettings(), browser.commands.getAll()]);
const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut || null;
const shortcuts = { next: keyOf('next-match'), previous: keyOf('previous-match') };
render(<App initial={initial} shortcuts={shortcuts} />, document.body);
