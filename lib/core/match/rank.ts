import type { Segment } from '../index/segment.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';

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

/** A body that adopted a resolution. */
export interface Body {
  name: string;
  /** The hashes of its name's words. */
  hashes: Uint32Array;
}

/** List the bodies that adopted resolutions, each once. */
export function listBodies(resolutions: readonly Resolution[]): Body[] {
  const names = [...new Set(resolutions.map(({ body }) => body))];
  return names.map((name) => {
    const { hashes, count } = tokenize(name);
    return { name, hashes: hashes.slice(0, count) };
  });
}

/** Find which of some bodies a text names, however its lines are broken. Cost: linear. */
export function bodiesNamed(
  { count, hashes }: Pick<Tokens, 'count' | 'hashes'>,
  bodies: readonly Body[],
): Set<string> {
  const named = new Set<string>();
  for (const { name, hashes: words } of bodies) {
    for (
      let at = hashes.indexOf(words[0] as number);
      at >= 0;
      at = hashes.indexOf(words[0] as number, at + 1)
    ) {
      if (at + words.length <= count && words.every((hash, i) => hashes[at + i] === hash)) {
        named.add(name);
        break;
      }
    }
  }
  return named;
}
