import type { Segment } from '../index/segment.ts';
import { NO_WORD } from '../index/vocabulary.ts';
import type { Needs } from './read-query.ts';

/**
 * Words stand near one another within so many tokens for each of them. Up to here nearly all that five queries find in
 * the General Assembly's resolutions is one statement ("victims, including survivors, and to provide for their
 * protection and access to remedies"); beyond, most are items of one list.
 */
export const NEAR = 5;

/**
 * Make what tells whether words and phrases stand near one another somewhere in a paragraph that has all of the words; a
 * phrase stands where it begins, and makes its length more room. It answers null where the paragraph does not have one
 * of the phrases.
 *
 * Cost: linear in the paragraph up to the place where they do, times the number of words.
 */
export function nearnessIn(
  { offsets, index: { tokens } }: Segment,
  { words, phrases, wordOf, phraseWordOf }: Needs,
): (paragraph: number) => 'near' | 'far' | null {
  if (words === 1 && phrases.length === 0) return () => 'near';
  const room = phrases.reduce((sum, phrase) => sum + phrase.length - 1, NEAR * (words + phrases.length));
  // By word or phrase: where it stood last, counted from 1.
  const last = new Uint32Array(words + phrases.length);
  const areBehind = (place: number) => {
    for (let i = 0; i < last.length; i++) if ((last[i] as number) <= place) return false;
    return true;
  };
  return (paragraph) => {
    const start = offsets[paragraph] as number;
    last.fill(0);
    for (let at = start; tokens[at] !== NO_WORD; at++) {
      const word = wordOf[tokens[at] as number] as number;
      const isInPhrase = phraseWordOf[tokens[at] as number] !== 0;
      if (word === 0 && !isInPhrase) continue;
      if (word !== 0) last[word - 1] = at + 1;
      for (let i = 0; isInPhrase && i < phrases.length; i++) {
        if (beginsAt(tokens, at, phrases[i] as readonly number[])) last[words + i] = at + 1;
      }
      if (areBehind(Math.max(start, at + 1 - room))) return 'near';
    }
    return areBehind(start) ? 'far' : null;
  };
}

/** Whether a phrase stands at a position; the separator behind a paragraph is no word, so none goes on beyond it. */
export function beginsAt(tokens: ArrayLike<number>, at: number, phrase: readonly number[]): boolean {
  for (let i = 0; i < phrase.length; i++) if (tokens[at + i] !== phrase[i]) return false;
  return true;
}
