import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchQuery } from '../../core/search/search-types.ts';
import { BodyChoice } from '../BodyChoice.tsx';
import { countWords } from './figures.ts';
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
        <details class="body-choice">
          <summary>
            <span class="spoken">{i18n.t('library.filter.body')}: </span>
            <bdi>{bodyWords(query.bodies)}</bdi>
          </summary>
          <fieldset aria-label={i18n.t('among.bodies')}>
            <BodyChoice
              bodies={bodies}
              chosen={query.bodies}
              onChoose={(chosen) => onChange({ bodies: chosen })}
            />
          </fieldset>
        </details>
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

/** In a few words, which bodies are looked at. */
function bodyWords(chosen: readonly string[]): string {
  const [only] = chosen;
  if (only === undefined) return i18n.t('library.filter.all.body');
  return chosen.length === 1
    ? only
    : i18n.t('library.search.bodies', chosen.length, [countWords(chosen.length)]);
}
