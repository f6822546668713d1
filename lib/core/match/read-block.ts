import type { Segment } from '../index/segment.ts';
import { wordIds } from '../index/vocabulary.ts';
import { wordCodes } from '../index/word-classes.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';

/** The tokens of a block, without what tells numbers from words. */
type BlockTokens = Omit<Tokens, 'numbers'>;

/** A block of text as it is compared with a segment. */
export interface ReadBlock {
  text: string;
  tokens: BlockTokens;
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
  const { content } = segment;
  return { text, tokens, ids, codes, isContent: (token) => content[codes[token] as number] === 1 };
}

function readTokens(text: string): BlockTokens {
  if (text.length > LONG) return tokenize(text);
  scratch = tokenize(text, scratch);
  const { count, starts, ends, hashes } = scratch;
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
  };
}
