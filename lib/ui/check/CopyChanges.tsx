import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Comparison } from '../../core/compare/comparison.ts';
import { changesAsText } from '../../core/draft/changes-as-text.ts';
import type { SourceParagraph } from '../../messaging/messages.ts';
import { QuietButton } from '../QuietButton.tsx';

interface CopyChangesProps {
  comparison: Comparison;
  agreed: SourceParagraph;
}

/** How long "Copied" stands, in milliseconds. */
const SAID = 2500;

/** Copies a paragraph's changes as negotiators write them: for a word processor struck through and bold, else in signs. */
export function CopyChanges({ comparison, agreed }: CopyChangesProps) {
  const [said, setSaid] = useState<'' | 'copied' | 'refused'>('');
  useEffect(() => {
    if (said !== 'copied') return;
    const timer = setTimeout(() => setSaid(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const run = () => {
    const { text } = agreed.paragraph;
    const blob = (form: 'html' | 'plain') =>
      new Blob([changesAsText(comparison, text, form)], { type: `text/${form}` });
    navigator.clipboard
      .write([new ClipboardItem({ 'text/html': blob('html'), 'text/plain': blob('plain') })])
      .then(
        () => setSaid('copied'),
        () => setSaid('refused'),
      );
  };
  return (
    <>
      <QuietButton onClick={run}>
        {said === 'copied' ? `✓ ${i18n.t('copy.copied')}` : i18n.t('draft.copyChanges')}
      </QuietButton>
      <span class="spoken" role="status">
        {said === 'copied' && i18n.t('copy.copied')}
      </span>
      {said === 'refused' && (
        <p class="note" role="alert">
          {i18n.t('draft.copyRefused')}
        </p>
      )}
    </>
  );
}
