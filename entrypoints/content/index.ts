import '../../lib/page/highlights.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOn, readSettings, watchSettings } from '../../lib/settings/settings.ts';
import { whenExtensionGoes } from './extension-life.ts';
import { type Frame, openFrame } from './frame.ts';
import { siteOf } from './site.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  async main() {
    let frame: Frame | null = null;
    const site = siteOf(window);
    const apply = (settings: Awaited<ReturnType<typeof readSettings>>) => {
      if (!isOn(settings, site)) {
        frame?.close();
        frame = null;
      } else if (frame) frame.setPaint(settings.paint);
      else frame = openFrame(settings.paint);
    };
    const unwatch = watchSettings(apply);
    const gone = whenExtensionGoes(() => {
      // The page first: what is left of the browser's API may throw.
      frame?.close();
      frame = null;
      unwatch();
    });
    apply(await readSettings());
    return gone;
  },
});
