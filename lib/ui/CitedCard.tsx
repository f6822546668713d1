import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CitedText } from '../messaging/messages.ts';
import { CardFrame } from './CardFrame.tsx';
import { CitedTexts } from './CitedTexts.tsx';
import type { MatchCardProps } from './MatchCard.tsx';

/** A symbol or a citation on a page, and what it may mean. */
export interface CitedCardProps extends Pick<MatchCardProps, 'onClose' | 'dialog' | 'onDrawn'> {
  /** As the page has it. */
  words: string;
  candidates: readonly CitedText[];
  /** Opens a text of the library to read. */
  onRead: (symbol: string) => void;
}

/** The card of a citation: the text that it means, or each of those that it may mean. */
export function CitedCard({ words, candidates, onRead, onDrawn, ...frame }: CitedCardProps) {
  useLayoutEffect(() => onDrawn?.());
  return (
    <CardFrame
      heading={
        <h2 id="source" class="source">
          <bdi class="symbol">{words}</bdi>
        </h2>
      }
      {...frame}
    >
      <div class="selected">
        {candidates.length > 1 && <p>{i18n.t('cited.ambiguous')}</p>}
        <CitedTexts texts={candidates} onRead={onRead} />
      </div>
    </CardFrame>
  );
}
