import type { Segment } from '../index/segment.ts';
import { wordIds } from '../index/vocabulary.ts';
import { wordCodes } from '../index/word-classes.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';

/** A block of text as it is compared with a segment. */
export interface ReadBlock {
  text: string;
  tokens: Tokens;
  /** Word ids; `NO_WORD` where the segment has not the very word. */
  ids: Uint32Array;
  /** Codes of words, as in `WordClasses`. */
  codes: Uint32Array;
  /** Tells of a token whether it is a content word that the segment knows in some form. */
  isContent: (token: number) => boolean;
}

/** Longer blocks, in UTF-16 code units, are rare, and would keep their room for good. */
const LONG = 1 << 16;

// Filled anew for each block: a list of tokens is made with room for twice as many as most texts have.
let scratch: Tokens | undefined;

/** Tokenise a block and find its words in a segment. Cost: linear. */
export function readBlock(segment: Segment, text: string): ReadBlock {
  const tokens = readTokens(text);
  const ids = wordIds(segment.vocabulary, text, tokens);
  const codes = wordCodes(segment.words, segment.vocabulary, ids, text, tokens);
  const isContent = new Uint8Array(codes.length);
  // A loop: `map` calls a function for each token of the page.
  for (let i = 0; i < codes.length; i++) isContent[i] = segment.content[codes[i] as number] as number;
  return { text, tokens, ids, codes, isContent: (token) => isContent[token] === 1 };
}

function readTokens(text: string): Tokens {
  if (text.length > LONG) return tokenize(text);
  scratch = tokenize(text, scratch);
  const { count, starts, ends, hashes, numbers } = scratch;
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    numbers: numbers.slice(0, count),
  };
}
