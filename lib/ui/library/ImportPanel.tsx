import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportProgress } from '../../messaging/import-job.ts';
import { QuietButton } from '../QuietButton.tsx';
import { ImportQuestionsForm } from './ImportQuestionsForm.tsx';
import { addedNothing, ImportResult } from './ImportResult.tsx';
import { ImportRunning } from './ImportRunning.tsx';
import type { ImportWork } from './use-import.ts';

interface ImportPanelProps {
  work: ImportWork;
  save: (name: string, blob: Blob) => void;
  /** Narrows the list to what this import brought. */
  onShow: () => void;
}

/** An import: how far it is, what it has to be told, what came of it. It stays in sight in every view. */
export function ImportPanel({ work, save, onShow }: ImportPanelProps) {
  const { progress } = work;
  const heading = useRef<HTMLHeadingElement>(null);
  const state = progress?.state;
  // To what waits for the person, and to what came of it; but not away from where somebody types or chooses.
  useEffect(() => {
    const isTold = state === 'asking' || state === 'failed' || state === 'done';
    const isAtWork = document.activeElement?.matches('input, textarea, select, [role=grid]');
    if (isTold && !isAtWork) heading.current?.focus();
  }, [state]);
  return (
    <>
      <p class="spoken" role="status">
        {progress && i18n.t(headingOf(progress))}
      </p>
      {progress && (
        <section class="import" aria-labelledby="import-heading">
          <h2 id="import-heading" ref={heading} tabIndex={-1}>
            {i18n.t(headingOf(progress))}
          </h2>
          {shown(progress, work, save, onShow)}
        </section>
      )}
    </>
  );
}

function headingOf(progress: ImportProgress) {
  const isEmpty = progress.state === 'done' && addedNothing(progress);
  return isEmpty ? 'import.state.nothing' : (`import.state.${progress.state}` as const);
}

function shown(
  progress: ImportProgress,
  work: ImportWork,
  save: ImportPanelProps['save'],
  onShow: () => void,
) {
  switch (progress.state) {
    case 'reading':
    case 'indexing':
      return <ImportRunning progress={progress} onCancel={work.cancel} />;
    case 'asking':
      return (
        <ImportQuestionsForm questions={progress.questions} onAnswer={work.answer} onCancel={work.cancel} />
      );
    case 'done':
      return <ImportResult done={progress} save={save} onShow={onShow} onClose={work.close} />;
    case 'failed':
      return (
        <>
          <p role="alert">{progress.message}</p>
          <p>{i18n.t('import.asItWas')}</p>
          <QuietButton onClick={work.close}>{i18n.t('import.close')}</QuietButton>
        </>
      );
    case 'cancelled':
      return (
        <>
          <p>{i18n.t('import.asItWas')}</p>
          <QuietButton onClick={work.close}>{i18n.t('import.close')}</QuietButton>
        </>
      );
  }
}
