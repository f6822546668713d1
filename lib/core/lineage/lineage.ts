import type { Overlay } from '../index/overlay.ts';
import type { Link } from './link-paragraphs.ts';

/** The links of each paragraph, by its number in the segment. */
export type Lineage = ReadonlyMap<number, readonly Kin[]>;

/** A linked paragraph. */
export interface Kin {
  paragraph: number;
  /** How many tokens match. */
  matched: number;
}

/** Write links as an overlay holds them. */
export function packLinks(links: readonly Link[]): Overlay['lineage'] {
  return links.flatMap(({ paragraph, other, matched }) => [paragraph, other, matched]);
}

/** Make the links of an overlay ready to be followed in both directions. Cost: linear. */
export function openLineage({ lineage }: Overlay): Lineage {
  const kin = new Map<number, Kin[]>();
  const add = (of: number, paragraph: number, matched: number) => {
    const list = kin.get(of);
    if (list) list.push({ paragraph, matched });
    else kin.set(of, [{ paragraph, matched }]);
  };
  for (let i = 0; i < lineage.length; i += 3) {
    const [one, other, matched] = lineage.slice(i, i + 3) as [number, number, number];
    add(one, other, matched);
    add(other, one, matched);
  }
  return kin;
}
