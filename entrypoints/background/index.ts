import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messaging/channel.ts';
import type { Calls } from '../../lib/messaging/messages.ts';
import { answers } from './answers.ts';
import { goToMatch } from './commands.ts';
import { prepareLibrary } from './library.ts';
import { preparePageFilter } from './page-filter.ts';
import { checkSelection, offerMenu, onMenu } from './selection.ts';

export default defineBackground(() => {
  answer<Calls>(answers);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    prepare();
    void offerMenu();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(prepare);

  browser.commands.onCommand.addListener((command, tab) => {
    // The tab may be closed before it has been asked.
    runCommand(command, tab?.id).catch(() => undefined);
  });
  browser.contextMenus.onClicked.addListener(onMenu);
});

async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  const tab = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  if (command === 'check-selection') await checkSelection(tab);
  else await goToMatch(command, tab);
}

/** Make ready what pages and calls need before they need it; what fails is tried again by the call that needs it. */
function prepare(): void {
  preparePageFilter().catch(() => undefined);
  prepareLibrary().catch(() => undefined);
}
