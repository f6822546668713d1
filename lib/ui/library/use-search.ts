import { useEffect, useState } from 'preact/hooks';
import type { SearchAnswer, SearchQuery } from '../../core/search/search-types.ts';
import { type Answer, useAnswer } from '../use-answer.ts';
import { keepInEntry, readEntry } from './history-entry.ts';
import type { LibraryAsks } from './library-asks.ts';

/** Formulas are asked for so many at a time. */
const PAGE = 20;

/** What was found for a query, as far as it was asked for. */
export interface Search {
  /** How far the last question has got. */
  asking: Answer<unknown>;
  /** Null where nothing is looked for. While a next answer is awaited it is still the last one. */
  found: SearchAnswer | null;
  /** Asks for the next formulas; undefined where there are no more. */
  more: (() => void) | undefined;
}

/** Looks for a query, the first formulas at once and the next when asked. */
export function useSearch(query: SearchQuery, search: LibraryAsks['search']): Search {
  const key = query.words.trim() === '' ? '' : JSON.stringify(query);
  const [held, setHeld] = useState<{ key: string; found: SearchAnswer } | null>(null);
  const [, redraw] = useState(0);
  const wanted = pagesAskedFor(key);
  const has = held?.key === key ? held.found.formulas.length : 0;
  const asking = useAnswer(`${wanted} ${key}`, async () => {
    if (key === '') return null;
    const answer = await search(query, { skip: has, take: wanted * PAGE - has });
    return { key, skip: has, answer };
  });
  const { value } = asking;
  useEffect(() => {
    if (asking.state !== 'ready') return;
    if (!value) setHeld(null);
    else if (value.key === key)
      setHeld((last) => {
        const before = last?.key === key ? last.found.formulas.slice(0, value.skip) : [];
        return { key, found: { ...value.answer, formulas: [...before, ...value.answer.formulas] } };
      });
  }, [asking.state, value]);
  const found = key === '' ? null : (held?.found ?? null);
  const hasMore = held?.key === key && held.found.formulas.length < held.found.total.formulas;
  const more = () => {
    keepInEntry({ found: { key, pages: wanted + 1 } });
    redraw((n) => n + 1);
  };
  return {
    asking,
    found,
    more: hasMore ? more : undefined,
  };
}

/** How many pages of formulas were asked for: who comes back from a text finds as many as they left. */
function pagesAskedFor(key: string): number {
  const { found } = readEntry();
  return found?.key === key ? found.pages : 1;
}
