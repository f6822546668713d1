import { i18n } from '#i18n';
import { Counted } from '../Counted.tsx';
import { QuietButton } from '../QuietButton.tsx';
import { SharesBar } from './SharesBar.tsx';
import { type Part, totalOf } from './share-words.ts';
import type { Draft } from './use-draft.ts';

interface DraftStateProps {
  draft: Draft;
  only: Part | null;
  onOnly: (part: Part | null) => void;
}

/** How much of a draft is agreed, and how far checking has got. */
export function DraftState({ draft: { checked, progress, run, cancel }, only, onOnly }: DraftStateProps) {
  const shares = checked?.report.shares;
  const total = shares ? totalOf(shares) : 0;
  const agreed = shares ? total - shares.new : 0;
  return (
    <section class="draft-state" aria-label={i18n.t('draft.whole')}>
      {shares && total > 0 && (
        <>
          <p class="counts">
            <Counted text={i18n.t('check.coverage', total, [total, agreed])} count={agreed} />
          </p>
          <SharesBar shares={shares} label={i18n.t('draft.shares')} only={only} onOnly={onOnly} />
        </>
      )}
      {progress.state === 'working' && progress.slow && (
        <div class="note working">
          <progress aria-label={i18n.t('check.working')} />
          {i18n.t('draft.checking', progress.words, [progress.words.toLocaleString()])}{' '}
          <QuietButton onClick={cancel}>{i18n.t('draft.cancel')}</QuietButton>
        </div>
      )}
      {progress.state === 'long' && (
        <p class="note">
          {i18n.t('draft.long', [progress.words.toLocaleString()])}{' '}
          <button type="button" class="button" onClick={run}>
            {i18n.t('check.run')}
          </button>
        </p>
      )}
      {progress.state === 'cancelled' && (
        <p class="note">
          {i18n.t('draft.cancelled')} <QuietButton onClick={run}>{i18n.t('draft.again')}</QuietButton>
        </p>
      )}
      {progress.state === 'failed' && (
        <p class="note problem" role="alert">
          {i18n.t('draft.failed', [progress.problem])}{' '}
          <QuietButton onClick={run}>{i18n.t('card.retry')}</QuietButton>
        </p>
      )}
    </section>
  );
}
