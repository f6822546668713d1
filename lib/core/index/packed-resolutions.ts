import type { Paragraph, Resolution } from '../resolution/resolution.ts';
import type { WordIds } from './kgram-index.ts';
import type { Origin } from './origin.ts';
import type { Segment, SegmentParagraph } from './segment.ts';
import { textOf, type Wording } from './wording.ts';

/** A resolution as a pack lists it: its words are in the index, and what each paragraph has in columns. */
export interface PackedResolution {
  facts: Omit<Resolution, 'paragraphs'>;
  origin: Origin;
  /** How many paragraphs it has. */
  count: number;
  /** The footnote marks of those that have any, by their places in the list. */
  marks: [paragraph: number, marks: string[]][];
  /** The opening phrases that their paragraphs do not begin with. */
  openings: [paragraph: number, phrase: string][];
}

/** What a pack says of paragraphs beside their words, by number of the paragraph. */
export interface PackedParagraphs {
  /** The distinct ids, and which of them each paragraph has. */
  ids: readonly string[];
  idNumbers: WordIds;
  /** How many UTF-16 code units of it are its opening phrase; {@link NO_OPENING} for none. */
  openings: Uint16Array;
}

const NO_OPENING = 0xffff;

/** List the resolutions of a segment without their words. */
export function packResolutions({ resolutions, origins, paragraphs }: Segment): {
  resolutions: PackedResolution[];
  paragraphs: PackedParagraphs;
} {
  const numbers = new Map<string, number>();
  const idNumbers = paragraphs.map(({ paragraph: { id } }) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  });
  return {
    resolutions: resolutions.map(({ paragraphs: own, ...facts }, number) => ({
      facts,
      origin: origins[number] as Origin,
      count: own.length,
      marks: own.flatMap(({ marks }, i): [number, string[]][] => (marks ? [[i, marks]] : [])),
      openings: own.flatMap((paragraph, i): [number, string][] => {
        const { openingPhrase } = paragraph;
        return openingPhrase === null || openingOf(paragraph) !== NO_OPENING ? [] : [[i, openingPhrase]];
      }),
    })),
    paragraphs: {
      ids: [...numbers.keys()],
      idNumbers: numbers.size <= NO_OPENING ? Uint16Array.from(idNumbers) : Uint32Array.from(idNumbers),
      openings: Uint16Array.from(paragraphs, ({ paragraph }) => openingOf(paragraph)),
    },
  };
}

function openingOf({ openingPhrase, text }: Paragraph): number {
  const isPrefix =
    openingPhrase !== null && openingPhrase.length < NO_OPENING && text.startsWith(openingPhrase);
  return isPrefix ? openingPhrase.length : NO_OPENING;
}

/** Where the words of a segment's paragraphs are, and what else is known of each. */
export interface Written extends PackedParagraphs {
  words: readonly string[];
  tokens: WordIds;
  offsets: Uint32Array;
  wording: Wording;
}

/** Make resolutions of what a pack lists, and list their paragraphs; a text is written whenever it is asked for. */
export function unpackResolutions(
  packed: readonly PackedResolution[],
  written: Written,
): { resolutions: Resolution[]; paragraphs: SegmentParagraph[] } {
  const all: WrittenParagraph[] = [];
  const resolutions = packed.map(({ facts, count, marks, openings }, resolutionNumber) => {
    const resolution: Resolution = { ...facts, paragraphs: [] };
    const own: WrittenParagraph[] = [];
    for (let i = 0; i < count; i++) {
      own.push(new WrittenParagraph(written, all.length, resolution, resolutionNumber));
      all.push(own[i] as WrittenParagraph);
    }
    for (const [at, list] of marks) {
      const paragraph = own[at];
      if (paragraph) paragraph.marks = list;
    }
    for (const [at, phrase] of openings) {
      const paragraph = own[at];
      if (paragraph) paragraph.opening = phrase;
    }
    resolution.paragraphs = own;
    return resolution;
  });
  return { resolutions, paragraphs: all };
}

/**
 * A paragraph whose text is written from the index, and its place in the segment. A library has a hundred thousand, of
 * which few are read, so each is one small object.
 */
class WrittenParagraph implements Paragraph, SegmentParagraph {
  readonly resolution: Resolution;
  readonly resolutionNumber: number;
  declare marks?: string[];
  /** Its opening phrase, where the text does not begin with it. */
  declare opening?: string;
  readonly #written: Written;
  readonly #number: number;

  constructor(written: Written, number: number, resolution: Resolution, resolutionNumber: number) {
    this.resolution = resolution;
    this.resolutionNumber = resolutionNumber;
    this.#written = written;
    this.#number = number;
  }

  get paragraph(): Paragraph {
    return this;
  }

  get id(): string {
    const { ids, idNumbers } = this.#written;
    return ids[idNumbers[this.#number] as number] ?? '';
  }

  get text(): string {
    const { words, tokens, offsets, wording } = this.#written;
    const start = offsets[this.#number] as number;
    const end = (offsets[this.#number + 1] as number) - 1;
    return textOf(wording, words, tokens, start, end);
  }

  get openingPhrase(): string | null {
    const length = this.#written.openings[this.#number] as number;
    return length === NO_OPENING ? (this.opening ?? null) : this.text.slice(0, length);
  }

  /** What is sent to a page is read there. */
  toJSON(): Paragraph {
    const { id, openingPhrase, text, marks } = this;
    return { id, openingPhrase, text, ...(marks ? { marks } : {}) };
  }
}
