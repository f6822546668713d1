import type { Hit } from './find-hits.ts';
import { findSame } from './same-hits.ts';
import type { Searched } from './searched.ts';

/** Hits that are one formula, in the order of the hits. */
interface HitGroup {
  /** How manieth group of all it is. */
  number: number;
  /** Whether the words stand near one another in one of them. */
  isNear: boolean;
}

/** Hits in groups. */
export interface GroupedHits {
  /** Those with a hit in which the words are near come first; else in the order of each group's first hit. */
  groups: HitGroup[];
  /** By hit: the number of its group. */
  groupOf: Uint32Array;
}

/**
 * Group hits that are one formula: the very same words, or linked with those of the group's first hit, 0.65 alike or
 * more. What is only linked with another one of the group stays by itself: over ten sessions such a chain loses its
 * subject, and nobody could say what its paragraphs have in common.
 *
 * Cost: linear in the hits, and in the links of those that are the first of their group.
 *
 * @param hits the newest first, so that the first of each group is its newest
 */
export function groupHits({ segment, lineage }: Searched, hits: readonly Hit[]): GroupedHits {
  const same = findSame(segment, hits);
  // By paragraph: its place among the hits, counted from 1; by the first hit of its wording: its group, counted from 1.
  const hitOf = new Uint32Array(segment.paragraphs.length);
  hits.forEach(({ paragraph }, i) => {
    hitOf[paragraph] = i + 1;
  });
  const groupOfWording = new Uint32Array(hits.length);
  const groups: HitGroup[] = [];
  const open = (wording: number) => {
    const number = groups.push({ number: groups.length, isNear: false });
    groupOfWording[wording] = number;
    let hit = wording;
    do {
      for (const { paragraph } of lineage.get((hits[hit] as Hit).paragraph)) {
        const kin = hitOf[paragraph] as number;
        if (kin === 0) continue;
        const other = same.first[kin - 1] as number;
        if (groupOfWording[other] === 0) groupOfWording[other] = number;
      }
      hit = same.next[hit] as number;
    } while (hit !== 0);
  };
  const groupOf = new Uint32Array(hits.length);
  hits.forEach(({ isNear }, i) => {
    const wording = same.first[i] as number;
    if (groupOfWording[wording] === 0) open(wording);
    const group = groups[(groupOfWording[wording] as number) - 1] as HitGroup;
    group.isNear ||= isNear;
    groupOf[i] = group.number;
  });
  return {
    groups: [...groups.filter(({ isNear }) => isNear), ...groups.filter(({ isNear }) => !isNear)],
    groupOf,
  };
}
