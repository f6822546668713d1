import { browser } from 'wxt/browser';
import { listen } from '../../lib/page/listen.ts';

/**
 * Call back once when the extension was removed, disabled or updated while the page stays open. No event tells it:
 * in Chrome `runtime.id` is gone then, looked at whenever a person does something; in Firefox the manifest's styles
 * vanish by themselves and nothing can be told apart. Returns its undo.
 */
export function whenExtensionGoes(onGone: () => void): () => void {
  const look = () => {
    if (browser.runtime?.id !== undefined) return;
    stop();
    onGone();
  };
  const stop = listen(window, ['scroll', 'click', 'visibilitychange'], look, {
    capture: true,
    passive: true,
  });
  return stop;
}
