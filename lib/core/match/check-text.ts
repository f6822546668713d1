import { plainTextBlocks } from '../text/blocks.ts';
import { type CheckOptions, checkBlocks, type Library } from './check.ts';
import type { Match } from './match.ts';
import { shiftMatch } from './shift.ts';

/** Grade a plain text, block by block; spans count in the whole text. */
export function checkText(library: Library, text: string, options: CheckOptions = {}): Match[] {
  const blocks = plainTextBlocks(text);
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  return checkBlocks(library, texts, options).flatMap((matches, i) =>
    matches.map((match) => shiftMatch(match, blocks[i]?.start ?? 0)),
  );
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
