import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { QuietButton } from '../QuietButton.tsx';

/** How long "Copied" stands, in milliseconds. */
const SAID = 2500;

/** A button that copies a text, and says whether it could. */
export function CopyText({ text, children }: { text: string; children: ComponentChildren }) {
  const [said, setSaid] = useState<'' | 'copied' | 'refused'>('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('refused');
    }
  };
  return (
    <>
      <QuietButton onClick={() => void copy()}>{children}</QuietButton>
      <span role="status">{said && i18n.t(said === 'copied' ? 'copy.copied' : 'draft.copyRefused')}</span>
    </>
  );
}
