import { useEffect } from 'preact/hooks';
import { type Keys, pressKey } from '../press-key.ts';

/** Does what keys are for wherever the focus is on a page, but in fields and where something has seen to them already. */
export function usePageKeys(keys: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest('textarea, input, select');
      if (!isField && !event.defaultPrevented) pressKey(event, keys);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
