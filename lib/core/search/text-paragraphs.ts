import type { Segment, SegmentParagraph } from '../index/segment.ts';
import { tokensOf } from '../match/find-alignments.ts';
import { paragraphsOf } from './searched.ts';

/** A paragraph of a text that is compared with another one. */
export interface TextParagraph {
  /** Its number in the segment. */
  number: number;
  id: string;
  text: string;
  /** The place in the text of the paragraph that it is a subparagraph of; −1 where it is none. */
  parent: number;
  /** How many paragraphs it stands in. */
  depth: number;
  /** How far down it stands among those of the same parent, 0 to 1. */
  along: number;
  /** By token: the code of the word, and its class. */
  codes: Uint32Array;
  classes: Uint32Array;
  /** The classes of all its words, and of its content words, sorted. */
  sorted: Uint32Array;
  content: Uint32Array;
}

/** Read the paragraphs of a text of a segment. Cost: linear in its words, but for a sort. */
export function readParagraphs(segment: Segment, resolution: number): TextParagraph[] {
  const { index, offsets, words, content, paragraphs } = segment;
  const list: TextParagraph[] = [];
  for (const [place, number] of paragraphsOf(segment, resolution).entries()) {
    const { id, text } = (paragraphs[number] as SegmentParagraph).paragraph;
    const { start, end } = tokensOf(offsets, number);
    const codes = Uint32Array.from(index.tokens.subarray(start, end));
    const classes = codes.map((word) => words.classes[word] as number);
    let parent = place - 1;
    while (parent >= 0 && !isWithin(id, (list[parent] as TextParagraph).id)) {
      parent = (list[parent] as TextParagraph).parent;
    }
    list.push({
      number,
      id,
      text,
      parent,
      depth: parent < 0 ? 0 : (list[parent] as TextParagraph).depth + 1,
      along: 0,
      codes,
      classes,
      sorted: classes.toSorted(),
      content: classes.filter((_, i) => content[codes[i] as number] === 1).sort(),
    });
  }
  const counts = new Map<number, number>();
  for (const one of list) {
    one.along = counts.get(one.parent) ?? 0;
    counts.set(one.parent, one.along + 1);
  }
  for (const one of list) one.along /= counts.get(one.parent) as number;
  return list;
}

/** Whether an id is that of a subparagraph of another: `OP4(a)` in `OP4`, but not `OP40` nor `OP4[2]`. */
function isWithin(id: string, other: string): boolean {
  return id.startsWith(other) && /^[(a-z•]/.test(id.slice(other.length));
}

/**
 * Count the words that two lists share, each as often as both have it: no alignment matches more. Cost: linear in both.
 *
 * @param one sorted, and so is `other`
 */
export function countShared(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] as number, other[j] as number];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}
