import { i18n } from '#i18n';
import { QuietButton } from '../QuietButton.tsx';
import type { FileState } from './use-file.ts';

/** What became of a file that was opened. */
export function FileNote({ file, onForget }: { file: FileState; onForget: () => void }) {
  switch (file.state) {
    case 'none':
      return null;
    case 'reading':
      return (
        <div class="note working">
          <progress aria-label={i18n.t('draft.reading', [file.name])} />
          {i18n.t('draft.reading', [file.name])}{' '}
          <QuietButton onClick={onForget}>{i18n.t('draft.cancel')}</QuietButton>
        </div>
      );
    case 'read':
      return file.notes.length === 0 ? null : (
        <ul class="note file-notes" aria-label={file.name}>
          {file.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      );
    case 'failed':
      return (
        <p class="note problem" role="alert">
          {i18n.t('draft.fileFailed', [file.name, file.problem])}
        </p>
      );
  }
}
