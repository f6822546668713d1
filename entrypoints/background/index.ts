import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messaging/channel.ts';
import type { Calls } from '../../lib/messaging/messages.ts';
import { goToMatch } from './commands.ts';
import { answerFromLibrary, prepareLibrary } from './library-answers.ts';
import { readStyle } from './packaged.ts';
import { countMatches, dockCard } from './tabs.ts';

export default defineBackground(() => {
  answer<Calls>({ ...answerFromLibrary, count: countMatches, dock: dockCard, style: readStyle });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void prepareLibrary({ verify: true });
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  // Once per browser start the checksums are compared; a wake of the worker trusts them.
  browser.runtime.onStartup.addListener(() => void prepareLibrary({ verify: true }));

  browser.commands.onCommand.addListener((command, tab) => void goToMatch(command, tab?.id));
});
