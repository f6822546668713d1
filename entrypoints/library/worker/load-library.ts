import type { LibraryIndex } from '../../../lib/analyse/build-library.ts';
import type { Added } from '../../../lib/core/index/build-segment.ts';
import type { Origin } from '../../../lib/core/index/origin.ts';
import type { Segment, WordAnalysis } from '../../../lib/core/index/segment.ts';
import { decodeSegment } from '../../../lib/core/index/segment-pack.ts';
import type { Resolution } from '../../../lib/core/resolution/resolution.ts';
import { readStoredLibrary } from '../../../lib/store/open-library.ts';
import { listTexts } from '../../../lib/store/rebuild-library.ts';
import { FLAGS, type LibraryState } from '../../../lib/store/schema.ts';
import { seedVersion } from './seed-version.ts';

/** The library that a change begins with. */
export interface Loaded {
  /** The generation in force; 0 while the library is the packaged seeds alone. */
  from: number;
  state: LibraryState | null;
  /** What goes on to be built on; null where it is damaged or outdated and all texts are indexed anew. */
  index: LibraryIndex | null;
  /** Everything that it has, by number of the resolution. */
  texts: Added[];
  /** Numbers of those that are removed. */
  removed: ReadonlySet<number>;
  lost: string[];
  /** What is known of words. */
  analysis: ReadonlyMap<string, WordAnalysis>;
  seeds: { version: string; bytes: Uint8Array<ArrayBuffer>; resolutions: ReadonlyMap<string, Resolution> };
  /** The index as it is stored, where it is whole; the packaged seeds while there is no other. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

/** Load the library in force, or all that can be read of it. Needs the lock. */
export async function loadLibrary(seedBytes: Uint8Array<ArrayBuffer>): Promise<Loaded> {
  const version = await seedVersion(seedBytes);
  const packaged = decodeSegment(seedBytes, { analysis: true });
  const shipped = packaged.segment.resolutions;
  const seeds = {
    version,
    bytes: seedBytes,
    resolutions: new Map(shipped.map((resolution) => [resolution.symbol as string, resolution])),
  };
  const stored = await readStoredLibrary({ seeds: version, analysis: true });
  const state = stored?.state ?? null;
  const readable = stored ? stored.index : { ...packaged, bytes: seedBytes };
  const index = stored?.rebuild ? null : readable;
  const { texts, lost } = index
    ? { texts: listOwn(index.segment), lost: state?.lost ?? [] }
    : await listTexts(state, { version, resolutions: shipped });
  return {
    from: state?.generation ?? 0,
    state,
    index,
    texts,
    removed: removedOf(texts, state),
    lost,
    analysis: new Map([...analysed(packaged.segment), ...analysed(readable?.segment ?? null)]),
    seeds,
    bytes: index && readable && readable.bytes,
  };
}

function listOwn({ resolutions, origins }: Segment): Added[] {
  return resolutions.map((resolution, number) => ({ resolution, origin: origins[number] as Origin }));
}

function removedOf(texts: readonly Added[], state: LibraryState | null): Set<number> {
  const symbols = new Set(
    state?.symbols.filter((_, number) => ((state.flags[number] as number) & FLAGS.removed) !== 0),
  );
  return new Set(texts.keys().filter((number) => symbols.has(texts[number]?.resolution.symbol ?? '')));
}

function analysed(segment: Segment | null): [string, WordAnalysis][] {
  const { analysis, vocabulary } = segment ?? {};
  return (analysis ?? []).flatMap((word, id): [string, WordAnalysis][] =>
    word ? [[vocabulary?.words[id] as string, word]] : [],
  );
}
