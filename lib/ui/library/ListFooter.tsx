import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryList } from '../../messaging/messages.ts';
import { byteWords, countWords } from './figures.ts';
import type { LibraryPageProps } from './LibraryPage.tsx';
import type { LibraryState } from './use-library.ts';

interface ListFooterProps extends LibraryPageProps {
  library: LibraryState;
  list: LibraryList | undefined;
}

/** How large the library is, and what can be done with the whole of it. */
export function ListFooter({ asks, estimate, save, library, list }: ListFooterProps) {
  const [storage, setStorage] = useState<{ usage?: number; quota?: number }>({});
  useEffect(() => {
    // Where the browser does not tell, nothing is said.
    estimate().then(setStorage, () => setStorage({}));
  }, [list?.bytes]);
  if (!list) return null;
  const { usage, quota } = storage;
  const failed = (why: string) => i18n.t('library.notDone', [why]);
  const exportAll = () =>
    library.run(
      async () => {
        const day = new Date().toISOString().slice(0, 10);
        save(`agreed-language-${day}.pack`, await asks.exportPack());
      },
      { words: i18n.t('library.exported') },
      failed,
    );
  const restore = () =>
    library.run(() => asks.restoreSeeds(), { words: i18n.t('library.seedsRestored') }, failed);
  return (
    <footer class="list-footer">
      <p>
        {i18n.t('library.count', list.rows.length, [countWords(list.rows.length)])}
        {list.bytes > 0 && ` · ${i18n.t('library.indexBytes', [byteWords(list.bytes)])}`}
        {usage !== undefined &&
          quota !== undefined &&
          ` · ${i18n.t('library.storage', [byteWords(usage), byteWords(quota)])}`}{' '}
        · {i18n.t('adoption.reservations')}
      </p>
      <p class="whole-library">
        {!list.hasSeeds && (
          <button type="button" class="button plain" disabled={library.busy} onClick={restore}>
            {i18n.t('library.restoreSeeds')}
          </button>
        )}
        {list.rows.length > 0 && (
          <button type="button" class="button plain" disabled={library.busy} onClick={exportAll}>
            {i18n.t('library.exportAll')}
          </button>
        )}
      </p>
    </footer>
  );
}
