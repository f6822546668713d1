import { type CheckOptions, checkBlocks, type Library } from '../match/check.ts';
import { knownWords } from '../match/known-words.ts';
import { readBlock } from '../match/read-block.ts';
import { placeMatch } from '../match/shift.ts';
import { findClosest } from './closest.ts';
import type { DraftParagraph, DraftReport } from './draft-report.ts';
import { readDraft } from './read-draft.ts';
import { countShares, sumShares } from './shares.ts';

/**
 * Check a draft against everything agreed: what of each paragraph is agreed, word for word or altered, and which agreed
 * paragraphs it is most like. Spans count in the draft as it was given.
 *
 * Cost: that of `checkBlocks`, and of ten alignments a paragraph that has agreed words.
 */
export function checkDraft(library: Library, text: string, options: CheckOptions = {}): DraftReport {
  const read = readDraft(text, knownWords(library.segment));
  const found = checkBlocks(
    library,
    read.map(({ wording }) => wording),
    options,
  );
  const paragraphs = read.map(({ start, end, wording, place }, i): DraftParagraph => {
    const matches = found[i] ?? [];
    return {
      start,
      end,
      shares: countShares(wording, matches),
      matches: matches.map((match) => placeMatch(match, place)),
      closest: matches.length === 0 ? [] : findClosest(library, readBlock(library.segment, wording), matches),
    };
  });
  return { shares: sumShares(paragraphs.map(({ shares }) => shares)), paragraphs };
}
