import type { Resolution } from '../resolution/resolution.ts';
import { isLive, type Searched } from './searched.ts';
import type { SearchQuery } from './search-types.ts';

/** The paragraphs `[start, end)` of a text. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * List the texts that a query looks into, the newest first, then by symbol; those without a date last. Cost: linear in
 * the texts, but for the sort.
 */
export function wantedTexts(library: Searched, query: SearchQuery): TextRange[] {
  const wanted: (TextRange & Pick<Resolution, 'adopted' | 'symbol'>)[] = [];
  let start = 0;
  library.segment.resolutions.forEach((resolution, number) => {
    const { adopted, symbol, paragraphs } = resolution;
    const end = start + paragraphs.length;
    if (isLive(library, number) && isWanted(resolution, query)) wanted.push({ adopted, symbol, start, end });
    start = end;
  });
  return wanted.sort((a, b) => descending(a.adopted, b.adopted) || descending(b.symbol, a.symbol));
}

function descending(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '', other ?? ''];
  return Number(a < b) - Number(a > b);
}

function isWanted({ body, adopted, adoption }: Resolution, query: SearchQuery): boolean {
  if (query.bodies.length > 0 && !query.bodies.includes(body)) return false;
  if (query.unvoted && adoption === 'recorded vote') return false;
  if (query.from === null && query.to === null) return true;
  const year = yearOf(adopted);
  return year !== null && year >= (query.from ?? year) && year <= (query.to ?? year);
}

/** Give the year of a day, `2022-12-15`, or null. */
export function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}
