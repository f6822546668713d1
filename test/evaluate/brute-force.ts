import { checkBlock, type Library } from '../../lib/core/match/check.ts';
import type { Match } from '../../lib/core/match/match.ts';
import { LEAST } from './conditions.ts';
import type { HeldOut } from './held-out.ts';
import { alignLocally, type LocalAlignment } from './smith-waterman.ts';
import type { Worded, WordedParagraph, Wording } from './worded.ts';

/** A block of a held-out text, what the product says of it, and what plain alignment finds. */
export interface BruteForced {
  name: string;
  text: string;
  worded: Worded;
  passages: Match[];
  alignments: { paragraph: WordedParagraph; pairs: LocalAlignment }[];
}

/** Align every block with every paragraph of the seeds that can be much like it or have a grade, and check it. */
export function bruteForce(library: Library, wording: Wording, texts: readonly HeldOut[]): BruteForced[] {
  const bags = wording.paragraphs.map((paragraph) => ({
    all: bagOf(paragraph.classes),
    own: bagOf(paragraph.classes.filter((_, at) => paragraph.isOwn[at])),
  }));
  return texts.flatMap(({ name, blocks }) =>
    blocks.map(({ id, text }) => {
      const worded = wording.read(text);
      const bag = bagOf(worded.classes);
      const alignments = wording.paragraphs.flatMap((paragraph, i) => {
        const { all, own } = bags[i] as (typeof bags)[number];
        const shared = countShared(bag, all);
        const longer = Math.max(worded.tokens.length, paragraph.tokens.length);
        const canBeGraded = shared >= LEAST.matched && countShared(bag, own) >= LEAST.own;
        if (shared < LEAST.adapted * longer && !canBeGraded) return [];
        return [{ paragraph, pairs: alignLocally(worded.classes, paragraph.classes) }];
      });
      const passages = checkBlock(library, text).filter(({ term }) => term === null);
      return { name: `${name} ${id}`, text, worded, passages, alignments };
    }),
  );
}

/** How often each word stands in a text: no alignment matches more words than two bags share. */
function bagOf(classes: Uint32Array): Map<number, number> {
  const bag = new Map<number, number>();
  for (const word of classes) if (word !== 0) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function countShared(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small) shared += Math.min(count, large.get(word) ?? 0);
  return shared;
}
