/** The seeds' wording as lists of phrases, which is what other matchers take. */
import type { Segment } from '../../lib/core/index/segment.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';

/** A run is verbatim from so many words and content words on. */
const RUN_WORDS = 5;
export const CONTENT_WORDS = 3;

/**
 * Fold a text with no more than the language has: lower case, a space before and after each word. Enough for the seeds,
 * whose words are ASCII but for some apostrophes.
 */
export function foldPlainly(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’]+/gu, ' ')
    .trim()} `;
}

/** List the different runs of `length` words with three content words, folded, a space before and after each word. */
export function listGrams({ index, content, vocabulary, offsets }: Segment, length: number): string[] {
  const grams = new Set<string>();
  for (let paragraph = 0; paragraph + 1 < offsets.length; paragraph++) {
    // A separator follows each paragraph.
    const end = (offsets[paragraph + 1] as number) - 1;
    for (let at = offsets[paragraph] as number; at + length <= end; at++) {
      const ids = index.tokens.subarray(at, at + length);
      if (Array.from(ids).filter((id) => content[id] === 1).length < CONTENT_WORDS) continue;
      grams.add(` ${Array.from(ids, (id) => vocabulary.words[id]).join(' ')} `);
    }
  }
  return [...grams];
}

/** List the different clauses of the paragraphs that are long enough to be a run, as written. */
export function listClauses({ paragraphs }: Segment): string[] {
  const clauses = paragraphs.flatMap(({ paragraph }) => paragraph.text.split(/[.;:,]\s+/u));
  return [...new Set(clauses.map((clause) => clause.replace(/[.;:,]$/u, '')))].filter(
    (clause) => tokenize(clause).count >= RUN_WORDS,
  );
}
