import { plainTextBlocks } from '../text/blocks.ts';
import type { Span } from '../text/span.ts';
import { type CheckOptions, checkBlock, type Library } from './check.ts';
import type { Match } from './match.ts';

/** Grade a plain text, block by block; spans count in the whole text. */
export function checkText(library: Library, text: string, options: CheckOptions = {}): Match[] {
  return plainTextBlocks(text).flatMap((block) =>
    checkBlock(library, text.slice(block.start, block.end), options).map((match) =>
      shift(match, block.start),
    ),
  );
}

function shift(match: Match, by: number): Match {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...match,
    ...moved(match),
    paint: moved(match.paint),
    sources: match.sources.map((source) => ({
      ...source,
      edits: source.edits.map((edit) => ({ ...edit, page: moved(edit.page) })),
    })),
  };
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
