import type { Segment } from '../core/index/segment.ts';
import { STOP_WORDS } from '../core/text/stop-words.ts';
import { tokenize } from '../core/text/tokenize.ts';
import { WordKind } from './word-kinds.ts';
import type { Word } from './words.ts';

/** A hyphenated word is one unit, whatever it is made of: "age-sensitive", "gender- and age-sensitive". */
export interface Unit {
  from: number;
  to: number;
  kind: WordKind;
  /** A comma, and nothing else, stands before it. */
  afterComma: boolean;
  /** It cannot be joined to the unit before it. */
  begins: boolean;
}

/** After these a word that may be a verb is one: "to support services". */
const VERB_FOLLOWS = new Set('to should shall may can must will would could not cannot'.split(' '));

/**
 * Cut a paragraph into units. Words of names and of the opening phrase are {@link WordKind.Other}: no phrase goes
 * over them. Linear.
 */
export function unitsOf(segment: Segment, words: Word[], number: number): Unit[] {
  const { paragraph } = segment.paragraphs[number] as Segment['paragraphs'][number];
  const { text } = paragraph;
  const read = tokenize(text);
  const offset = segment.offsets[number] as number;
  const opening = paragraph.openingPhrase?.length ?? 0;
  const wordAt = (i: number) =>
    segment.vocabulary.words[segment.index.tokens[offset + i] as number] as string;
  const kindAt = (i: number): WordKind => {
    const word = words[segment.index.tokens[offset + i] as number] as Word;
    return word.mayBeVerb && i > 0 && VERB_FOLLOWS.has(wordAt(i - 1)) ? WordKind.Other : word.kind;
  };
  const gap = (i: number) => text.slice(read.ends[i - 1], read.starts[i]);
  const units: Unit[] = [];
  for (let i = 0; i < read.count; ) {
    let to = i + 1;
    while (to < read.count) {
      if (isHyphen(gap(to))) to++;
      else if (isSuspended(gap(to)) && isHyphen(gap(to + 2)) && /^(?:and|or)$/u.test(wordAt(to))) to += 3;
      else break;
    }
    let kind: WordKind = WordKind.Other;
    let outside = (read.starts[i] as number) >= opening;
    for (let j = i; j < to; j++) if (segment.names[offset + j]) outside = false;
    if (outside) {
      const parts: WordKind[] = [];
      for (let j = i; j < to; j++)
        parts.push((words[segment.index.tokens[offset + j] as number] as Word).kind);
      kind = parts.length === 1 ? kindAt(i) : kindOfHyphenated(i, to, parts, wordAt);
    }
    const between = i === 0 ? '' : gap(i);
    const afterComma = /^,\s+$/u.test(between);
    units.push({ from: i, to, kind, afterComma, begins: i === 0 || !(afterComma || /^\s+$/u.test(between)) });
    i = to;
  }
  return units;
}

const isHyphen = (gap: string) => /^[-\u2010\u2011]$/u.test(gap);
const isSuspended = (gap: string) => /^[-\u2010\u2011]\s+$/u.test(gap);

/** First parts that make of "-term", "-border", "-risk" a modifier. */
const PREFIXES = new Set(
  (
    'all anti at cross early first full grass high inter intra large long low medium mid multi one part post pre pro real ' +
    'second short single small sub three two under well whole'
  ).split(' '),
);
/** Last parts that describe, though they look like something else. */
const DESCRIBING = new Set(
  'based led standing reaching cutting ranging lasting wide friendly term specific'.split(' '),
);

function kindOfHyphenated(
  from: number,
  to: number,
  parts: WordKind[],
  wordAt: (i: number) => string,
): WordKind {
  const last = wordAt(to - 1);
  const first = wordAt(from);
  for (let i = from; i < to; i++) if (/\d/u.test(wordAt(i))) return WordKind.Other;
  if (/(?:teen|ty|first|second|third|th)$/u.test(last) && /(?:teen|ty)$/u.test(first)) return WordKind.Other;
  if (DESCRIBING.has(last) || PREFIXES.has(first)) return WordKind.Adjective;
  for (let i = from + 1; i < to - 1; i++) {
    const word = wordAt(i);
    if (STOP_WORDS.has(word) && !/^(?:and|or)$/u.test(word)) return WordKind.Adjective;
  }
  if (last.endsWith('ing') || last === 'up') return WordKind.Noun;
  return parts.at(-1) === WordKind.Noun ? WordKind.Noun : WordKind.Adjective;
}
