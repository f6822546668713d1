import type { Paragraph, Resolution } from '../resolution/resolution.ts';
import type { WordIds } from './kgram-index.ts';
import type { Origin } from './origin.ts';
import type { Segment } from './segment.ts';
import { textOf, type Wording } from './wording.ts';

/** A resolution as a pack lists it: its words are in the index. */
export interface PackedResolution {
  facts: Omit<Resolution, 'paragraphs'>;
  origin: Origin;
  /**
   * By paragraph: its id, and how many UTF-16 code units of it are its opening phrase; the phrase itself where it does
   * not begin with it, null where it has none.
   */
  ids: string[];
  openings: (number | string | null)[];
  /** The footnote marks of the paragraphs that have any, by their places in the list. */
  marks: [paragraph: number, marks: string[]][];
}

/** List the resolutions of a segment without their words. */
export function packResolutions({ resolutions, origins }: Segment): PackedResolution[] {
  return resolutions.map(({ paragraphs, ...facts }, number) => ({
    facts,
    origin: origins[number] as Origin,
    ids: paragraphs.map(({ id }) => id),
    openings: paragraphs.map(({ openingPhrase, text }) =>
      openingPhrase !== null && text.startsWith(openingPhrase) ? openingPhrase.length : openingPhrase,
    ),
    marks: paragraphs.flatMap(({ marks }, i): [number, string[]][] => (marks ? [[i, marks]] : [])),
  }));
}

/** Where the words of a segment's paragraphs are. */
export interface Written {
  words: readonly string[];
  tokens: WordIds;
  offsets: Uint32Array;
  wording: Wording;
}

/** Make resolutions of what a pack lists; a paragraph's text is written whenever it is asked for. */
export function unpackResolutions(packed: readonly PackedResolution[], written: Written): Resolution[] {
  let number = 0;
  return packed.map(({ facts, ids, openings, marks }) => {
    const paragraphs = ids.map((id, i) => new WrittenParagraph(written, number++, id, openings[i] ?? null));
    for (const [at, list] of marks) {
      const paragraph = paragraphs[at];
      if (paragraph) paragraph.marks = list;
    }
    return { ...facts, paragraphs };
  });
}

/** A paragraph whose text is written from the index. A library has a hundred thousand, of which few are read. */
class WrittenParagraph implements Paragraph {
  readonly id: string;
  declare marks?: string[];
  readonly #written: Written;
  readonly #number: number;
  readonly #opening: number | string | null;

  constructor(written: Written, number: number, id: string, opening: number | string | null) {
    this.id = id;
    this.#written = written;
    this.#number = number;
    this.#opening = opening;
  }

  get text(): string {
    const { words, tokens, offsets, wording } = this.#written;
    const start = offsets[this.#number] as number;
    const end = (offsets[this.#number + 1] as number) - 1;
    return textOf(wording, words, tokens, start, end);
  }

  get openingPhrase(): string | null {
    return typeof this.#opening === 'number' ? this.text.slice(0, this.#opening) : this.#opening;
  }

  /** What is sent to a page is read there. */
  toJSON(): Paragraph {
    const { id, openingPhrase, text, marks } = this;
    return { id, openingPhrase, text, ...(marks ? { marks } : {}) };
  }
}
