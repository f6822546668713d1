import type { Segment } from './segment.ts';

/** By symbol, the number of the resolution and of its first paragraph. */
type Symbols = Map<string, { resolution: number; first: number }>;

const tables = new WeakMap<Segment, Symbols>();

/** Find the number of a resolution by its symbol, or null where a segment has none. Constant time but the first. */
export function findResolution(segment: Segment, symbol: string): number | null {
  return symbolsOf(segment).get(symbol)?.resolution ?? null;
}

/**
 * Find the number of a paragraph by symbol and id, or null where a segment does not have it. Where two resolutions have
 * one symbol, the first is meant. Cost: linear in the resolution.
 */
export function findParagraph(segment: Segment, symbol: string, id: string): number | null {
  const found = symbolsOf(segment).get(symbol);
  if (!found) return null;
  const at =
    segment.resolutions[found.resolution]?.paragraphs.findIndex((paragraph) => paragraph.id === id) ?? -1;
  return at < 0 ? null : found.first + at;
}

function symbolsOf(segment: Segment): Symbols {
  let table = tables.get(segment);
  if (!table) {
    table = new Map();
    let first = 0;
    for (const [resolution, { symbol, paragraphs }] of segment.resolutions.entries()) {
      if (symbol !== null && !table.has(symbol)) table.set(symbol, { resolution, first });
      first += paragraphs.length;
    }
    tables.set(segment, table);
  }
  return table;
}
