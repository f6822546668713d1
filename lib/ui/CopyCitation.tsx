import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { QuietButton } from './QuietButton.tsx';

interface CopyCitationProps {
  citation: string;
  /** Puts a text into the clipboard; rejects where that is refused. */
  copy?: ((text: string) => Promise<void>) | undefined;
  /** What stands beside the button. */
  children?: ComponentChildren;
}

/** How long "Copied" stands, in milliseconds. */
const SAID = 2500;

/** Copies the citation; where the clipboard is refused it shows the citation selected, to be copied by hand. */
export function CopyCitation({ citation, copy = toClipboard, children }: CopyCitationProps) {
  const [said, setSaid] = useState<'nothing' | 'copied' | 'by hand'>('nothing');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setSaid('nothing'), [citation]);
  useEffect(() => {
    if (said === 'by hand') {
      // The keys for copying act on what has the focus.
      field.current?.focus({ preventScroll: true });
      field.current?.select();
    }
    if (said !== 'copied') return;
    const timer = setTimeout(() => setSaid('nothing'), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const run = () =>
    copy(citation).then(
      () => setSaid('copied'),
      () => setSaid('by hand'),
    );
  return (
    <div class="copy">
      <QuietButton onClick={run}>
        {said === 'copied' ? `✓ ${i18n.t('copy.copied')}` : i18n.t('copy.citation')}
      </QuietButton>
      {children}
      <span class="spoken" role="status">
        {said === 'copied' ? i18n.t('copy.copied') : ''}
      </span>
      {said === 'by hand' && (
        <>
          <p class="by-hand" role="alert">
            {i18n.t('copy.byHand')}
          </p>
          <input ref={field} readOnly value={citation} aria-label={i18n.t('copy.field')} />
        </>
      )}
    </div>
  );
}

/** `navigator.clipboard` is missing on pages that are not secure. */
async function toClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
