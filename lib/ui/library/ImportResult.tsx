import { i18n } from '#i18n';
import type { ImportDone, ImportProblem } from '../../messaging/import-job.ts';
import { toCsv } from '../panel/csv.ts';
import { QuietButton } from '../QuietButton.tsx';
import { CopyText } from './CopyText.tsx';
import { countWords, timeWords } from './figures.ts';

interface ImportResultProps {
  done: ImportDone;
  save: (name: string, blob: Blob) => void;
  onShow: () => void;
  onClose: () => void;
}

/** Whether the library is as it was before an import that came to its end. */
export const addedNothing = ({ added, replaced }: ImportDone): boolean => added + replaced === 0;

/** What an import brought: counts, what was left out and why, and how texts were read. */
export function ImportResult({ done, save, onShow, onClose }: ImportResultProps) {
  const { added, replaced, same, problems, notes, seconds } = done;
  const isEmpty = addedNothing(done);
  const counts = [
    !isEmpty && i18n.t('import.added', added, [countWords(added)]),
    replaced > 0 && i18n.t('import.replaced', replaced, [countWords(replaced)]),
    same > 0 && i18n.t('import.same', same, [countWords(same)]),
    !isEmpty && i18n.t('import.took', [timeWords(seconds)]),
  ].filter(Boolean);
  const heads = [i18n.t('import.columns.file'), i18n.t('import.columns.reason')];
  const asCsv = () => toCsv([heads, ...problems.map(({ file, reason }) => [file, reason])]);
  return (
    <>
      {counts.length > 0 && <p>{counts.join(' · ')}</p>}
      {problems.length > 0 && (
        <Listed
          summary={i18n.t('import.problems', problems.length, [countWords(problems.length)])}
          items={problems}
          open={isEmpty}
        >
          <p class="buttons">
            <CopyText text={problems.map(({ file, reason }) => `${file}\t${reason}`).join('\n')}>
              {i18n.t('import.copyProblems')}
            </CopyText>
            <QuietButton
              onClick={() =>
                save('import-problems.csv', new Blob([asCsv()], { type: 'text/csv;charset=utf-8' }))
              }
            >
              {i18n.t('import.saveProblems')}
            </QuietButton>
          </p>
        </Listed>
      )}
      {notes.length > 0 && (
        <Listed
          summary={i18n.t('import.notes', notes.length, [countWords(notes.length)])}
          items={notes.map(({ file, note }) => ({ file, reason: note }))}
        />
      )}
      <p class="buttons">
        {!isEmpty && <QuietButton onClick={onShow}>{i18n.t('import.show')}</QuietButton>}
        <QuietButton onClick={onClose}>{i18n.t('import.close')}</QuietButton>
      </p>
    </>
  );
}

interface ListedProps {
  summary: string;
  items: readonly ImportProblem[];
  /** Unfolded at first: it is all there is to say. */
  open?: boolean;
  children?: preact.ComponentChildren;
}

/** Files with what is said of each, folded. */
function Listed({ summary, items, open, children }: ListedProps) {
  return (
    <details class="listed" open={open}>
      <summary>{summary}</summary>
      {children}
      <ul tabIndex={0} aria-label={summary}>
        {items.map(({ file, reason }, i) => (
          <li key={i}>
            <bdi class="file">{file}</bdi> <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
