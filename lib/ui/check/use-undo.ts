import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type TextEdit, undoOf } from '../../core/draft/accept-agreed.ts';
import { replaceText } from './replace-text.ts';

/** What was done to a draft last, while it can be taken back. */
export interface Undo {
  /** What was done, as a sentence. */
  said: string;
  run: () => void;
}

interface Done {
  said: string;
  edit: TextEdit;
  /** The draft right after it: once it has changed again, the browser's own undo is the way. */
  after: string;
  /** Whether the browser's own undo takes it back too. */
  isTyped: boolean;
}

/**
 * Does edits to a field and offers to take the last one back while nothing else has changed, also with Control and Z;
 * inside the field the browser's own undo does the same where it can.
 *
 * @param onEdited called with the whole text after each
 */
export function useUndo(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onEdited: (text: string) => void,
): { edit: (change: TextEdit, said: string) => void; undo: Undo | null } {
  const [done, setDone] = useState<Done | null>(null);
  const replace = (change: TextEdit) => {
    const input = field.current as HTMLTextAreaElement;
    const isTyped = replaceText(input, change);
    onEdited(input.value);
    return { after: input.value, isTyped };
  };
  const undo: Undo | null =
    done?.after === text
      ? {
          said: done.said,
          run() {
            replace(done.edit);
            setDone(null);
          },
        }
      : null;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const isField = event.target instanceof Element && event.target.closest('textarea, input');
      if (!undo || !isUndo || (isField && done?.isTyped)) return;
      event.preventDefault();
      undo.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return {
    undo,
    edit(change, said) {
      const edit = undoOf(field.current?.value ?? '', change);
      setDone({ said, edit, ...replace(change) });
    },
  };
}
