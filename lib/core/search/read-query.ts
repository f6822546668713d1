import type { Segment } from '../index/segment.ts';
import { NO_WORD } from '../index/vocabulary.ts';
import { readBlock } from '../match/read-block.ts';
import { fold } from '../text/normalize.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { matterOf } from './question.ts';

/** What a paragraph has to have. */
export interface Needs {
  /** How many different words it has to have, in any inflection and spelling. */
  words: number;
  /** Phrases that it has to have word for word, as word ids; each once. */
  phrases: number[][];
  /** How many needs there are: the words, and behind them each different word of the phrases. */
  count: number;
  /** By word id: which of the words it is a form of, counted from 1; 0 for none. */
  wordOf: Uint16Array;
  /** By word id: which of the needs it is as a word of a phrase, counted from 1; 0 for none. */
  phraseWordOf: Uint16Array;
}

/** A query as it is looked for. */
export interface ReadQuery {
  /** Null where nothing is looked for, or where no paragraph can have it. */
  needs: Needs | null;
  /** Words that no text has in any form, as they were written, each once. */
  unknown: string[];
}

/** A word of a query. */
interface QueryWord {
  written: string;
  folded: string;
  /** The id of this very word, and its class; {@link NO_WORD} where no text has it. */
  id: number;
  class: number;
}

const QUOTES = /["“”„‟«»＂]/u;

/**
 * Read a query: words outside quotation marks stand for all their forms; a phrase in them, typographic or not, is meant
 * word for word, and one that is not closed goes on to the end. Stop words and what only asks (see {@link matterOf}) are
 * not looked for outside quotation marks where there is anything else.
 *
 * Cost: linear in the query and in the vocabulary.
 */
export function readQuery(segment: Segment, query: string): ReadQuery {
  const pieces = query.split(QUOTES).map((piece) => readWords(segment, piece));
  const phrases = pieces.filter((words, i) => i % 2 === 1 && words.length > 0);
  const words = matterWords(pieces);
  const all = [...words, ...phrases.flat()];
  const unknown = all.filter((word) => word.class === NO_WORD).map(({ written }) => written);
  const isPossible =
    words.every((word) => word.class !== NO_WORD) && phrases.flat().every(({ id }) => id !== NO_WORD);
  return {
    needs: all.length > 0 && isPossible ? toNeeds(segment, words, phrases) : null,
    unknown: [...new Set(unknown)],
  };
}

function readWords(segment: Segment, piece: string): QueryWord[] {
  const { tokens, ids, codes } = readBlock(segment, piece);
  return Array.from(ids, (id, i) => {
    const written = piece.slice(tokens.starts[i], tokens.ends[i]);
    return { written, folded: fold(written), id, class: segment.words.classes[codes[i] as number] as number };
  });
}

/** The words outside quotation marks that have to be there. */
function matterWords(pieces: readonly QueryWord[][]): QueryWord[] {
  const items = pieces.flatMap((words, i): (QueryWord | null)[] => {
    if (i % 2 === 0) return words;
    return words.length > 0 ? [null] : [];
  });
  const { start, end } = matterOf(items.map((item) => item?.folded ?? null));
  const matter = items.slice(start, end);
  const telling = matter.filter((item) => item === null || !STOP_WORDS.has(item.folded));
  return (telling.length > 0 ? telling : matter).filter((item) => item !== null);
}

function toNeeds(
  { vocabulary, words: { classes } }: Segment,
  words: QueryWord[],
  phrases: QueryWord[][],
): Needs {
  const numbers = new Map<number, number>();
  for (const word of words) if (!numbers.has(word.class)) numbers.set(word.class, numbers.size + 1);
  const wordOf = Uint16Array.from(vocabulary.words, (_, id) => numbers.get(classes[id] as number) ?? 0);
  const phraseWordOf = new Uint16Array(vocabulary.words.length);
  let count = numbers.size;
  for (const { id } of phrases.flat()) if (phraseWordOf[id] === 0) phraseWordOf[id] = ++count;
  return {
    words: numbers.size,
    phrases: distinct(phrases.map((phrase) => phrase.map(({ id }) => id))),
    count,
    wordOf,
    phraseWordOf,
  };
}

function distinct(phrases: number[][]): number[][] {
  return [...new Map(phrases.map((phrase) => [phrase.join(' '), phrase])).values()];
}
