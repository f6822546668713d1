import { i18n } from '#i18n';
import type { LibraryList } from '../../messaging/messages.ts';
import { PROBLEMS } from '../LibraryNote.tsx';
import { percentWords } from './figures.ts';

/** What is wrong with the library, or that it is being rebuilt. */
export function LibraryProblem({ list }: { list: LibraryList | undefined }) {
  if (!list) return null;
  return (
    <>
      {list.problem !== null && (
        <p class="said problem" role="alert">
          {i18n.t(PROBLEMS[list.problem])}
        </p>
      )}
      {list.rebuilding !== null && (
        <p class="said rebuilding">
          <progress value={list.rebuilding} aria-label={i18n.t('library.rebuildingLabel')} />{' '}
          {i18n.t('library.rebuilding', [percentWords(list.rebuilding)])}
        </p>
      )}
    </>
  );
}
