import type { Paragraph, Resolution } from '../resolution/resolution.ts';
import type { KgramIndex } from './kgram-index.ts';
import type { Origin } from './origin.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordClasses } from './word-classes.ts';
import type { Wording } from './wording.ts';

/** A paragraph in a segment. */
export interface SegmentParagraph {
  resolution: Resolution;
  /** The resolution's number in the segment. */
  resolutionNumber: number;
  /** One that was read from a pack writes its text anew whenever it is asked for it. */
  paragraph: Paragraph;
}

/** What the analysis of the vocabulary says of a word by itself. */
export interface WordAnalysis {
  /** The form that a dictionary lists: `traffic` for "trafficked", `organ` for "organs". */
  root: string;
  /** Parts of speech: `Noun`, `Plural`, `Adjective`, `Gerund` … */
  tags: ReadonlySet<string>;
}

/** Indexed resolutions: the whole of a library. Immutable. */
export interface Segment {
  resolutions: Resolution[];
  /** By number of the resolution: where it came from. */
  origins: Origin[];
  /** All paragraphs in the order of the resolutions; a paragraph's place here is its number. */
  paragraphs: SegmentParagraph[];
  vocabulary: Vocabulary;
  /** Which of the words, and of their other forms, are one word. */
  words: WordClasses;
  /** By the code of a word (see {@link WordClasses}): 1 for a content word, neither a stop word nor a number. */
  content: Uint8Array;
  index: KgramIndex;
  /** How the words are written, and what stands between them. */
  wording: Wording;
  /** By paragraph number: its first token in `index.tokens`; a last entry with their length. */
  offsets: Uint32Array;
  /** By every 64th position in `index.tokens`: the number of its paragraph. */
  places: Uint32Array;
  /** By position in `index.tokens`: 1 where the token belongs to a name or date. */
  names: Uint8Array;
  /** By word id, or null before the analysis: stored, so that terms can be found again where there is none. */
  analysis: WordAnalysis[] | null;
}

/** What shipped with the extension came from nowhere else. */
export const SEED_ORIGIN: Origin = { kind: 'seeds', file: null, at: null };

/** List the paragraphs of resolutions in their order. */
export function listParagraphs(resolutions: readonly Resolution[]): SegmentParagraph[] {
  return resolutions.flatMap((resolution, resolutionNumber) =>
    resolution.paragraphs.map((paragraph) => ({ resolution, resolutionNumber, paragraph })),
  );
}

/** So many positions, as a power of two, share an entry of {@link Segment.places}: one or two paragraphs. */
const PLACE_BITS = 6;

/** Make the table that tells of every 64th position of the tokens which paragraph holds it. Linear. */
export function placesOf(offsets: Uint32Array): Uint32Array {
  const positions = offsets.at(-1) ?? 0;
  const places = new Uint32Array((positions >>> PLACE_BITS) + 2).fill(Math.max(offsets.length - 2, 0));
  let paragraph = 0;
  for (let place = 0; place << PLACE_BITS < positions; place++) {
    while ((offsets[paragraph + 1] as number) <= place << PLACE_BITS) paragraph++;
    places[place] = paragraph;
  }
  return places;
}

/** Find the number of the paragraph that holds a position of `index.tokens`. Constant time, but for short paragraphs. */
export function paragraphAt({ offsets, places }: Segment, position: number): number {
  const place = position >>> PLACE_BITS;
  let low = places[place] as number;
  let high = (places[place + 1] as number) + 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}
