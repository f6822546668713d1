import type { Overlay } from './overlay.ts';
import { decodePack, encodePack, PackError, type PackOptions, type Section } from './pack.ts';
import { IDS, RESOLUTIONS, TERMS, WORDING } from './pack-shapes.ts';
import { type PackedResolution, packResolutions, unpackResolutions } from './packed-resolutions.ts';
import { placesOf, type Segment, type WordAnalysis } from './segment.ts';
import type { Shape } from './shape.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Wording } from './wording.ts';

/** Write a segment and its overlay as one pack. */
export function encodeSegment(segment: Segment, overlay: Overlay): Uint8Array<ArrayBuffer> {
  const { index, vocabulary, wording } = segment;
  const { terms, forms } = overlay;
  const packed = packResolutions(segment);
  return encodePack({
    resolutions: JSON.stringify(packed.resolutions),
    ids: JSON.stringify(packed.paragraphs.ids),
    idNumbers: packed.paragraphs.idNumbers,
    openings: packed.paragraphs.openings,
    terms: JSON.stringify({ terms, forms }),
    boilerplate: overlay.boilerplate,
    lineage: overlay.lineage,
    words: vocabulary.words.slice(1).join('\n'),
    wordSlots: vocabulary.slots,
    forms: segment.words.forms.words.slice(1).join('\n'),
    formSlots: segment.words.forms.slots,
    classes: segment.words.classes,
    spellings: segment.words.spellings,
    content: segment.content,
    tokens: index.tokens,
    positions: index.positions,
    buckets: index.buckets,
    offsets: segment.offsets,
    names: segment.names,
    wording: JSON.stringify({ spellings: wording.spellings, rare: [...wording.rare] }),
    wordingCodes: wording.codes,
    analysis: (segment.analysis ?? []).map(({ root, tags }) => `${root}\t${[...tags].join(' ')}`).join('\n'),
  });
}

/**
 * Read a segment and its overlay from a pack.
 *
 * @param options.analysis also read the roots and tags of the words, which only building an overlay needs
 * @throws {PackError} where the bytes are no pack of this version, or damaged
 */
export function decodeSegment(
  pack: Uint8Array<ArrayBuffer>,
  options: PackOptions & { analysis?: boolean } = {},
): { segment: Segment; overlay: Overlay } {
  const sections = decodePack(pack, options);
  const packed = readJson<PackedResolution[]>(sections, 'resolutions', RESOLUTIONS);
  const vocabulary = readVocabulary(sections, 'words', 'wordSlots');
  const offsets = read32(sections, 'offsets');
  const tokens = readIds(sections, 'tokens');
  if (offsets.at(-1) !== tokens.length)
    throw new PackError('expected the last of the offsets to be the end of the tokens');
  const { spellings, rare } = readJson<{ spellings: string[]; rare: [number, string][] }>(
    sections,
    'wording',
    WORDING,
  );
  const wording: Wording = { codes: read8(sections, 'wordingCodes'), spellings, rare: new Map(rare) };
  const { resolutions, paragraphs } = unpackResolutions(packed, {
    ids: readJson<string[]>(sections, 'ids', IDS),
    idNumbers: readIds(sections, 'idNumbers'),
    openings: read16(sections, 'openings'),
    words: vocabulary.words,
    tokens,
    offsets,
    wording,
  });
  const segment: Segment = {
    resolutions,
    origins: packed.map(({ origin }) => origin),
    paragraphs,
    vocabulary,
    words: {
      forms: readVocabulary(sections, 'forms', 'formSlots'),
      classes: read32(sections, 'classes'),
      spellings: read32(sections, 'spellings'),
    },
    content: read8(sections, 'content'),
    index: { tokens, positions: read32(sections, 'positions'), buckets: read32(sections, 'buckets') },
    wording,
    offsets,
    places: placesOf(offsets),
    names: read8(sections, 'names'),
    analysis: options.analysis ? readAnalysis(readText(sections, 'analysis')) : null,
  };
  const overlay: Overlay = {
    ...readJson<Pick<Overlay, 'terms' | 'forms'>>(sections, 'terms', TERMS),
    boilerplate: read32(sections, 'boilerplate'),
    lineage: read32(sections, 'lineage'),
  };
  return { segment, overlay };
}

function readVocabulary(sections: Map<string, Section>, words: string, slots: string): Vocabulary {
  const text = readText(sections, words);
  return { words: text === '' ? [''] : ['', ...text.split('\n')], slots: read32(sections, slots) };
}

function readAnalysis(text: string): WordAnalysis[] | null {
  if (text === '') return null;
  return text.split('\n').map((line) => {
    const [root = '', tags = ''] = line.split('\t');
    return { root, tags: new Set(tags.split(' ').filter(Boolean)) };
  });
}

function readText(sections: Map<string, Section>, name: string): string {
  const section = sections.get(name);
  if (typeof section !== 'string') throw new PackError(`expected a section of text named ${name}`);
  return section;
}

function readJson<T>(sections: Map<string, Section>, name: string, shape: Shape): T {
  const text = readText(sections, name);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackError(`section ${name} is no JSON`);
  }
  const wrong = shape(value, name);
  if (wrong !== null) throw new PackError(wrong);
  return value as T;
}

function read32(sections: Map<string, Section>, name: string): Uint32Array {
  const section = sections.get(name);
  if (!(section instanceof Uint32Array))
    throw new PackError(`expected a section of 32-bit numbers named ${name}`);
  return section;
}

function read16(sections: Map<string, Section>, name: string): Uint16Array {
  const section = sections.get(name);
  if (!(section instanceof Uint16Array))
    throw new PackError(`expected a section of 16-bit numbers named ${name}`);
  return section;
}

function readIds(sections: Map<string, Section>, name: string): Uint16Array | Uint32Array {
  const section = sections.get(name);
  if (section instanceof Uint16Array) return section;
  return read32(sections, name);
}

function read8(sections: Map<string, Section>, name: string): Uint8Array {
  const section = sections.get(name);
  if (!(section instanceof Uint8Array)) throw new PackError(`expected a section of bytes named ${name}`);
  return section;
}
