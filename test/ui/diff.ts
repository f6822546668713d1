import type { Comparison, DiffPiece } from '../../lib/core/compare/comparison.ts';

/** Words of one root or spelling that the examples have. */
const SAME_WORD = new Set(['criminalize criminalise', 'persons, person,']);

/** Compares a stretch with another text by the longest common subsequence of its words. */
export function diff(text: string, stretch: { start: number; end: number }, other: string): Comparison {
  const mine = [...text.slice(stretch.start, stretch.end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: stretch.start + index,
    end: stretch.start + index + word.length,
  }));
  const theirs = other.split(' ');
  const plain = (word: string) => word.toLowerCase().replace(/[,;.]/g, '');
  const form = (a: string, b: string) => SAME_WORD.has(`${a} ${b}`);
  const equal = (a: string, b: string) => plain(a) === plain(b) || form(a, b);
  const longest = mine.map(() => theirs.map(() => 0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      (longest[i] as number[])[j] = equal(mine[i]?.word as string, theirs[j] as string)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: DiffPiece[] = [];
  let matched = 0;
  let cursor = stretch.start;
  const add = (op: DiffPiece['op'], kind: DiffPiece['kind'], end: number, words: string) => {
    const last = pieces.at(-1);
    if (op === 'same' && last?.op === 'same') last.end = end;
    else pieces.push({ op, kind, start: cursor, end, other: words });
    cursor = end;
  };
  for (let i = 0, j = 0; i < mine.length || j < theirs.length; ) {
    const word = mine[i];
    const their = theirs[j];
    if (word && their && equal(word.word, their)) {
      if (word.start > cursor) add('same', null, word.start, '');
      if (form(word.word, their))
        add('replace', plain(word.word).endsWith('ize') ? 'spelling' : 'inflection', word.end, their);
      else add('same', null, word.end, their);
      matched++;
      i++;
      j++;
      continue;
    }
    const from = { i, j };
    while (
      mine[i] &&
      at(i + 1, j) === at(i, j) &&
      !(theirs[j] && equal(mine[i]?.word as string, theirs[j] as string))
    )
      i++;
    while (
      theirs[j] &&
      at(i, j + 1) === at(i, j) &&
      !(mine[i] && equal(mine[i]?.word as string, theirs[j] as string))
    )
      j++;
    const first = mine[from.i];
    const words = theirs.slice(from.j, j).join(' ');
    if (first && first.start > cursor) add('same', null, first.start, '');
    const end = i > from.i ? (mine[i - 1]?.end as number) : cursor;
    add(i > from.i ? (j > from.j ? 'replace' : 'delete') : 'insert', 'wording', end, words);
  }
  const edits = pieces.filter(({ kind }) => kind === 'wording').length;
  return { pieces, edits, matched, of: Math.max(mine.length, theirs.length), verbs: [], force: [] };
}
