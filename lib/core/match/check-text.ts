import { plainTextBlocks } from '../text/blocks.ts';
import { readPrinted } from '../text/read-printed.ts';
import { inGiven, readAll, type Reading } from '../text/reading.ts';
import { type CheckOptions, checkBlocks, type Library } from './check.ts';
import { knownWords } from './known-words.ts';
import type { Match } from './match.ts';
import { placeMatch } from './shift.ts';

/**
 * Grade a plain text, block by block, read as a person reads what was copied out of a print (see `readPrinted`); spans
 * count in the text as it was given.
 */
export function checkText(library: Library, text: string, options: CheckOptions = {}): Match[] {
  const reading = readText(library, text);
  const blocks = plainTextBlocks(reading.text);
  const texts = blocks.map(({ start, end }) => reading.text.slice(start, end));
  return checkBlocks(library, texts, options).flatMap((matches, i) => {
    const by = blocks[i]?.start ?? 0;
    return matches.map((match) =>
      placeMatch(match, ({ start, end }) => inGiven(reading, { start: start + by, end: end + by })),
    );
  });
}

/** Read a plain text as {@link checkText} grades it. */
export function readText({ segment }: Library, text: string): Reading {
  return readPrinted(readAll(text), knownWords(segment));
}

/** Leave out what a choice of paint does not show; `default` and `passages` as on a page, each term once. */
export function selectPainted(matches: Match[], paint: 'all' | 'default' | 'passages'): Match[] {
  if (paint === 'all') return matches;
  const seen = new Set<string>();
  return matches.filter((match) => {
    if (!match.painted || match.common) return false;
    if (match.term === null) return true;
    if (paint === 'passages' || seen.has(match.term)) return false;
    seen.add(match.term);
    return true;
  });
}

/** Count the tokens that stand in passages; terms do not count. */
export function agreedTokens(matches: Match[]): number {
  return matches.reduce((sum, match) => sum + (match.grade === 'term' ? 0 : match.tokens), 0);
}
