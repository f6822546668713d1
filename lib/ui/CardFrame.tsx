import type { ComponentChildren, Ref } from 'preact';
import { i18n } from '#i18n';
import { type Keys, pressKey } from './press-key.ts';

interface CardFrameProps {
  /** The heading, whose element has the id `source`. */
  heading: ComponentChildren;
  /** What belongs to it. */
  facts?: ComponentChildren;
  keys?: Keys;
  onClose: () => void;
  dialog?: Ref<HTMLElement> | undefined;
  /** Whether it is not shown yet, because nothing is there that could be. */
  waiting?: boolean;
  children: ComponentChildren;
}

/** The dialog that every card is: its heading, a button and a key that close it. */
export function CardFrame({ heading, facts, keys, onClose, dialog, waiting, children }: CardFrameProps) {
  return (
    <section
      class="card"
      role="dialog"
      aria-labelledby="source"
      tabIndex={-1}
      ref={dialog ?? null}
      onKeyDown={(event) => pressKey(event, { ...keys, Escape: onClose })}
      data-waiting={waiting ? '' : undefined}
    >
      <header>
        {heading}
        <button type="button" class="close" aria-label={i18n.t('card.close')} onClick={onClose}>
          ✕
        </button>
        {facts}
      </header>
      {children}
    </section>
  );
}
