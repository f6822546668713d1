import type { Paragraph, Resolution } from '../resolution/resolution.ts';
import { fold } from '../text/normalize.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';
import { finish } from '../steps.ts';
import { buildKgramIndex, type KgramIndex, type WordIds } from './kgram-index.ts';
import { nameTokens } from './names.ts';
import type { Origin } from './origin.ts';
import { listParagraphs, placesOf, SEED_ORIGIN, type Segment } from './segment.ts';
import { GrowingVocabulary, NO_WORD, wordId } from './vocabulary.ts';
import { plainClasses } from './word-classes.ts';
import { WordingWriter } from './wording.ts';

/** A resolution that comes to a segment, and where from. */
export interface Added {
  resolution: Resolution;
  origin: Origin;
}

/** A segment that others go on from, and what of it is left out. */
export interface Base {
  segment: Segment;
  /** Numbers of resolutions. */
  drop: ReadonlySet<number>;
}

/** Words that no word id of two bytes can tell apart any more. */
const MOST_SHORT_IDS = 0xffff;

/** Index resolutions as what the extension ships with. */
export function buildSegment(resolutions: readonly Resolution[]): Segment {
  const added = resolutions.map((resolution) => ({ resolution, origin: SEED_ORIGIN }));
  return finish(extendSegment(null, added));
}

/**
 * Make a segment of what is kept of another one, in its order, and of resolutions behind it; word ids stay. Its words are
 * not analysed.
 *
 * Cost: linear in the text that is added and in the tokens that are kept, but for the sort of the k-gram index.
 *
 * Can rest after each resolution and while it sorts; yields the share that is done.
 */
export function* extendSegment(base: Base | null, added: readonly Added[]): Generator<number, Segment> {
  const builder = new SegmentBuilder(base?.segment ?? null);
  if (base) builder.keep(base);
  for (const [i, one] of added.entries()) {
    builder.add(one);
    yield (READING * i) / added.length;
  }
  const sorting = buildKgramIndex(builder.tokens());
  let step = sorting.next();
  for (; step.done !== true; step = sorting.next()) yield READING + (1 - READING) * step.value;
  return builder.finish(step.value);
}

/** Reading takes so much of the time, sorting the rest. */
const READING = 0.6;

class SegmentBuilder {
  readonly #resolutions: Resolution[] = [];
  readonly #origins: Origin[] = [];
  readonly #vocabulary: GrowingVocabulary;
  readonly #content: number[];
  readonly #offsets: number[] = [];
  readonly #wording: WordingWriter;
  #tokens = new Uint32Array(1 << 12);
  #names = new Uint8Array(1 << 12);
  #codes = new Uint8Array(1 << 12);
  #count = 0;
  #read: Tokens | undefined;

  constructor(base: Segment | null) {
    this.#vocabulary = new GrowingVocabulary(base?.vocabulary);
    this.#content = base ? [...base.content.subarray(0, base.vocabulary.words.length)] : [0];
    this.#wording = new WordingWriter(base?.wording.spellings);
  }

  keep({ segment, drop }: Base): void {
    const { index, names, wording, offsets } = segment;
    let paragraph = 0;
    for (const [number, resolution] of segment.resolutions.entries()) {
      const first = paragraph;
      paragraph += resolution.paragraphs.length;
      if (drop.has(number)) continue;
      const from = offsets[first] as number;
      const to = offsets[paragraph] as number;
      const at = this.#count;
      this.#room(to - from);
      this.#tokens.set(index.tokens.subarray(from, to), at);
      this.#names.set(names.subarray(from, to), at);
      this.#codes.set(wording.codes.subarray(from, to), at);
      for (let i = first; i < paragraph; i++) this.#offsets.push((offsets[i] as number) - from + at);
      this.#count = at + to - from;
      this.#resolutions.push(resolution);
      this.#origins.push(segment.origins[number] as Origin);
    }
    this.#keepRare(segment, drop);
  }

  #keepRare({ resolutions, offsets, wording }: Segment, drop: ReadonlySet<number>): void {
    // Both go up, so one pass finds by how much the position of each has changed.
    const rare = wording.rare.entries();
    let next = rare.next();
    let paragraph = 0;
    let gone = 0;
    for (const [number, resolution] of resolutions.entries()) {
      const from = offsets[paragraph] as number;
      paragraph += resolution.paragraphs.length;
      const to = offsets[paragraph] as number;
      for (; !next.done && next.value[0] < to; next = rare.next()) {
        if (!drop.has(number)) this.#wording.rare.set(next.value[0] - gone, next.value[1]);
      }
      if (drop.has(number)) gone += to - from;
    }
  }

  add({ resolution, origin }: Added): void {
    this.#resolutions.push(resolution);
    this.#origins.push(origin);
    for (const paragraph of resolution.paragraphs) this.#addParagraph(paragraph);
  }

  #addParagraph(paragraph: Paragraph): void {
    const { text } = paragraph;
    const read = tokenize(text, this.#read);
    this.#read = read;
    const inName = nameTokens(paragraph, read);
    this.#offsets.push(this.#count);
    this.#room(read.count + 1);
    for (let i = 0; i < read.count; i++) {
      const start = read.starts[i] as number;
      const end = read.ends[i] as number;
      let id = wordId(this.#vocabulary, read.hashes[i] as number, text, start, end);
      if (id === NO_WORD) {
        const word = fold(text.slice(start, end));
        id = this.#vocabulary.add(word);
        this.#content.push(read.numbers[i] || STOP_WORDS.has(word) ? 0 : 1);
      }
      const behind = text.slice(end, i + 1 < read.count ? read.starts[i + 1] : text.length);
      const word = this.#vocabulary.words[id] as string;
      this.#push(
        id,
        inName[i] as number,
        this.#wording.code(this.#count, word, text.slice(start, end), behind),
      );
    }
    this.#push(
      NO_WORD,
      0,
      this.#wording.before(this.#count, text.slice(0, read.count ? read.starts[0] : text.length)),
    );
  }

  #push(id: number, inName: number, code: number): void {
    this.#tokens[this.#count] = id;
    this.#names[this.#count] = inName;
    this.#codes[this.#count] = code;
    this.#count++;
  }

  #room(count: number): void {
    const needed = this.#count + count;
    if (needed <= this.#tokens.length) return;
    const size = Math.max(needed, this.#tokens.length * 2);
    this.#tokens = grown(this.#tokens, new Uint32Array(size));
    this.#names = grown(this.#names, new Uint8Array(size));
    this.#codes = grown(this.#codes, new Uint8Array(size));
  }

  tokens(): WordIds {
    const tokens = this.#tokens.subarray(0, this.#count);
    return this.#vocabulary.words.length <= MOST_SHORT_IDS ? Uint16Array.from(tokens) : tokens.slice();
  }

  finish(index: KgramIndex): Segment {
    const { words, slots } = this.#vocabulary;
    const vocabulary = { words, slots };
    const offsets = Uint32Array.from([...this.#offsets, this.#count]);
    return {
      resolutions: this.#resolutions,
      origins: this.#origins,
      paragraphs: listParagraphs(this.#resolutions),
      vocabulary,
      words: plainClasses(vocabulary),
      content: Uint8Array.from(this.#content),
      index,
      wording: {
        codes: this.#codes.slice(0, this.#count),
        spellings: this.#wording.spellings,
        rare: this.#wording.rare,
      },
      offsets,
      places: placesOf(offsets),
      names: this.#names.slice(0, this.#count),
      analysis: null,
    };
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
