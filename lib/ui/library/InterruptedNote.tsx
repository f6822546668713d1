import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryList } from '../../messaging/messages.ts';
import { QuietButton } from '../QuietButton.tsx';
import { countWords } from './figures.ts';
import type { PathFile } from './use-import.ts';

interface InterruptedNoteProps {
  interrupted: LibraryList['interrupted'];
  running: boolean;
  onFiles: (files: PathFile[]) => void;
  onForget: () => Promise<void>;
}

/** Tells, until it is dismissed, of an import that did not come to its end. The browser gives its files only to a new choice of them. */
export function InterruptedNote({ interrupted, running, onFiles, onForget }: InterruptedNoteProps) {
  const [seen, setSeen] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  if (!interrupted || seen === interrupted.at || running) return null;
  const hide = () => setSeen(interrupted.at);
  // Gone from the page when it is forgotten; where it could not be, the page tells of it when it is opened again.
  const dismiss = () => onForget().then(hide, hide);
  const begun = new Intl.DateTimeFormat(i18n.t('dateLocale'), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <section class="said interrupted" aria-label={i18n.t('import.interruptedTitle')}>
      <p>
        {i18n.t('import.interrupted', interrupted.files, [
          countWords(interrupted.files),
          begun.format(new Date(interrupted.at)),
        ])}
      </p>
      <p class="buttons">
        <QuietButton onClick={() => picker.current?.click()}>{i18n.t('import.again')}</QuietButton>
        <QuietButton onClick={dismiss}>{i18n.t('import.dismiss')}</QuietButton>
      </p>
      <input
        type="file"
        hidden
        multiple
        ref={picker}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          hide();
          onFiles(chosen.map((file) => ({ path: file.name, file })));
        }}
      />
    </section>
  );
}
