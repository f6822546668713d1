import type { Segment } from '../index/segment.ts';
import { NO_WORD } from '../index/vocabulary.ts';
import { beginsAt, nearnessIn } from './nearness.ts';
import type { Needs } from './read-query.ts';
import type { TextRange } from './wanted-texts.ts';

/** A paragraph that has all that is looked for. */
export interface Hit {
  /** Its number in the segment. */
  paragraph: number;
  /** Whether the words stand near one another. */
  isNear: boolean;
}

/** What of a segment is looked at. */
export interface HitOptions {
  /** The texts, in the order in which their paragraphs are wanted. */
  texts: readonly TextRange[];
  /** Tells of a paragraph that has the words whether it is wanted. */
  accepts: (paragraph: number) => boolean;
}

/**
 * Find the paragraphs that have all that is looked for, in the order of the texts.
 *
 * Cost: one pass over the words of the texts; only the paragraphs that have all words are looked at closer.
 */
export function findHits(segment: Segment, needs: Needs, { texts, accepts }: HitOptions): Hit[] {
  const { offsets, index } = segment;
  const { tokens } = index;
  const { wordOf, phraseWordOf, count } = needs;
  const nearness = nearnessIn(segment, needs);
  const hits: Hit[] = [];
  // By need, counted from 1: the paragraph that met it last, counted from 1.
  const met = new Uint32Array(count + 1);
  for (const { start, end } of texts) {
    for (let paragraph = start; paragraph < end; paragraph++) {
      let missing = count;
      for (let at = offsets[paragraph] as number; missing > 0; at++) {
        const word = tokens[at] as number;
        if (word === NO_WORD) break;
        const one = wordOf[word] as number;
        if (one !== 0 && met[one] !== paragraph + 1) {
          met[one] = paragraph + 1;
          missing--;
        }
        const other = phraseWordOf[word] as number;
        if (other !== 0 && met[other] !== paragraph + 1) {
          met[other] = paragraph + 1;
          missing--;
        }
      }
      if (missing > 0 || !accepts(paragraph)) continue;
      const found = nearness(paragraph);
      if (found !== null) hits.push({ paragraph, isNear: found === 'near' });
    }
  }
  return hits;
}

/** Tokens of a paragraph, `[start, end)`: a word or a phrase that is looked for. */
export interface TokenSpan {
  start: number;
  end: number;
}

/** List where the words and phrases that are looked for stand in a paragraph, by ascending start. Cost: linear in it. */
export function placesIn(
  { offsets, index: { tokens } }: Segment,
  { phrases, wordOf, phraseWordOf }: Needs,
  paragraph: number,
): TokenSpan[] {
  const first = offsets[paragraph] as number;
  const places: TokenSpan[] = [];
  for (let at = first; tokens[at] !== NO_WORD; at++) {
    const start = at - first;
    if (wordOf[tokens[at] as number] !== 0) places.push({ start, end: start + 1 });
    if (phraseWordOf[tokens[at] as number] === 0) continue;
    for (const phrase of phrases) {
      if (beginsAt(tokens, at, phrase)) places.push({ start, end: start + phrase.length });
    }
  }
  return places;
}
