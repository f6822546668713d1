import { checkManifest } from '../../lib/core/resolution/manifest.ts';
import { parseText } from '../../lib/core/resolution/parse-text.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import manifest from '../../seeds/manifest.json';

const files = import.meta.glob<string>('../../seeds/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const entries = checkManifest(manifest, 'manifest.json');

/** The four adopted texts, parsed in the browser; without an index. */
export const seeds: Resolution[] = Object.entries(files).map(([path, text]) => {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const entry = entries[file];
  return parseText(text, entry ? { file, manifest: entry } : { file });
});
