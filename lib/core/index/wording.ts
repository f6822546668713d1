import type { WordIds } from './kgram-index.ts';

/**
 * What the words of an index do not tell of the text that they were read from: how each is written, and what stands
 * between them. With it the text comes back letter by letter, from one byte a token.
 */
export interface Wording {
  /**
   * By position in the tokens: the number of the spelling in `spellings`, or {@link RARE}. At the position behind a
   * paragraph: what stands before its first word.
   */
  codes: Uint8Array;
  /** A letter of {@link CASES}, and what stands behind the word. */
  spellings: readonly string[];
  /** By position, where the code is {@link RARE}: the word as it is written and what stands behind it. */
  rare: ReadonlyMap<number, string>;
}

/** The code of a token that is written as few others are. */
const RARE = 255;

/** How a folded word is written, each by a letter: most words of any text are written in one of these ways. */
const CASES: readonly [name: string, write: (word: string) => string][] = [
  ['a', (word) => word],
  ['A', (word) => word.charAt(0).toUpperCase() + word.slice(1)],
  ['Z', (word) => word.toUpperCase()],
  ['’', (word) => word.replaceAll("'", '’')],
  ['‘', (word) => (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll("'", '’')],
];
const WRITE = new Map(CASES);

/** Takes down how tokens are written, one after the other. */
export class WordingWriter {
  readonly spellings: string[];
  readonly rare = new Map<number, string>();
  readonly #codes: Map<string, number>;

  /** @param spellings those of a text that this one goes on from */
  constructor(spellings: readonly string[] = []) {
    this.spellings = [...spellings];
    this.#codes = new Map(spellings.map((spelling, code) => [spelling, code]));
  }

  /**
   * Give the code of a token.
   *
   * @param word its folded form
   * @param written as the text has it
   * @param behind what stands between it and the next token
   */
  code(position: number, word: string, written: string, behind: string): number {
    const name = CASES.find(([, write]) => write(word) === written)?.[0];
    const code = name === undefined ? RARE : this.#codeOf(name + behind);
    if (code === RARE) this.rare.set(position, written + behind);
    return code;
  }

  /** Give the code of what stands before the first token of a paragraph. */
  before(position: number, text: string): number {
    const code = this.#codeOf(`a${text}`);
    if (code === RARE) this.rare.set(position, text);
    return code;
  }

  #codeOf(spelling: string): number {
    let code = this.#codes.get(spelling);
    if (code === undefined && this.spellings.length < RARE) {
      code = this.spellings.push(spelling) - 1;
      this.#codes.set(spelling, code);
    }
    return code ?? RARE;
  }
}

/** Write the text of a paragraph whose tokens are `[start, end)`. Cost: linear in the paragraph. */
export function textOf(
  { codes, spellings, rare }: Wording,
  words: readonly string[],
  tokens: WordIds,
  start: number,
  end: number,
): string {
  const written = (position: number): string => {
    const code = codes[position] as number;
    if (code === RARE) return rare.get(position) ?? '';
    const spelling = spellings[code] as string;
    const word = words[tokens[position] as number] as string;
    return (WRITE.get(spelling.charAt(0))?.(word) ?? word) + spelling.slice(1);
  };
  let text = written(end);
  for (let position = start; position < end; position++) text += written(position);
  return text;
}
