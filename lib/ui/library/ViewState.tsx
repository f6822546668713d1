import { i18n } from '#i18n';
import type { Answer } from '../use-answer.ts';

interface ViewStateProps {
  answer: Answer<unknown>;
  /** The sentence that says what could not be had, and why. */
  what: 'library.listFailed' | 'library.searchFailed' | 'library.readFailed' | 'library.compareFailed';
}

/** A view that waits for its answer, or why there is none and a button to ask again. */
export function ViewState({ answer, what }: ViewStateProps) {
  if (answer.state === 'slow')
    return (
      <p class="note" role="status">
        {i18n.t('library.working')}
      </p>
    );
  if (answer.state !== 'failed') return null;
  return (
    <div class="view-failed" role="alert">
      <p>{i18n.t(what, [answer.problem])}</p>
      <button type="button" class="button" onClick={answer.retry}>
        {i18n.t('card.retry')}
      </button>
    </div>
  );
}
