import type { TermPlace } from '../index/overlay.ts';
import type { Segment } from '../index/segment.ts';
import type { Resolution } from '../resolution/resolution.ts';

/**
 * Order places of the same words, the best first: a body that the text names, then adopted without a vote, then the
 * latest; equal ones stay in the order of the library. (A higher similarity comes before all of these, once there
 * are grades with less than 1.)
 *
 * @param bodies the names of the bodies that the checked text names
 */
export function rankPlaces(segment: Segment, places: TermPlace[], bodies: ReadonlySet<string>): TermPlace[] {
  const key = (place: TermPlace) => {
    const resolution = segment.paragraphs[place.paragraph]?.resolution;
    return {
      place,
      unnamed: resolution && bodies.has(resolution.body) ? 0 : 1,
      voted: resolution?.adoption === 'without a vote' ? 0 : 1,
      day: resolution?.adopted ?? '',
    };
  };
  return places
    .map(key)
    .sort(
      (a, b) => a.unnamed - b.unnamed || a.voted - b.voted || Number(a.day < b.day) - Number(a.day > b.day),
    )
    .map(({ place }) => place);
}

/** Find which of the bodies that adopted `resolutions` a text names. */
export function bodiesNamed(text: string, resolutions: Resolution[]): Set<string> {
  const lower = text.toLowerCase();
  const bodies = new Set(resolutions.map((resolution) => resolution.body));
  return new Set([...bodies].filter((body) => lower.includes(body.toLowerCase())));
}
