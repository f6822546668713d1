import type { Library } from '../../../lib/core/match/check.ts';
import { searchLibrary } from '../../../lib/core/search/search.ts';
import type { SearchAnswer, SearchQuery } from '../../../lib/core/search/search-types.ts';
import { libraryOf, seeds } from './texts.ts';

export const libraryOfSeeds = libraryOf(seeds);

/** Every formula of an answer. */
export const ALL = { skip: 0, take: Number.POSITIVE_INFINITY };

export const EVERYWHERE: Omit<SearchQuery, 'words'> = {
  bodies: [],
  from: null,
  to: null,
  kind: null,
  unvoted: false,
};

/** Search the seeds, or other texts, for all that there is. */
export function searchAll(
  words: string,
  filters: Partial<SearchQuery> = {},
  among: Library = libraryOfSeeds,
): SearchAnswer {
  return searchLibrary(among, { ...EVERYWHERE, words, ...filters }, ALL);
}

/** What was found, by symbol and id, in the order of the answer. */
export function namesOf({ formulas }: SearchAnswer): string[] {
  return formulas
    .flatMap(({ newest, others }) => [newest, ...others])
    .map((hit) => `${hit.symbol} ${hit.paragraph}`);
}
