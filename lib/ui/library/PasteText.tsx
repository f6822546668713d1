import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface PasteTextProps {
  onText: (text: string) => void;
  onClose: () => void;
}

/** A dialog that takes the text of a resolution. */
export function PasteText({ onText, onClose }: PasteTextProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState(false);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    if (!text.trim()) {
      setProblem(true);
      field.current?.focus();
      return;
    }
    dialog.current?.close();
    onText(text);
  };
  return (
    <dialog ref={dialog} class="paste" aria-labelledby="paste-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="paste-title">{i18n.t('import.pasteTitle')}</h2>
        <label for="paste-text">{i18n.t('import.pasteLabel')}</label>
        <textarea
          id="paste-text"
          ref={field}
          rows={14}
          aria-describedby="paste-hint paste-problem"
          aria-invalid={problem}
          onInput={() => setProblem(false)}
        />
        <p class="problem" id="paste-problem" role="alert">
          {problem && i18n.t('import.pasteEmpty')}
        </p>
        <p class="note" id="paste-hint">
          {i18n.t('import.pasteHint')}
        </p>
        <div class="buttons">
          <button type="submit" class="button">
            {i18n.t('import.pasteAdd')}
          </button>
          <button type="button" class="button plain" onClick={() => dialog.current?.close()}>
            {i18n.t('draft.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
