import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PasteText } from './PasteText.tsx';
import type { ImportWork } from './use-import.ts';

/** Ways to bring texts in: files, a folder, pasted text. */
export function ImportButtons({ work }: { work: ImportWork }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  useEffect(() => {
    // No attribute that Preact's types know.
    if (folder.current) folder.current.webkitdirectory = true;
  }, []);
  const take = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const chosen = [...(currentTarget.files ?? [])];
    // So that the same files can be chosen again.
    currentTarget.value = '';
    work.files(chosen.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  };
  return (
    <div class="import-buttons">
      <div role="group" aria-label={i18n.t('import.title')} class="buttons">
        <button
          type="button"
          class="button"
          disabled={work.running}
          aria-describedby="import-kinds"
          onClick={() => files.current?.click()}
        >
          {i18n.t('import.files')}
        </button>
        <button
          type="button"
          class="button plain"
          disabled={work.running}
          aria-describedby="import-kinds"
          onClick={() => folder.current?.click()}
        >
          {i18n.t('import.folder')}
        </button>
        <button type="button" class="button plain" disabled={work.running} onClick={() => setPasting(true)}>
          {i18n.t('import.paste')}
        </button>
        <input type="file" hidden multiple ref={files} data-pick="files" onChange={take} />
        <input type="file" hidden multiple ref={folder} data-pick="folder" onChange={take} />
      </div>
      <p class="note" id="import-kinds">
        {i18n.t('import.kinds')}
      </p>
      {pasting && <PasteText onText={work.text} onClose={() => setPasting(false)} />}
    </div>
  );
}
