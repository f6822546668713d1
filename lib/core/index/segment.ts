import type { Paragraph, Resolution } from '../resolution/resolution.ts';
import { fold } from '../text/normalize.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { buildKgramIndex, type KgramIndex } from './kgram-index.ts';
import { nameTokens } from './names.ts';
import { buildVocabulary, NO_WORD, type Vocabulary } from './vocabulary.ts';
import { plainClasses, type WordClasses } from './word-classes.ts';

/** A paragraph in a segment. */
export interface SegmentParagraph {
  resolution: Resolution;
  paragraph: Paragraph;
}

/** What the analysis of the vocabulary says of a word by itself. */
export interface WordAnalysis {
  /** The form that a dictionary lists: `traffic` for "trafficked", `organ` for "organs". */
  root: string;
  /** Parts of speech: `Noun`, `Plural`, `Adjective`, `Gerund` … */
  tags: ReadonlySet<string>;
}

/** Indexed resolutions: one import, or the seeds. Immutable. */
export interface Segment {
  resolutions: Resolution[];
  /** All paragraphs in the order of the resolutions; a paragraph's place here is its number. */
  paragraphs: SegmentParagraph[];
  vocabulary: Vocabulary;
  /** Which of the words, and of their other forms, are one word. */
  words: WordClasses;
  /** By the code of a word (see {@link WordClasses}): 1 for a content word, neither a stop word nor a number. */
  content: Uint8Array;
  index: KgramIndex;
  /** By paragraph number: its first token in `index.tokens`; a last entry with their length. */
  offsets: Uint32Array;
  /** By position in `index.tokens`: 1 where the token belongs to a name or date. */
  names: Uint8Array;
  /** By word id, or null before the analysis: stored, so that terms can be found again where there is none. */
  analysis: WordAnalysis[] | null;
}

/** Index resolutions. Cost: linear in their text, but for the sort of the k-gram index. */
export function buildSegment(resolutions: Resolution[]): Segment {
  const ids = new Map<string, number>();
  const content: number[] = [0];
  const tokens: number[] = [];
  const names: number[] = [];
  const paragraphs = listParagraphs(resolutions);
  const offsets = new Uint32Array(paragraphs.length + 1);
  paragraphs.forEach(({ paragraph }, number) => {
    offsets[number] = tokens.length;
    const read = tokenize(paragraph.text);
    const inName = nameTokens(paragraph, read);
    for (let i = 0; i < read.count; i++) {
      const word = fold(paragraph.text.slice(read.starts[i], read.ends[i]));
      let id = ids.get(word);
      if (id === undefined) {
        id = ids.size + 1;
        ids.set(word, id);
        content.push(read.numbers[i] || STOP_WORDS.has(word) ? 0 : 1);
      }
      tokens.push(id);
      names.push(inName[i] as number);
    }
    tokens.push(NO_WORD);
    names.push(0);
  });
  offsets[paragraphs.length] = tokens.length;
  const vocabulary = buildVocabulary([...ids.keys()]);
  return {
    resolutions,
    paragraphs,
    vocabulary,
    words: plainClasses(vocabulary),
    content: Uint8Array.from(content),
    index: buildKgramIndex(Uint32Array.from(tokens)),
    offsets,
    names: Uint8Array.from(names),
    analysis: null,
  };
}

/** List the paragraphs of resolutions in their order. */
export function listParagraphs(resolutions: Resolution[]): SegmentParagraph[] {
  return resolutions.flatMap((resolution) =>
    resolution.paragraphs.map((paragraph) => ({ resolution, paragraph })),
  );
}

/** Find the number of the paragraph that holds a position of `index.tokens`, by bisection. */
export function paragraphAt(segment: Segment, position: number): number {
  const { offsets } = segment;
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** Find the number of a paragraph by symbol and id, or null where the segment does not have it. */
export function findParagraph({ paragraphs }: Segment, symbol: string, id: string): number | null {
  const number = paragraphs.findIndex(
    ({ resolution, paragraph }) => paragraph.id === id && resolution.symbol === symbol,
  );
  return number < 0 ? null : number;
}
