import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';

interface DraftFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  initial: string;
  onWrite: (text: string, when: 'typed' | 'at once') => void;
  /** Called with the offset of the caret whenever it moves. */
  onCaret: (at: number) => void;
  /** Called for Escape: out of the field, to what is said about the paragraph. */
  onLeave: () => void;
  /** The same words with their marks, behind the field's. */
  children: ComponentChildren;
}

/**
 * The field that a draft is written in, laid over its marked rendering, line for line. The field is the browser's own:
 * caret, selection and undo are its; nothing here ever writes its value.
 */
export function DraftField({ field, initial, onWrite, onCaret, onLeave, children }: DraftFieldProps) {
  useEffect(() => {
    const tell = () => {
      if (field.current && document.activeElement === field.current) onCaret(field.current.selectionStart);
    };
    document.addEventListener('selectionchange', tell);
    return () => document.removeEventListener('selectionchange', tell);
  }, [onCaret]);
  return (
    <div class="sheet">
      {children}
      <textarea
        id="draft"
        ref={field}
        defaultValue={initial}
        aria-label={i18n.t('draft.field')}
        aria-describedby="draft-hint"
        placeholder={i18n.t('draft.placeholder')}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          const { value, selectionStart } = event.currentTarget;
          onWrite(value, event.inputType === 'insertFromPaste' ? 'at once' : 'typed');
          onCaret(selectionStart);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          onLeave();
        }}
      />
    </div>
  );
}
