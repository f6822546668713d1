import type { ComponentChildren, Ref } from 'preact';
import { i18n } from '#i18n';
import { Steps } from '../Steps.tsx';
import type { Undo } from './use-undo.ts';
import { UndoNote } from './UndoNote.tsx';

interface DraftAsideProps {
  /** Receives the element, for the focus. */
  aside: Ref<HTMLElement>;
  /** Which of the draft's paragraphs this is, counted from 1. */
  place: { index: number; count: number };
  undo: Undo | null;
  /** Go to the next and previous paragraph with changes. Left out: there is none. */
  onNext?: (() => void) | undefined;
  onPrevious?: (() => void) | undefined;
  children: ComponentChildren;
}

/** What stands beside a draft: all about one of its paragraphs, and the way to the next. */
export function DraftAside({ aside, place, undo, onNext, onPrevious, children }: DraftAsideProps) {
  const name = i18n.t('draft.paragraph', [place.index, place.count]);
  return (
    <aside class="panel" ref={aside} tabIndex={-1} aria-label={name}>
      <div class="panel-head">
        <h2>{name}</h2>
        {onNext && onPrevious && <Steps onPrevious={onPrevious} onNext={onNext} />}
      </div>
      <UndoNote undo={undo} />
      {children}
      <p class="keys-note">{i18n.t('draft.keys')}</p>
    </aside>
  );
}
