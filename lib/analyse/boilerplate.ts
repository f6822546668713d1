import { findPhrases } from '../core/index/find-phrases.ts';
import type { Segment } from '../core/index/segment.ts';
import type { Span } from '../core/text/span.ts';
import phrases from './boilerplate.json' with { type: 'json' };

/** The wording that resolutions on any matter share, as folded words; see `measure-boilerplate.ts`. */
export const BOILERPLATE: readonly string[] = phrases;

/** Find the stretches of a segment that are boilerplate; see {@link findPhrases}. */
export function findBoilerplate(segment: Segment, among = BOILERPLATE): Span[] {
  return findPhrases(segment, among);
}
