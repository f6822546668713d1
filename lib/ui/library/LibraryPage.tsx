import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CompareView } from './CompareView.tsx';
import { DropArea } from './DropArea.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { InterruptedNote } from './InterruptedNote.tsx';
import type { LibraryAsks } from './library-asks.ts';
import { foldRows, type ListFilters, NO_FILTERS, type Order } from './list-order.ts';
import { ListView } from './ListView.tsx';
import { Masthead } from './Masthead.tsx';
import { SearchView } from './SearchView.tsx';
import { TextView } from './TextView.tsx';
import { useImport } from './use-import.ts';
import { useLibrary } from './use-library.ts';
import { useRoute } from './use-route.ts';

/** Everything the library page shows and does. */
export interface LibraryPageProps {
  asks: LibraryAsks;
  /** How much of the browser's storage is used, in bytes, and how much there is. */
  estimate: () => Promise<{ usage?: number; quota?: number }>;
  /** Lets the person save a file. */
  save: (name: string, blob: Blob) => void;
}

/** What a person has made of the list: it is so again when they come back to it. */
export interface ListState {
  filters: ListFilters;
  order: Order;
  /** The text that the keys act on, by symbol. */
  active: string | null;
}

/** The texts of the library: listed, searched, read, compared, brought in and taken out. */
export function LibraryPage({ asks, estimate, save }: LibraryPageProps) {
  const navigation = useRoute();
  const { route, moved, go } = navigation;
  const library = useLibrary(asks.list);
  const work = useImport(asks, library.refresh);
  const [state, setState] = useState<ListState>({
    filters: NO_FILTERS,
    order: { by: 'date', descending: true },
    active: null,
  });
  const list = library.list.value;
  const texts = useMemo(() => foldRows(list?.rows ?? []), [list]);
  useScrollUp(route.view === 'list' ? '' : JSON.stringify([route.view, 'symbol' in route && route.symbol]));

  const showImported = () => {
    setState({ ...state, filters: { ...NO_FILTERS, since: work.began } });
    go({ view: 'list' });
  };
  return (
    <DropArea busy={work.running} onFiles={work.files}>
      <Masthead view={route.view} />
      <main class={`library-page ${route.view}-page`}>
        <InterruptedNote
          interrupted={list?.interrupted ?? null}
          running={work.running}
          onFiles={work.files}
          onForget={asks.forgetInterrupted}
        />
        <ImportPanel work={work} save={save} onShow={showImported} />
        {route.view === 'list' && (
          <ListView
            library={library}
            texts={texts}
            state={state}
            onState={(change) => setState((before) => ({ ...before, ...change }))}
            moved={moved}
            work={work}
            {...{ asks, estimate, save }}
          />
        )}
        {route.view === 'search' && (
          <SearchView asks={asks} texts={texts} query={route.query} navigation={navigation} />
        )}
        {route.view === 'text' && <TextView key={route.symbol} asks={asks} at={route} moved={moved} />}
        {route.view === 'compare' && (
          <CompareView
            key={`${route.now} ${route.before}`}
            asks={asks}
            texts={texts}
            at={route}
            navigation={navigation}
          />
        )}
      </main>
      <p class="spoken" role="status">
        {library.said?.failed ? '' : library.said?.words}
        {library.busy && i18n.t('library.working')}
      </p>
    </DropArea>
  );
}

/** Begins another view at its top; where an address names a paragraph, the view goes there when it has been read. */
function useScrollUp(view: string): void {
  const last = useRef(view);
  useEffect(() => {
    if (last.current !== view) scrollTo(0, 0);
    last.current = view;
  }, [view]);
}
