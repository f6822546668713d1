import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '../EmptyState.tsx';
import { usePageKeys } from '../panel/use-page-keys.ts';
import { QuietButton } from '../QuietButton.tsx';
import { BulkActions } from './BulkActions.tsx';
import { countWords } from './figures.ts';
import { ImportButtons } from './ImportButtons.tsx';
import type { LibraryPageProps, ListState } from './LibraryPage.tsx';
import { LibraryProblem } from './LibraryProblem.tsx';
import { filterTexts, type ListedText, NO_FILTERS, sortTexts } from './list-order.ts';
import { ListFilterFields } from './ListFilterFields.tsx';
import { ListFooter } from './ListFooter.tsx';
import { addressOf, NO_QUERY } from './route.ts';
import { SaidNote } from './SaidNote.tsx';
import { TextRows } from './TextRows.tsx';
import type { ImportWork } from './use-import.ts';
import type { LibraryState } from './use-library.ts';
import { useSelection } from './use-selection.ts';
import { ViewHeading } from './ViewHeading.tsx';
import { ViewState } from './ViewState.tsx';

interface ListViewProps extends LibraryPageProps {
  library: LibraryState;
  texts: readonly ListedText[];
  state: ListState;
  onState: (change: Partial<ListState>) => void;
  moved: boolean;
  work: ImportWork;
}

/** Every text of the library: filtered, sorted, chosen and acted on. */
export function ListView(props: ListViewProps) {
  const { library, texts, state, onState, moved, work, asks } = props;
  const { filters, order, active } = state;
  const field = useRef<HTMLInputElement>(null);
  // Sorting costs more than filtering, and a key that is typed does not change it.
  const sorted = useMemo(() => sortTexts(texts, order), [texts, order]);
  const shown = useMemo(() => filterTexts(sorted, filters), [sorted, filters]);
  const selection = useSelection(shown);
  usePageKeys({ '/': () => field.current?.focus() });
  // What was chosen is gone after it was removed.
  useEffect(() => selection.clear(), [library.list.value?.rows.length]);

  const remove = (symbols: readonly string[]) => {
    const [only] = symbols;
    if (only === undefined || library.busy) return;
    const taken = [...symbols];
    const putBack = () =>
      library.run(
        () => asks.putBack(taken),
        { words: i18n.t('library.backAgain', taken.length, [countWords(taken.length)]) },
        (why) => i18n.t('library.notDone', [why]),
      );
    library.run(
      () => asks.remove(taken),
      {
        words:
          taken.length === 1
            ? i18n.t('library.removedOne', [only])
            : i18n.t('library.removed', taken.length, [countWords(taken.length)]),
        undo: putBack,
      },
      (why) => i18n.t('library.notDone', [why]),
    );
  };
  const { list } = library;
  const isEmpty = list.state === 'ready' && texts.length === 0;
  const total = texts.length;
  return (
    <section class="list-view" aria-labelledby="list-heading">
      <div class="list-top">
        <div id="list-heading">
          <ViewHeading title={i18n.t('library.title')} focus={moved}>
            {list.value ? i18n.t('library.count', total, [countWords(total)]) : i18n.t('library.texts')}
          </ViewHeading>
        </div>
        <ImportButtons work={work} />
      </div>
      <LibraryProblem list={list.value} />
      <ViewState answer={list} what="library.listFailed" />
      {total > 0 && <ListFilterFields {...{ texts, filters, order, field, onState }} shown={shown.length} />}
      <BulkActions {...props} selection={selection} shown={shown.length} onRemove={remove} />
      <SaidNote said={library.said} />
      {shown.length > 0 && (
        <TextRows
          texts={shown}
          {...{ selection, order, active }}
          onOrder={(next) => onState({ order: next })}
          onActive={(symbol) => onState({ active: symbol })}
          onRemove={remove}
        />
      )}
      {isEmpty && <EmptyState title={i18n.t('library.empty')}>{i18n.t('library.emptyHint')}</EmptyState>}
      {total > 0 && shown.length === 0 && (
        <EmptyState
          title={i18n.t('library.noneListed')}
          more={
            <p class="none-more">
              {filters.words.trim() && (
                <a href={addressOf({ view: 'search', query: { ...NO_QUERY, words: filters.words.trim() } })}>
                  {i18n.t('library.searchInstead', [filters.words.trim()])}
                </a>
              )}{' '}
              <QuietButton onClick={() => onState({ filters: NO_FILTERS })}>
                {i18n.t('panel.showAll')}
              </QuietButton>
            </p>
          }
        >
          {i18n.t('library.noneListedHint')}
        </EmptyState>
      )}
      <ListFooter {...props} list={list.value} />
    </section>
  );
}
