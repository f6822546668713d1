import type { Segment, SegmentParagraph } from '../../lib/core/index/segment.ts';
import type { Span } from '../../lib/core/text/span.ts';
import { isContentWord, type OracleToken, oracleTokens } from '../core/match/oracle.ts';

/** A text in words, split without the product's tokeniser. */
export interface Worded {
  tokens: OracleToken[];
  /** By token: the class of the word among those of the seeds, 0 for a word that is no form of theirs. */
  classes: Uint32Array;
}

/** A paragraph of the seeds in words. */
export interface WordedParagraph extends Worded {
  symbol: string;
  id: string;
  /** By token: whether it is a content word that belongs to no name or date. */
  isOwn: boolean[];
}

/** Splits texts into words, each text once, and knows what the seeds say of them. */
export interface Wording {
  paragraphs: WordedParagraph[];
  read: (text: string) => Worded;
}

/** Read the paragraphs of a segment word by word. */
export function readWording(segment: Segment): Wording {
  const { vocabulary, words, offsets, names } = segment;
  const known = [...vocabulary.words, ...words.forms.words.slice(1)];
  const classes = new Map(known.map((word, code) => [word, words.classes[code] as number]));
  const done = new Map<string, Worded>();
  const read = (text: string): Worded => {
    let worded = done.get(text);
    if (!worded) {
      const tokens = oracleTokens(text);
      worded = { tokens, classes: Uint32Array.from(tokens, ({ word }) => classes.get(word) ?? 0) };
      done.set(text, worded);
    }
    return worded;
  };
  const paragraphs = segment.paragraphs.map(({ resolution, paragraph }: SegmentParagraph, number) => {
    const worded = read(paragraph.text);
    const first = offsets[number] as number;
    const isOwn = worded.tokens.map(({ word }, i) => isContentWord(word) && names[first + i] === 0);
    return { ...worded, symbol: resolution.symbol ?? '', id: paragraph.id, isOwn };
  });
  return { paragraphs, read };
}

/** The tokens that lie in a stretch of code units: indices `[from, to)`. */
export function tokensIn(tokens: readonly OracleToken[], { start, end }: Span): { from: number; to: number } {
  const from = tokens.findIndex((token) => token.start >= start);
  if (from < 0) return { from: tokens.length, to: tokens.length };
  let to = from;
  while (to < tokens.length && (tokens[to] as OracleToken).end <= end) to++;
  return { from, to };
}

/** Whether a token lies in a stretch of code units. */
export function isIn({ start, end }: Span, token: OracleToken | undefined): boolean {
  return token !== undefined && token.start >= start && token.end <= end;
}
