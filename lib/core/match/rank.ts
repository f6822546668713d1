import type { Segment } from '../index/segment.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { fold } from '../text/normalize.ts';

/** A place that has the words of a match. */
export interface Ranked {
  /** The paragraph's number in the segment. */
  paragraph: number;
  similarity: number;
}

/**
 * Order places, the best first: a higher similarity, then a paragraph that more stretches around go on in, then a
 * body that the text names, then adopted without a vote, then the latest; equal ones stay in their order.
 *
 * @param bodies the names of the bodies that the checked text names
 * @param inRow how many stretches in a row have words of the place's paragraph, one after the other
 */
export function rankPlaces<P extends Ranked>(
  segment: Segment,
  places: readonly P[],
  bodies: ReadonlySet<string>,
  inRow: (place: P) => number,
): P[] {
  const key = (place: P) => {
    const resolution = segment.paragraphs[place.paragraph]?.resolution;
    return {
      place,
      row: inRow(place),
      unnamed: resolution && bodies.has(resolution.body) ? 0 : 1,
      voted: resolution?.adoption === 'without a vote' ? 0 : 1,
      day: resolution?.adopted ?? '',
    };
  };
  return places
    .map(key)
    .sort(
      (a, b) =>
        b.place.similarity - a.place.similarity ||
        b.row - a.row ||
        a.unnamed - b.unnamed ||
        a.voted - b.voted ||
        Number(a.day < b.day) - Number(a.day > b.day),
    )
    .map(({ place }) => place);
}

/** List the bodies that adopted resolutions, each once. */
export function listBodies(resolutions: readonly Resolution[]): string[] {
  return [...new Set(resolutions.map((resolution) => resolution.body))];
}

/** Find which of some bodies a text names, however its lines are broken. */
export function bodiesNamed(text: string, bodies: readonly string[]): Set<string> {
  const folded = (words: string) => fold(words).replace(/\s+/gu, ' ');
  const page = folded(text);
  return new Set(bodies.filter((body) => page.includes(folded(body))));
}
