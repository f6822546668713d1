import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchQuery } from '../../core/search/search-types.ts';
import { type ListedText, yearOf } from './list-order.ts';

interface SearchFilterFieldsProps {
  texts: readonly ListedText[];
  query: SearchQuery;
  onChange: (change: Partial<SearchQuery>) => void;
}

const KINDS = ['preambular', 'operative', 'annex'] as const;

/** What narrows a search: body, years, kind of paragraph, manner of adoption. */
export function SearchFilterFields({ texts, query, onChange }: SearchFilterFieldsProps) {
  const bodies = useMemo(() => [...new Set(texts.map(({ body }) => body))].sort(), [texts]);
  const years = useMemo(() => [...new Set(texts.map(yearOf))].filter(Boolean).sort(), [texts]);
  const year = (name: 'from' | 'to') => (
    <label class="year-bound">
      {i18n.t(`library.search.${name}`)}
      <select
        value={query[name] ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ [name]: value ? Number(value) : null })}
      >
        <option value="">{i18n.t('library.search.anyYear')}</option>
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="search-filters">
      {bodies.length > 1 && (
        <select
          aria-label={i18n.t('library.filter.body')}
          value={query.bodies[0] ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ bodies: value ? [value] : [] })}
        >
          <option value="">{i18n.t('library.filter.all.body')}</option>
          {bodies.map((body) => (
            <option key={body} value={body}>
              {body}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={i18n.t('library.search.kind')}
        value={query.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: KINDS.find((kind) => kind === value) ?? null })
        }
      >
        <option value="">{i18n.t('library.search.allKinds')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {i18n.t(`library.search.kinds.${kind}`)}
          </option>
        ))}
      </select>
      {year('from')}
      {year('to')}
      <label class="check-label">
        <input
          type="checkbox"
          checked={query.unvoted}
          onChange={({ currentTarget }) => onChange({ unvoted: currentTarget.checked })}
        />{' '}
        {i18n.t('library.search.unvoted')}
      </label>
    </div>
  );
}
