import type { Place } from './places.ts';

/** So many tokens of a paragraph may be lost between two stretches of a page that it goes on in. */
const MOST_LOST = 24;

/**
 * Count for each place of each stretch how many stretches in a row, itself among them, have words of the same paragraph
 * one after the other: a list that a page breaks over several blocks is one paragraph. Cost: linear in the places.
 *
 * @param stretches the places of each stretch, in the order of the page; a paragraph is in each list once
 * @returns none where there is but one stretch
 */
export function countInRow(stretches: readonly (readonly Place[])[]): Map<Place, number> {
  if (stretches.length < 2) return new Map();
  const before = new Map<Place, number>();
  const after = new Map<Place, number>();
  for (let i = 1; i < stretches.length; i++) {
    extendRows(stretches[i - 1] ?? [], stretches[i] ?? [], before, (one, next) => follows(one, next));
  }
  for (let i = stretches.length - 2; i >= 0; i--) {
    extendRows(stretches[i + 1] ?? [], stretches[i] ?? [], after, (one, next) => follows(next, one));
  }
  const rows = new Map<Place, number>();
  for (const place of stretches.flat())
    rows.set(place, 1 + (before.get(place) ?? 0) + (after.get(place) ?? 0));
  return rows;
}

function extendRows(
  from: readonly Place[],
  to: readonly Place[],
  rows: Map<Place, number>,
  isNext: (one: Place, next: Place) => boolean,
): void {
  const byParagraph = new Map(from.map((place) => [place.paragraph, place]));
  for (const place of to) {
    const neighbour = byParagraph.get(place.paragraph);
    if (neighbour && isNext(neighbour, place)) rows.set(place, 1 + (rows.get(neighbour) ?? 0));
  }
}

function follows(first: Place, second: Place): boolean {
  return second.start >= first.end && second.start - first.end <= MOST_LOST;
}
