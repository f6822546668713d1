import { buildOverlay } from '../../../lib/analyse/build-overlay.ts';
import { analyseSegment } from '../../../lib/analyse/words.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { findParagraph } from '../../../lib/core/index/find-paragraph.ts';
import { openLibrary } from '../../../lib/core/match/check.ts';
import { readSeeds } from '../../seeds.ts';

export const segment = analyseSegment(buildSegment(readSeeds()));
export const library = openLibrary(segment, buildOverlay(segment));

/** The wording of an agreed paragraph; throws for one that the seeds do not have. */
export function textOf(symbol: string, id: string): string {
  const number = findParagraph(segment, symbol, id);
  const text = number === null ? undefined : segment.paragraphs[number]?.paragraph.text;
  if (text === undefined) throw new Error(`no ${symbol} ${id}`);
  return text;
}
