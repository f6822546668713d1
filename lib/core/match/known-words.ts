import type { Segment } from '../index/segment.ts';
import { NO_WORD, wordId } from '../index/vocabulary.ts';
import { fold, hashWord } from '../text/normalize.ts';

/** Tell of a word whether a segment has it, in this form or another one. Constant time. */
export function knownWords({ vocabulary, words }: Segment): (word: string) => boolean {
  return (word) => {
    const folded = fold(word);
    const hash = hashWord(folded);
    const idIn = (list: typeof vocabulary) => wordId(list, hash, folded, 0, folded.length);
    return idIn(vocabulary) !== NO_WORD || idIn(words.forms) !== NO_WORD;
  };
}
