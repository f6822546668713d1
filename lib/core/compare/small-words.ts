import { ADVERBS } from '../resolution/opening-words.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { ADDRESSEES } from './force-list.ts';
import type { Side } from './pair-words.ts';

/** "Urges Member States that have not yet done so" has seven between the verb and what it asks for. */
export const MOST_SMALL_WORDS = 10;

/**
 * Tell whether the words `[from, to)` are few, and only join others or name who is addressed: "upon Governments", "the
 * Secretary-General to".
 */
export function areSmall(side: Side, from: number, to: number): boolean {
  const isAddress = side.words[to] === 'to' || side.words[to - 1] === 'to';
  for (let at = from; at < to; at++) {
    if (!isSmall(side.words[at] as string) && !(isAddress && isName(side, at))) return false;
  }
  return to - from <= MOST_SMALL_WORDS;
}

/** Tell whether a word only joins others, or stands for many who may be addressed. */
export function isSmall(word: string): boolean {
  return STOP_WORDS.has(word) || ADDRESSEES.has(word) || ADVERBS.has(word);
}

/** Tell whether a word begins with a capital. */
export function isName({ text, spans }: Side, at: number): boolean {
  return /\p{Lu}/u.test(text.charAt(spans[at]?.start ?? text.length));
}
