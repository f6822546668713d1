import { i18n } from '#i18n';
import type { IndexingProgress, ReadingProgress } from '../../messaging/import-job.ts';
import { byteWords, countWords, percentWords, timeWords } from './figures.ts';

interface ImportRunningProps {
  progress: ReadingProgress | IndexingProgress;
  onCancel: () => void;
}

/** How far an import is: bar, counts, bytes, what it is at, how long it will still take. */
export function ImportRunning({ progress, onCancel }: ImportRunningProps) {
  const { resolutions, problems, secondsLeft } = progress;
  const isReading = progress.state === 'reading';
  const share = isReading
    ? progress.bytes.all > 0
      ? progress.bytes.done / progress.bytes.all
      : null
    : progress.share;
  return (
    <div class="import-running">
      <progress {...(share === null ? {} : { value: share })} aria-labelledby="import-at" />
      <p id="import-at">
        {isReading
          ? i18n.t('import.read', progress.files.all, [
              countWords(progress.files.done),
              countWords(progress.files.all),
              byteWords(progress.bytes.done),
              byteWords(progress.bytes.all),
            ])
          : `${i18n.t(`import.step.${progress.step}`)} ${percentWords(progress.share)}`}
      </p>
      <p class="import-found">
        {i18n.t('import.found', resolutions, [countWords(resolutions)])}
        {problems > 0 && ` · ${i18n.t('import.leftOut', problems, [countWords(problems)])}`}
        {secondsLeft !== null && ` · ${i18n.t('import.left', [timeWords(secondsLeft)])}`}
      </p>
      <p class="import-file">{isReading && <bdi>{progress.file}</bdi>}</p>
      <p class="note">{i18n.t('import.closing')}</p>
      <button type="button" class="button plain" onClick={onCancel}>
        {i18n.t('draft.cancel')}
      </button>
    </div>
  );
}
