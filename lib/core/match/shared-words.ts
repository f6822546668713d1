import type { Span } from '../text/span.ts';
import type { Texts } from './join-pieces.ts';

// By class: the call in which a paragraph last had it. Kept, since a library has many classes and a call few words.
let calls = new Uint32Array(0);
let call = 0;

/**
 * Count the tokens of a stretch of the page whose class the paragraph has anywhere: no alignment matches more. Cost:
 * linear in both, far less than aligning them.
 *
 * @param classes how many classes there are
 */
export function countSharedWords(stretch: Span, texts: Texts, classes: number): number {
  const { pageClasses, sourceClassAt, paragraph } = texts;
  if (calls.length <= classes) calls = new Uint32Array(classes + 1);
  call++;
  for (let at = paragraph.start; at < paragraph.end; at++) calls[sourceClassAt(at)] = call;
  let count = 0;
  for (let token = stretch.start; token < stretch.end; token++) {
    if (calls[pageClasses[token] as number] === call) count++;
  }
  return count;
}
