import { i18n } from '#i18n';
import { QuietButton } from './QuietButton.tsx';

/** The two buttons, and their letters, that lead to what comes before and after. */
export function Steps({ onPrevious, onNext }: { onPrevious: () => void; onNext: () => void }) {
  return (
    <span class="steps">
      <QuietButton letter="K" onClick={onPrevious}>
        {i18n.t('card.previous')}
      </QuietButton>
      <QuietButton letter="J" onClick={onNext}>
        {i18n.t('card.next')}
      </QuietButton>
    </span>
  );
}
