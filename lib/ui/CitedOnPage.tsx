import { i18n } from '#i18n';
import type { CitedText, FrameReport } from '../messaging/messages.ts';
import { CitedTexts } from './CitedTexts.tsx';

interface CitedOnPageProps {
  frames: readonly FrameReport[];
  onRead: (symbol: string) => void;
}

/** The documents that a page cites, each once, in page order. Nothing where it cites none. */
export function CitedOnPage({ frames, onRead }: CitedOnPageProps) {
  const texts = new Map<string, CitedText>();
  for (const { cited } of frames)
    for (const { candidates } of cited) for (const one of candidates) texts.set(one.symbol, one);
  if (texts.size === 0) return null;
  return (
    <details class="cited-on-page">
      <summary>
        {i18n.t('cited.title')} <b>{texts.size}</b>
      </summary>
      <CitedTexts texts={[...texts.values()]} onRead={onRead} />
    </details>
  );
}
