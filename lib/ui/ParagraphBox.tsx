import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { keepWordsInSight } from './keep-words-in-sight.ts';
import { ParagraphView } from './ParagraphView.tsx';
import { ReadFailed } from './ReadFailed.tsx';
import type { View } from './use-forms.ts';

/** The shown paragraph in a box of its own that scrolls to the matched words, or why it is not there. */
export function ParagraphBox({ view }: { view: View }) {
  const { paragraph, shown, comparison, reading } = view;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const words = box.current?.querySelector<HTMLElement>('mark, .gone, .come, .form');
    if (box.current && words) return keepWordsInSight(box.current, words);
  }, [paragraph, shown.source, comparison]);
  return (
    <div class="text" ref={box} tabIndex={0} role="group" aria-label={i18n.t('card.paragraph')}>
      {paragraph && <ParagraphView source={paragraph} view={view} />}
      {reading.state === 'slow' && <p class="note">{i18n.t('card.reading')}</p>}
      {reading.state === 'ready' && !paragraph && <p class="note">{i18n.t('card.notInLibrary')}</p>}
      <ReadFailed answer={reading} what="card.failed" />
    </div>
  );
}
