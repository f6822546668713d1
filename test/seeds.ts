import { listDocuments, readResolutions, SEEDS } from '../lib/cli/read-resolutions.ts';
import type { Resolution } from '../lib/core/resolution/resolution.ts';

/** The four adopted texts, parsed. */
export function readSeeds(): Resolution[] {
  return listDocuments(SEEDS).flatMap(readResolutions);
}
