import { restrictKgramIndex } from '../index/kgram-index.ts';
import type { Overlay } from '../index/overlay.ts';
import { paragraphAt, type Segment } from '../index/segment.ts';
import type { Library } from './check.ts';
import { buildTermFinder } from './find-terms.ts';

/** Which texts of a library are asked. */
export interface Among {
  /** Only these bodies, by their full names; all where it is empty. */
  bodies: readonly string[];
  /** The first and last year of adoption, both included; null for no bound. */
  from: number | null;
  to: number | null;
  /** Leave out what was adopted by a recorded vote. */
  unvoted: boolean;
  /** Only what the extension ships with, or only what was brought in; null for both. */
  origin: 'seeds' | 'import' | null;
}

/** Every text. */
export const ALL: Among = { bodies: [], from: null, to: null, unvoted: false, origin: null };

/** Whether a choice leaves nothing out. */
export function isAll({ bodies, from, to, unvoted, origin }: Among): boolean {
  return bodies.length === 0 && from === null && to === null && !unvoted && origin === null;
}

/** Tell by number of the resolution which are asked (1) and which are not (0). A text without a date is of no year. */
export function liveAmong({ resolutions, origins }: Segment, among: Among): Uint8Array {
  return Uint8Array.from(resolutions, ({ body, adopted, adoption }, number) => {
    const year = adopted === null ? null : Number(adopted.slice(0, 4));
    return Number(
      (among.bodies.length === 0 || among.bodies.includes(body)) &&
        (among.from === null || (year !== null && year >= among.from)) &&
        (among.to === null || (year !== null && year <= among.to)) &&
        !(among.unvoted && adoption === 'recorded vote') &&
        (among.origin === null || origins[number]?.kind === among.origin),
    );
  });
}

/**
 * Make a library that answers from some of its texts alone, as if it had no others: what its longest runs and their
 * sources are is found among these. Cost: linear in the index, of which it has a copy without the others; its text,
 * words and links are shared.
 *
 * @param live by number of the resolution, 1 for those that are asked; what is not live already stays so
 */
export function restrictLibrary(library: Library, live: Uint8Array): Library {
  const both = live.map((one, number) => one & (library.live[number] as number));
  if (both.every((one, number) => one === library.live[number])) return library;
  const { segment } = library;
  const isLive = (paragraph: number) => both[segment.paragraphs[paragraph]?.resolutionNumber ?? -1] === 1;
  const index = restrictKgramIndex(segment.index, (position) => isLive(paragraphAt(segment, position)));
  const restricted = { ...segment, index };
  const overlay = { ...library.overlay, terms: termsAmong(library.overlay, isLive) };
  return {
    ...library,
    segment: restricted,
    overlay,
    terms: buildTermFinder(restricted, overlay),
    lineage: { get: (paragraph) => library.lineage.get(paragraph).filter((kin) => isLive(kin.paragraph)) },
    live: both,
  };
}

function termsAmong({ terms }: Overlay, isLive: (paragraph: number) => boolean): Overlay['terms'] {
  return terms
    .map((term) => ({ ...term, places: term.places.filter(({ paragraph }) => isLive(paragraph)) }))
    .filter(({ places }) => places.length > 0);
}
