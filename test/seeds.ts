import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listDocuments, readResolutions, SEEDS } from '../lib/cli/read-resolutions.ts';
import type { Resolution } from '../lib/core/resolution/resolution.ts';

/** The four adopted texts, parsed. */
export function readSeeds(): Resolution[] {
  return listDocuments(SEEDS).flatMap(readResolutions);
}

/** A seed's file as it is. */
export function readSeedText(file: string): string {
  return readFileSync(join(SEEDS, file), 'utf8');
}
