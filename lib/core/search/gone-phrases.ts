import type { Segment } from '../index/segment.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { TextComparison } from './search-types.ts';
import type { TextParagraph } from './text-paragraphs.ts';

/** So many words in a row, one of them a content word, are the same wording where both texts have them. */
const GRAM = 3;
/** A phrase of fewer content words says nothing by itself. */
const CONTENT_WORDS = 2;
const MOST_PHRASES = 50;

/**
 * List the phrases of an earlier text that the later one nowhere has, in any inflection or spelling: the longest
 * stretches without any three words in a row that it has, but for three stop words. They have at least three words and
 * two content words, and neither begin nor end with a stop word.
 *
 * Cost: linear in both texts.
 *
 * @returns each once, the longest first
 */
export function gonePhrases(
  segment: Segment,
  now: readonly TextParagraph[],
  before: readonly TextParagraph[],
): TextComparison['gone'] {
  const kept = new Set(now.flatMap((paragraph) => gramsOf(segment, paragraph).map(({ key }) => key)));
  const found = new Map<string, { words: number; phrase: string; paragraph: string }>();
  for (const paragraph of before) {
    const isKept = new Uint8Array(paragraph.codes.length);
    for (const { at, key } of gramsOf(segment, paragraph)) if (kept.has(key)) isKept.fill(1, at, at + GRAM);
    const { starts, ends } = tokenize(paragraph.text);
    for (const { start, end } of goneStretches(segment, paragraph, isKept)) {
      const key = paragraph.classes.subarray(start, end).join(' ');
      const phrase = paragraph.text.slice(starts[start], ends[end - 1]);
      if (!found.has(key)) found.set(key, { words: end - start, phrase, paragraph: paragraph.id });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_PHRASES)
    .map(({ phrase, paragraph }) => ({ phrase, paragraph }));
}

/** The grams of a paragraph that have a content word, by their classes. */
function gramsOf({ content }: Segment, { codes, classes }: TextParagraph): { at: number; key: string }[] {
  const grams: { at: number; key: string }[] = [];
  for (let at = 0; at + GRAM <= codes.length; at++) {
    const hasContent = codes.subarray(at, at + GRAM).some((word) => content[word] === 1);
    if (hasContent) grams.push({ at, key: classes.subarray(at, at + GRAM).join(' ') });
  }
  return grams;
}

/** The stretches of a paragraph, in tokens, that are not kept and say something. */
function goneStretches(
  { content, vocabulary }: Segment,
  { codes }: TextParagraph,
  isKept: Uint8Array,
): { start: number; end: number }[] {
  const isStop = (at: number) => STOP_WORDS.has(vocabulary.words[codes[at] as number] as string);
  const stretches: { start: number; end: number }[] = [];
  for (let at = 0; at < codes.length; ) {
    let start = at;
    while (at < codes.length && isKept[at] === 0) at++;
    let end = at++;
    while (start < end && isStop(start)) start++;
    while (start < end && isStop(end - 1)) end--;
    const words = codes.subarray(start, end).filter((word) => content[word] === 1);
    if (end - start >= GRAM && words.length >= CONTENT_WORDS) stretches.push({ start, end });
  }
  return stretches;
}
