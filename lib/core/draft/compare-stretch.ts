import { compare } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import { checkBlock, type Library } from '../match/check.ts';
import { readText } from '../match/check-text.ts';
import type { Source } from '../match/match.ts';
import type { Paragraph } from '../resolution/resolution.ts';
import { plainTextBlocks } from '../text/blocks.ts';
import { inGiven } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

/**
 * Compare a matched stretch of a text with its source, word by word; what a print has put between its words (a hyphen at
 * a line's end, a page number) is no change. Null where the stretch is no match of that source.
 *
 * Cost: linear in the text, and one check of the block of the stretch where a print has left its marks.
 */
export function compareStretch(
  library: Library,
  { text, start, end, source, paragraph }: { text: string; source: Source; paragraph: Paragraph } & Span,
): Comparison | null {
  const reading = readText(library, text);
  if (reading.text === text) return compare({ text, start, end, source, paragraph });
  const shared = (given: Span) => Math.min(given.end, end) - Math.max(given.start, start);
  for (const block of plainTextBlocks(reading.text)) {
    if (shared(inGiven(reading, block)) <= 0) continue;
    const words = reading.text.slice(block.start, block.end);
    const inText = (span: Span) =>
      inGiven(reading, { start: span.start + block.start, end: span.end + block.start });
    for (const match of checkBlock(library, words)) {
      const found = match.sources.find(
        (one) => one.symbol === source.symbol && one.paragraph === source.paragraph,
      );
      if (found && shared(inText(match)) > 0)
        return compare({ text: words, start: match.start, end: match.end, source: found, paragraph });
    }
  }
  return null;
}
