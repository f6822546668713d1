import { i18n } from '#i18n';
import { QuietButton } from '../QuietButton.tsx';
import { countWords } from './figures.ts';
import type { LibraryAsks } from './library-asks.ts';
import type { LibraryState } from './use-library.ts';
import type { Selection } from './use-selection.ts';

interface BulkActionsProps {
  asks: LibraryAsks;
  library: LibraryState;
  selection: Selection;
  /** How many texts the list shows. */
  shown: number;
  onRemove: (symbols: readonly string[]) => void;
}

/** What can be done with the texts that are chosen. */
export function BulkActions({ asks, library, selection, shown, onRemove }: BulkActionsProps) {
  const { symbols } = selection;
  if (shown === 0) return null;
  const count = symbols.length;
  const setOnPages = (on: boolean) =>
    library.run(
      () => asks.setOnPages(symbols, on),
      {
        words: i18n.t(on ? 'library.nowOnPages' : 'library.nowOffPages', count, [countWords(count)]),
        undo: undefined,
      },
      (why) => i18n.t('library.notDone', [why]),
    );
  return (
    <div class="bulk">
      <div class="bulk-line" role="group" aria-label={i18n.t('library.bulk')}>
        <span role="status">{count > 0 && i18n.t('library.chosen', count, [countWords(count)])}</span>
        {count < shown && (
          <QuietButton onClick={selection.all}>
            {i18n.t('library.chooseAll', shown, [countWords(shown)])}
          </QuietButton>
        )}
        {count > 0 && (
          <>
            <QuietButton onClick={selection.clear}>{i18n.t('library.chooseNone')}</QuietButton>
            <button
              type="button"
              class="button plain"
              disabled={library.busy}
              onClick={() => onRemove(symbols)}
            >
              {i18n.t('library.remove')}
            </button>
            <button
              type="button"
              class="button plain"
              disabled={library.busy}
              onClick={() => setOnPages(true)}
            >
              {i18n.t('library.underline')}
            </button>
            <button
              type="button"
              class="button plain"
              disabled={library.busy}
              onClick={() => setOnPages(false)}
            >
              {i18n.t('library.dontUnderline')}
            </button>
          </>
        )}
      </div>
      {count > 0 && <p class="note">{i18n.t('library.underlineHint')}</p>}
      <p class="spoken" id="texts-keys">
        {i18n.t('library.keys')}
      </p>
    </div>
  );
}
