import type { Overlay } from '../index/overlay.ts';
import type { Link } from './link-paragraphs.ts';

/** The links of each paragraph, by its number in the segment. */
export interface Lineage {
  /** Linked paragraphs in no order; none where it has none. */
  get(paragraph: number): readonly Kin[];
}

/** So many numbers are a link: two paragraphs, and how many tokens match. */
const LINK = 3;

/** A linked paragraph. */
export interface Kin {
  paragraph: number;
  /** How many tokens match. */
  matched: number;
}

/** Write links as an overlay holds them. */
export function packLinks(links: readonly Link[]): Overlay['lineage'] {
  return Uint32Array.from(links.flatMap(({ paragraph, other, matched }) => [paragraph, other, matched]));
}

/** Read the links of an overlay. */
export function unpackLinks({ lineage }: Pick<Overlay, 'lineage'>): Link[] {
  return Array.from({ length: lineage.length / LINK }, (_, i) => ({
    paragraph: lineage[i * LINK] as number,
    other: lineage[i * LINK + 1] as number,
    matched: lineage[i * LINK + 2] as number,
  }));
}

/**
 * Make the links of an overlay ready to be followed in both directions. Cost: linear; 12 bytes a link and four a
 * paragraph, since a large library has hundreds of thousands of links and few are ever asked for.
 *
 * @param paragraphs how many the segment has
 */
export function openLineage({ lineage }: Pick<Overlay, 'lineage'>, paragraphs: number): Lineage {
  const ends = new Uint32Array(paragraphs + 1);
  const count = (paragraph: number) => {
    ends[paragraph + 1] = (ends[paragraph + 1] as number) + 1;
  };
  for (let i = 0; i < lineage.length; i += LINK) {
    count(lineage[i] as number);
    count(lineage[i + 1] as number);
  }
  for (let i = 1; i <= paragraphs; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
  // By paragraph: where in `lineage` its links stand.
  const places = new Uint32Array((2 * lineage.length) / LINK);
  const next = ends.slice();
  const add = (paragraph: number, place: number) => {
    const at = next[paragraph] as number;
    places[at] = place;
    next[paragraph] = at + 1;
  };
  for (let i = 0; i < lineage.length; i += LINK) {
    add(lineage[i] as number, i);
    add(lineage[i + 1] as number, i);
  }
  return {
    get(paragraph) {
      const kin = Array.from(places.subarray(ends[paragraph], ends[paragraph + 1]));
      return kin.map((place) => {
        const one = lineage[place] as number;
        const other = lineage[place + 1] as number;
        return { paragraph: one === paragraph ? other : one, matched: lineage[place + 2] as number };
      });
    },
  };
}
