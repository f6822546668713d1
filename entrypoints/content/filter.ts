import { SEED_FILTER } from 'virtual:seeds';
import { mayMatch, openFilter } from '../../lib/core/index/filter.ts';
import { decodeBase91 } from '../../lib/core/text/base91.ts';
import { type Tokens, tokenize } from '../../lib/core/text/tokenize.ts';
import type { Filter } from '../../lib/page/probe.ts';

/** Make the filter of the seeds, which every block of a page is asked before the background is. */
export function openSeedFilter(): Filter {
  const part = (name: keyof typeof SEED_FILTER) => decodeBase91(...SEED_FILTER[name]);
  const filter = openFilter({
    grams: part('grams'),
    stops: part('stops'),
    forms: part('forms'),
    terms: part('terms'),
  });
  let tokens: Tokens | undefined;
  return {
    hits(text) {
      tokens = tokenize(text, tokens);
      return mayMatch(filter, tokens);
    },
  };
}
