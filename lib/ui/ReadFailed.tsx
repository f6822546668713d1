import { i18n } from '#i18n';
import type { Answer } from './use-answer.ts';

/** Says why a paragraph could not be read, with a button to try again. */
export function ReadFailed({ answer }: { answer: Extract<Answer<unknown>, { state: 'failed' }> }) {
  return (
    <p class="note" role="alert">
      {i18n.t('card.failed', [answer.problem])}{' '}
      <button type="button" class="quiet" onClick={answer.retry}>
        {i18n.t('card.retry')}
      </button>
    </p>
  );
}
