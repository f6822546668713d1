import { render } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { asks } from '../../lib/messaging/asks.ts';
import { Welcome, type WelcomeProps } from '../../lib/ui/Welcome.tsx';

const ALL_PAGES = { origins: ['<all_urls>'] };

interface AppProps {
  shortcuts: WelcomeProps['shortcuts'];
  allowed: boolean;
}

function App({ shortcuts, allowed }: AppProps) {
  const [permission, setPermission] = useState<WelcomeProps['permission']>(allowed ? 'granted' : 'missing');
  const allow = async () => {
    setPermission((await browser.permissions.request(ALL_PAGES)) ? 'given' : 'refused');
  };
  return <Welcome shortcuts={shortcuts} permission={permission} onAllow={() => void allow()} {...asks} />;
}

const [commands, allowed] = await Promise.all([
  browser.commands.getAll(),
  browser.permissions.contains(ALL_PAGES),
]);
const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut || null;
const shortcuts = { next: keyOf('next-match'), previous: keyOf('previous-match') };
render(<App shortcuts={shortcuts} allowed={allowed} />, document.body);
