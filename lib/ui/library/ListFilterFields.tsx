import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { QuietButton } from '../QuietButton.tsx';
import { countWords } from './figures.ts';
import type { ListState } from './LibraryPage.tsx';
import { folderOf, type ListedText, type ListFilters, NO_FILTERS, ORDERS, yearOf } from './list-order.ts';

interface ListFilterFieldsProps {
  texts: readonly ListedText[];
  /** How many of them the filters let through. */
  shown: number;
  filters: ListFilters;
  order: ListState['order'];
  /** The field for words, for the key that leads to it. */
  field: RefObject<HTMLInputElement | null>;
  onState: (change: Partial<ListState>) => void;
}

type Options = readonly (readonly [value: string, label: string])[];

/** More folders than this are no choice any more; their files are found by words. */
const MOST_FOLDERS = 50;

/** What narrows the list, and what it is in the order of. */
export function ListFilterFields(props: ListFilterFieldsProps) {
  const { texts, shown, filters, order, field, onState } = props;
  const options = useMemo(() => optionsOf(texts), [texts]);
  const filter = (change: Partial<ListFilters>) => onState({ filters: { ...filters, ...change } });
  const choice = (name: 'body' | 'year' | 'adoption' | 'source' | 'pages') =>
    (options[name].length > 1 || filters[name]) && (
      <select
        aria-label={i18n.t(`library.filter.${name}`)}
        value={filters[name]}
        onChange={({ currentTarget }) => filter({ [name]: currentTarget.value })}
      >
        <option value="">{i18n.t(`library.filter.all.${name}`)}</option>
        {options[name].map(([value, label]) => (
          <option value={value} key={value}>
            {label}
          </option>
        ))}
      </select>
    );
  const isNarrowed = Object.values({ ...filters, since: filters.since ?? '' }).some(Boolean);
  return (
    <div class="list-filters" role="search" aria-label={i18n.t('library.filter.name')}>
      <input
        type="search"
        ref={field}
        aria-label={i18n.t('library.filter.words')}
        aria-keyshortcuts="/"
        placeholder={i18n.t('library.filter.words')}
        value={filters.words}
        onInput={({ currentTarget }) => filter({ words: currentTarget.value })}
      />
      {choice('body')}
      {choice('year')}
      {choice('adoption')}
      {choice('source')}
      {choice('pages')}
      <span class="list-order">
        <select
          aria-label={i18n.t('library.order.name')}
          value={order.by}
          onChange={({ currentTarget }) =>
            onState({ order: { ...order, by: currentTarget.value as typeof order.by } })
          }
        >
          {ORDERS.map((by) => (
            <option value={by} key={by}>
              {i18n.t(`library.order.by.${by}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="direction"
          aria-pressed={order.descending}
          aria-label={i18n.t('library.order.descending')}
          title={i18n.t('library.order.descending')}
          onClick={() => onState({ order: { ...order, descending: !order.descending } })}
        >
          {order.descending ? '↓' : '↑'}
        </button>
      </span>
      <p class="filter-state" role="status">
        {filters.since !== null && `${i18n.t('library.filter.imported')} `}
        {isNarrowed && i18n.t('library.shown', texts.length, [countWords(shown), countWords(texts.length)])}{' '}
        {isNarrowed && (
          <QuietButton onClick={() => onState({ filters: NO_FILTERS })}>
            {i18n.t('panel.showAll')}
          </QuietButton>
        )}
      </p>
    </div>
  );
}

function optionsOf(
  texts: readonly ListedText[],
): Record<'body' | 'year' | 'adoption' | 'source' | 'pages', Options> {
  const each = (values: (string | null)[]) =>
    [...new Set(values)].filter((value) => value !== null && value !== '');
  const same = (values: (string | null)[]): Options =>
    (values as string[]).map((value) => [value, value] as const);
  const folders = each(texts.map((text) => (text.origin.kind === 'import' ? folderOf(text) : null)));
  const adoptions = each(texts.map(({ adoption }) => adoption ?? 'not stated'));
  const has = (kind: string, isPasted: boolean) =>
    texts.some(({ origin }) => origin.kind === kind && (origin.file === null) === isPasted);
  return {
    body: same(each(texts.map(({ body }) => body)).sort()),
    year: same(each(texts.map(yearOf)).sort().reverse()),
    adoption: (
      [
        ['without a vote', i18n.t('adoption.withoutVote')],
        ['recorded vote', i18n.t('adoption.vote')],
        ['not stated', i18n.t('adoption.notStated')],
      ] as const
    ).filter(([value]) => adoptions.includes(value)),
    source: [
      ...(texts.some(({ origin }) => origin.kind === 'seeds')
        ? [['seeds', i18n.t('library.source.seeds')] as const]
        : []),
      ...(texts.some(({ origin }) => origin.kind === 'import')
        ? [['import', i18n.t('library.source.import')] as const]
        : []),
      ...(has('import', true) ? [['pasted', i18n.t('library.source.pasted')] as const] : []),
      ...(folders.length <= MOST_FOLDERS ? same(folders.sort()) : []),
    ],
    pages: (
      [
        ['on', i18n.t('library.pagesState.on')],
        ['off', i18n.t('library.pagesState.off')],
      ] as const
    ).filter(([value]) => texts.some(({ onPages }) => onPages === (value === 'on'))),
  };
}
