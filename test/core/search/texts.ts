import { buildOverlay } from '../../../lib/analyse/build-overlay.ts';
import { analyseSegment } from '../../../lib/analyse/words.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { type Library, openLibrary } from '../../../lib/core/match/check.ts';
import type { Paragraph, Resolution } from '../../../lib/core/resolution/resolution.ts';
import { readSeeds } from '../../seeds.ts';

export const seeds = readSeeds();

/** Index, analyse and link texts. */
export function libraryOf(resolutions: Resolution[]): Library {
  const segment = analyseSegment(buildSegment(resolutions));
  return openLibrary(segment, buildOverlay(segment));
}

/** Index texts, and nothing else: each word is only itself, and no paragraphs are linked. */
export function plainLibraryOf(resolutions: Resolution[]): Library {
  const none = { terms: [], forms: [], boilerplate: new Uint32Array(), lineage: new Uint32Array() };
  return openLibrary(buildSegment(resolutions), none);
}

/** One of the seeds. */
export function seed(symbol: string): Resolution {
  const found = seeds.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`no seed ${symbol}`);
  return found;
}

/** A later text of the family of a seed: its paragraphs by their ids, each the seed's, another one, or left out. */
export function successor(
  of: Resolution,
  facts: Pick<Resolution, 'symbol' | 'adopted'> & Partial<Resolution>,
  write: (paragraphs: Paragraph[]) => Paragraph[] = (paragraphs) => paragraphs,
): Resolution {
  return { ...of, ...facts, paragraphs: write(of.paragraphs.map((paragraph) => ({ ...paragraph }))) };
}

/** A text of nothing but these operative paragraphs. */
export function textOf(symbol: string, adopted: string | null, wording: string[]): Resolution {
  const paragraphs = wording.map((text, i) => ({ id: `OP${i + 1}`, openingPhrase: null, text }));
  return {
    symbol,
    title: 'Trafficking in women and girls',
    body: 'General Assembly',
    session: null,
    adopted,
    adoption: null,
    adoptionSource: null,
    paragraphs,
    footnotes: [],
  };
}
