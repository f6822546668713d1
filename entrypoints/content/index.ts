import './own-browser.ts';
import '../../lib/page/highlights.css';
import { FILTER_VERSION } from 'virtual:seeds';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { setHighlightStyle } from '../../lib/page/highlights.ts';
import type { Filter } from '../../lib/page/probe.ts';
import { readSettingsAndFilter, type Settings, watchSettings } from '../../lib/settings/settings.ts';
import { isOn } from '../../lib/settings/sites.ts';
import { setCites } from './citing.ts';
import { whenExtensionGoes } from './extension-life.ts';
import { type Frame, openFrame } from './frame.ts';
import { openPageFilter } from './page-filter.ts';
import { answerSelections } from './selection.ts';
import { siteOf } from './site.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  async main() {
    let frame: Frame | null = null;
    let reading = '';
    let settings: Settings | null = null;
    let filter: Filter | null = null;
    const site = siteOf(window);
    const apply = () => {
      if (!settings || !filter) return;
      setHighlightStyle(settings.style);
      setCites(settings);
      const isRead = isOn(settings, site);
      const { symbols, library, among } = settings;
      const now = JSON.stringify([symbols, library, among]);
      if (!isRead || now !== reading) {
        frame?.close();
        frame = null;
      }
      reading = now;
      if (frame) frame.setPaint(settings.paint);
      else if (isRead) frame = openFrame(filter, settings);
    };
    const unwatch = watchSettings((changed) => {
      settings = changed;
      apply();
    });
    const unanswer = answerSelections(() => frame !== null);
    const gone = whenExtensionGoes(() => {
      // The page first: what is left of the browser's API may throw.
      frame?.close();
      frame = null;
      unanswer();
      unwatch();
    });
    const kept = await readSettingsAndFilter(FILTER_VERSION);
    settings ??= kept.settings;
    filter = await openPageFilter(kept.filter);
    apply();
    return gone;
  },
});
