import { encodeSegment } from '../../../lib/core/index/segment-pack.ts';
import { loadLibrary } from './load-library.ts';
import type { Tools } from './tools.ts';

/**
 * Give the library as one file, which another machine imports to the same library: the index in force or, where texts
 * are removed, one without them. Needs the lock. Rejects where it has to be rebuilt first.
 */
export async function exportLibrary(tools: Tools): Promise<Blob> {
  const { index, removed, bytes } = await loadLibrary(await tools.readSeeds());
  if (!index || !bytes) throw new Error('the library is being rebuilt; export it when that is finished');
  if (removed.size === 0) return new Blob([bytes]);
  const { segment, overlay } = tools.extend(index, { drop: removed, add: [] });
  return new Blob([encodeSegment(segment, overlay)]);
}
