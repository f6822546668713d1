import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { QuietButton } from '../QuietButton.tsx';
import type { Said } from './use-library.ts';

/**
 * What was done last, with a button that takes it back; it stays until something else is done. Where the button that did
 * it has gone, the focus comes here.
 */
export function SaidNote({ said }: { said: Said | null }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.closest('.bulk, .said');
    if (said && isLost) (note.current?.querySelector('button') ?? note.current)?.focus();
  }, [said]);
  if (!said) return null;
  return (
    <p
      ref={note}
      class={said.failed ? 'said problem' : 'said'}
      role={said.failed ? 'alert' : undefined}
      tabIndex={-1}
    >
      {said.words} {said.undo && <QuietButton onClick={said.undo}>{i18n.t('settings.undo')}</QuietButton>}
    </p>
  );
}
