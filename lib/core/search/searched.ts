import type { Segment } from '../index/segment.ts';
import type { Library } from '../match/check.ts';
import type { Resolution } from '../resolution/resolution.ts';

/** A library as searches need it. */
export type Searched = Pick<Library, 'segment' | 'lineage' | 'live'>;

/** Whether a resolution of a library may be shown: it is neither removed nor filtered out. */
export function isLive({ live }: Pick<Searched, 'live'>, resolution: number): boolean {
  return live[resolution] === 1;
}

/** Find the number of a text that may be shown, by its symbol; null where there is none. Cost: linear in the texts. */
export function findText(library: Pick<Searched, 'segment' | 'live'>, symbol: string): number | null {
  const { resolutions } = library.segment;
  const number = resolutions.findIndex((text, i) => text.symbol === symbol && isLive(library, i));
  return number < 0 ? null : number;
}

/** Give the numbers of a text's paragraphs, in their order. Cost: linear in the texts. */
export function paragraphsOf({ resolutions }: Segment, resolution: number): number[] {
  const first = resolutions.slice(0, resolution).reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  return (resolutions[resolution] as Resolution).paragraphs.map((_, i) => first + i);
}
