import { i18n } from '#i18n';
import { QuietButton } from '../QuietButton.tsx';
import type { Undo } from './use-undo.ts';

/** What was done last, and a button that takes it back. */
export function UndoNote({ undo }: { undo: Undo | null }) {
  if (!undo) return null;
  return (
    <p class="undo-note">
      {undo.said} <QuietButton onClick={undo.run}>{i18n.t('settings.undo')}</QuietButton>
    </p>
  );
}
