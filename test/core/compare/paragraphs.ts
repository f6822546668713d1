import type { Paragraph } from '../../../lib/core/resolution/resolution.ts';
import { readSeeds } from '../../seeds.ts';

const seeds = readSeeds();

/** All paragraphs of the four adopted texts. */
export const PARAGRAPHS: Paragraph[] = seeds.flatMap(({ paragraphs }) => paragraphs);

/**
 * Find a paragraph by where it stands, `A/RES/77/194 OP26`.
 *
 * @throws where there is none
 */
export function paragraphAt(place: string): Paragraph {
  const at = place.lastIndexOf(' ');
  const resolution = seeds.find(({ symbol }) => symbol?.endsWith(place.slice(0, at)));
  const paragraph = resolution?.paragraphs.find(({ id }) => id === place.slice(at + 1));
  if (!paragraph) throw new Error(`no ${place}`);
  return paragraph;
}
