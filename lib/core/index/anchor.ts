/** The shortest exact run that can be a match by itself, in tokens. */
export const RUN_TOKENS = 5;
/** The content words that it must have. */
export const RUN_CONTENT_WORDS = 3;

/** The fewest tokens that an alignment matches if it has a grade. */
export const ALIGNED_TOKENS = 12;

/**
 * Tell how many tokens from `at` on make an anchor if they stand in a source in the same order: five, or fewer where
 * those have three content words (3 or 4 tokens). Every graded passage holds an anchor, so this is what the page's
 * filter asks for and where the search for alignments begins.
 *
 * The anchor at the token before is at most one token longer: where the token before is the same too, it makes an
 * anchor as well.
 */
export function anchorLength(isContent: (token: number) => boolean, at: number): number {
  const words = Number(isContent(at)) + Number(isContent(at + 1)) + Number(isContent(at + 2));
  if (words === 3) return 3;
  return words === 2 && isContent(at + 3) ? 4 : RUN_TOKENS;
}
