import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { QuietButton } from '../QuietButton.tsx';
import { Switch } from '../Switch.tsx';

/** The kinds of files that can be opened. */
const FILES = '.txt,.md,.docx,.pdf';

interface DraftToolsProps {
  onFile: (file: File) => void;
  /** Saves the marked draft as a file. Left out while there is nothing to save. */
  onExport?: ((form: 'html' | 'markdown') => void) | undefined;
  onPrint?: (() => void) | undefined;
  onClear?: (() => void) | undefined;
  kept: boolean;
  /** Left out: not offered. */
  onKept?: ((kept: boolean) => void) | undefined;
}

/** What can be done with a whole draft: open a file, save, print, clear, keep. */
export function DraftTools({ onFile, onExport, onPrint, onClear, kept, onKept }: DraftToolsProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="draft-tools" role="group" aria-label={i18n.t('draft.tools')}>
      <button type="button" class="button plain" onClick={() => input.current?.click()}>
        {i18n.t('draft.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept={FILES}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can be opened again.
          event.currentTarget.value = '';
        }}
      />
      {onExport && (
        <>
          <QuietButton onClick={() => onExport('html')}>{i18n.t('draft.saveHtml')}</QuietButton>
          <QuietButton onClick={() => onExport('markdown')}>{i18n.t('draft.saveMarkdown')}</QuietButton>
        </>
      )}
      {onPrint && <QuietButton onClick={onPrint}>{i18n.t('draft.print')}</QuietButton>}
      {onClear && <QuietButton onClick={onClear}>{i18n.t('check.clear')}</QuietButton>}
      {onKept && <Switch label={i18n.t('draft.keep')} on={kept} onChange={onKept} />}
    </div>
  );
}
