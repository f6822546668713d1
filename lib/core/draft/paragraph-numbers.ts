import type { Segment } from '../index/segment.ts';
import type { AgreedKey } from './draft-report.ts';

const tables = new WeakMap<Segment, Map<string, number>>();

/**
 * Find the number of a paragraph in a segment, or null where it has none. The first call for a segment makes a table of
 * all of them, since a draft asks for thousands.
 */
export function paragraphNumber(segment: Segment, { symbol, paragraph }: AgreedKey): number | null {
  let table = tables.get(segment);
  if (!table) {
    table = new Map(
      segment.paragraphs.map(({ resolution, paragraph: { id } }, number) => [
        nameOf(resolution.symbol ?? '', id),
        number,
      ]),
    );
    tables.set(segment, table);
  }
  return table.get(nameOf(symbol, paragraph)) ?? null;
}

/** No symbol has a line break in it. */
function nameOf(symbol: string, paragraph: string): string {
  return `${symbol}\n${paragraph}`;
}
