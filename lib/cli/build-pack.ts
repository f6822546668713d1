import { createHash } from 'node:crypto';
import { buildOverlay } from '../analyse/build-overlay.ts';
import { analyseSegment } from '../analyse/words.ts';
import { buildFilter } from '../core/index/build-filter.ts';
import type { PackedFilter } from '../core/index/filter.ts';
import type { Overlay } from '../core/index/overlay.ts';
import { buildSegment, type Segment } from '../core/index/segment.ts';
import { encodeSegment } from '../core/index/segment-pack.ts';
import { listDocuments, readResolutions, SEEDS } from './read-resolutions.ts';

/** Resolutions, indexed and analysed. */
export interface Built {
  segment: Segment;
  overlay: Overlay;
}

/** Index and analyse every resolution under some paths; with `lineage` paragraphs are linked as well. */
export function buildFrom(paths: string[], options = { lineage: false }): Built {
  const segment = analyseSegment(buildSegment(paths.flatMap(listDocuments).flatMap(readResolutions)));
  return { segment, overlay: buildOverlay(segment, options) };
}

/** What the extension ships with: the pack, a version that changes with its bytes, and the filter for pages. */
export function buildSeeds(): { pack: Uint8Array; version: string; filter: PackedFilter } {
  const { segment, overlay } = buildFrom([SEEDS], { lineage: true });
  const pack = encodeSegment(segment, overlay);
  const version = createHash('sha256').update(pack).digest('hex').slice(0, 16);
  return { pack, version, filter: buildFilter(segment, overlay) };
}
