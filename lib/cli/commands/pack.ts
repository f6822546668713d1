import { encodeSegment } from '../../core/index/segment-pack.ts';
import { buildLibrary } from '../build-pack.ts';
import { writeWhole } from '../write-whole.ts';

/** `agreed pack PATH… -o FILE`: build a library file. Gives what is said of how texts were read, a line each. */
export async function pack(paths: string[], output: string): Promise<string[]> {
  const { segment, overlay, notes } = await buildLibrary(paths, { lineage: true });
  writeWhole(output, encodeSegment(segment, overlay));
  return notes;
}
