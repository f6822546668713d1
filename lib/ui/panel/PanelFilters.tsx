import { i18n } from '#i18n';
import { gradeWords } from '../edit-words.ts';
import { type Facts, type Filters, type PanelMatch, yearOf } from './panel-match.ts';

interface PanelFiltersProps {
  matches: readonly PanelMatch[];
  facts: ReadonlyMap<string, Facts>;
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
}

const GRADES = ['verbatim', 'near-verbatim', 'adapted', 'term'] as const;

/** Fields that narrow the list: search, grade, body and year. A choice that would change nothing is not offered. */
export function PanelFilters({ matches, facts, filters, onFilter }: PanelFiltersProps) {
  const grades = GRADES.filter((grade) => matches.some((match) => match.grade === grade));
  const known = matches.flatMap(({ source }) => facts.get(source.symbol) ?? []);
  const bodies = [...new Set(known.map(({ body }) => body))].sort();
  const years = [...new Set(known.map(yearOf))].filter(Boolean).sort().reverse();
  const choice = (name: 'grade' | 'body' | 'year', options: readonly (readonly [string, string])[]) =>
    (options.length > 1 || filters[name]) && (
      <select
        aria-label={i18n.t(`panel.${name}`)}
        value={filters[name]}
        onChange={(event) => onFilter({ [name]: event.currentTarget.value })}
      >
        <option value="">{i18n.t(`panel.all.${name}`)}</option>
        {options.map(([value, label]) => (
          <option value={value} key={value}>
            {label}
          </option>
        ))}
      </select>
    );
  return (
    <div class="filters" role="search" aria-label={i18n.t('panel.filters')}>
      <input
        type="search"
        aria-label={i18n.t('panel.search')}
        placeholder={i18n.t('panel.search')}
        value={filters.words}
        onInput={(event) => onFilter({ words: event.currentTarget.value })}
      />
      {choice(
        'grade',
        grades.map((grade) => [grade, gradeWords(grade)] as const),
      )}
      {choice(
        'body',
        bodies.map((body) => [body, body] as const),
      )}
      {choice(
        'year',
        years.map((year) => [year, year] as const),
      )}
    </div>
  );
}
