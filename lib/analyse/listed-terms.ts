import type { Segment } from '../core/index/segment.ts';
import { fold } from '../core/text/normalize.ts';
import { tokenize } from '../core/text/tokenize.ts';
import type { Candidate } from './candidates.ts';
import { CUT_TERMS, KEPT_TERMS } from './term-lists.ts';
import { buildClassTrie, findSequences } from '../core/index/class-trie.ts';
import type { Word } from './words.ts';

/** The terms on the lists, by their keys in one segment. */
export interface ListedTerms {
  /** Why a term is kept. */
  kept: ReadonlyMap<string, string>;
  cut: ReadonlySet<string>;
}

/** Find the keys of the terms on the lists; those with a word that the segment does not have are left out. */
export function listedTerms(segment: Segment, words: Word[]): ListedTerms {
  const classes = new Map(segment.vocabulary.words.map((word, id) => [word, (words[id] as Word).class]));
  const keyOf = (phrase: string): string | null => {
    const tokens = tokenize(phrase);
    const key: string[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const name = classes.get(fold(phrase.slice(tokens.starts[i], tokens.ends[i])));
      if (name === undefined) return null;
      key.push(name);
    }
    return key.join(' ');
  };
  const kept = new Map<string, string>();
  for (const [phrase, reason] of KEPT_TERMS) {
    const key = keyOf(phrase);
    if (key !== null) kept.set(key, reason);
  }
  const cut = Object.values(CUT_TERMS).flat().map(keyOf);
  return { kept, cut: new Set(cut.filter((key) => key !== null)) };
}

/** Make candidates of kept terms that no pattern has found, those that stand in a paragraph outside names. */
export function keptCandidates(segment: Segment, words: Word[], keys: readonly string[]): Candidate[] {
  return findKeys(segment, words, keys).filter(({ places }) => places.length > 0);
}

function findKeys(segment: Segment, words: Word[], keys: readonly string[]): Candidate[] {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  const trie = buildClassTrie(keys.map((key) => key.split(' ').map(numberOf)));
  const classOfWord = words.map((word) => numbers.get(word.class) ?? 0);
  const found = keys.map(
    (key): Candidate => ({ key, places: [], paragraphs: new Set(), free: 0, cValue: 0 }),
  );
  segment.paragraphs.forEach((_, paragraph) => {
    const offset = segment.offsets[paragraph] as number;
    const tokens = segment.index.tokens.subarray(offset, segment.offsets[paragraph + 1]);
    const classes = Array.from(tokens, (id) => classOfWord[id] as number);
    findSequences(trie, classes, (sequence, at) => {
      const candidate = found[sequence] as Candidate;
      const length = candidate.key.split(' ').length;
      for (let i = at; i < at + length; i++) if (segment.names[offset + i]) return;
      candidate.places.push({ paragraph, at, words: length });
      candidate.paragraphs.add(paragraph);
    });
  });
  for (const candidate of found) {
    candidate.cValue = Math.log2(candidate.key.split(' ').length) * candidate.places.length;
    candidate.free = candidate.paragraphs.size;
  }
  return found;
}
