import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listDocuments, SEEDS } from '../../lib/cli/read-resolutions.ts';
import { checkManifest } from '../../lib/core/resolution/manifest.ts';

const files = listDocuments(SEEDS);

/** The seeds' files as they are. */
export const SEED_TEXTS = files.map((file) => readFileSync(file, 'utf8'));

const manifest = checkManifest(
  JSON.parse(readFileSync(join(SEEDS, 'manifest.json'), 'utf8')),
  'manifest.json',
);

/** What `parseText` is told of each beside its text. */
export const SEED_OPTIONS = files.map((file) => {
  const entry = manifest[basename(file)];
  return { file: basename(file), ...(entry && { manifest: entry }) };
});
