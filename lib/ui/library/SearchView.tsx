import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchQuery } from '../../core/search/search-types.ts';
import { EmptyState } from '../EmptyState.tsx';
import { usePageKeys } from '../panel/use-page-keys.ts';
import { QuietButton } from '../QuietButton.tsx';
import { countWords } from './figures.ts';
import { FoundFormulas } from './FoundFormulas.tsx';
import type { LibraryAsks } from './library-asks.ts';
import type { ListedText } from './list-order.ts';
import { SearchFilterFields } from './SearchFilterFields.tsx';
import { useSearch } from './use-search.ts';
import type { Navigation } from './use-route.ts';
import { ViewHeading } from './ViewHeading.tsx';
import { ViewState } from './ViewState.tsx';

interface SearchViewProps {
  asks: LibraryAsks;
  texts: readonly ListedText[];
  query: SearchQuery;
  navigation: Navigation;
}

/** After the last key a search begins so many milliseconds later: shorter than a pause, longer than most keys apart. */
const PAUSE = 150;

/** What is agreed on a matter: every paragraph that has the words, each formula once. */
export function SearchView({ asks, texts, query, navigation }: SearchViewProps) {
  const [typed, setTyped] = useState(query.words);
  const field = useRef<HTMLInputElement>(null);
  const { asking, found, more } = useSearch(query, asks.search);
  const set = (change: Partial<SearchQuery>) =>
    navigation.replace({ view: 'search', query: { ...query, words: typed, ...change } });
  // Back, forward and links change what is looked for.
  useEffect(() => setTyped((now) => (now.trim() === query.words.trim() ? now : query.words)), [query.words]);
  useEffect(() => {
    if (typed === query.words) return;
    const timer = setTimeout(() => set({ words: typed }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  usePageKeys({ '/': () => field.current?.focus() });

  const { words } = query;
  const total = found?.total;
  const told =
    total &&
    (total.formulas === 0
      ? i18n.t('library.search.none', [words])
      : i18n.t('library.search.total', total.formulas, [
          countWords(total.formulas),
          i18n.t('popup.paragraphs', total.paragraphs),
          i18n.t('library.count', total.resolutions, [countWords(total.resolutions)]),
        ]));
  return (
    <section class="search-view">
      <ViewHeading
        title={words ? i18n.t('library.search.windowTitle', [words]) : i18n.t('library.search.title')}
        focus={navigation.moved && words === ''}
      >
        {i18n.t('library.search.title')}
      </ViewHeading>
      <form
        class="search-form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          set({ words: typed });
        }}
      >
        <input
          type="search"
          ref={field}
          class="search-words"
          aria-label={i18n.t('library.search.words')}
          aria-describedby="search-how"
          aria-keyshortcuts="/"
          placeholder={i18n.t('library.search.placeholder')}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <SearchFilterFields texts={texts} query={query} onChange={set} />
      </form>
      <p class="note" id="search-how">
        {i18n.t('library.search.how')}
      </p>
      <p class="search-total" role="status">
        {told}
      </p>
      {found && found.unknown.length > 0 && (
        <p class="said">
          {i18n.t('library.search.unknown', found.unknown.length)}{' '}
          {found.unknown.map((word, i) => (
            <span key={word}>
              {i > 0 && ', '}
              <q>
                <bdi>{word}</bdi>
              </q>
            </span>
          ))}
        </p>
      )}
      <ViewState answer={asking} what="library.searchFailed" />
      {found && <FoundFormulas asks={asks} formulas={found.formulas} />}
      {more && (
        <button type="button" class="button plain more" onClick={more}>
          {i18n.t('library.search.more', (total?.formulas ?? 0) - (found?.formulas.length ?? 0), [
            countWords((total?.formulas ?? 0) - (found?.formulas.length ?? 0)),
          ])}
        </button>
      )}
      {words.trim() === '' && <Examples onTry={(example) => set({ words: example })} />}
      {total?.formulas === 0 && (
        <EmptyState title={i18n.t('library.search.noneTitle')}>
          {i18n.t('library.search.noneHint')}
        </EmptyState>
      )}
    </section>
  );
}

const EXAMPLES = ['library.search.example1', 'library.search.example2', 'library.search.example3'] as const;

/** What one can look for. */
function Examples({ onTry }: { onTry: (words: string) => void }) {
  return (
    <EmptyState
      title={i18n.t('library.search.emptyTitle')}
      more={
        <ul class="examples">
          {EXAMPLES.map((example) => (
            <li key={example}>
              <QuietButton onClick={() => onTry(i18n.t(example))}>{i18n.t(example)}</QuietButton>
            </li>
          ))}
        </ul>
      }
    >
      {i18n.t('library.search.empty')}
    </EmptyState>
  );
}
