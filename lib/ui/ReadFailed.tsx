import { i18n } from '#i18n';
import { QuietButton } from './QuietButton.tsx';
import type { Answer } from './use-answer.ts';

interface ReadFailedProps {
  answer: Answer<unknown>;
  /** The sentence that says what could not be read, and why. */
  what: 'card.failed' | 'compare.failed' | 'years.failed';
}

/** Where a question failed: why, and a button to ask again. */
export function ReadFailed({ answer, what }: ReadFailedProps) {
  if (answer.state !== 'failed') return null;
  return (
    <p class="note" role="alert">
      {i18n.t(what, [answer.problem])}{' '}
      <QuietButton onClick={answer.retry}>{i18n.t('card.retry')}</QuietButton>
    </p>
  );
}
