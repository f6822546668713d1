import { compareWhole } from '../lineage/contrast.ts';
import type { Library } from '../match/check.ts';
import { knownWords } from '../match/known-words.ts';
import { readBlock } from '../match/read-block.ts';
import { placeEdits } from '../match/shift.ts';
import type { Span } from '../text/span.ts';
import type { AgreedKey, DraftComparison } from './draft-report.ts';
import { findParagraph } from '../index/find-paragraph.ts';
import { readDraft } from './read-draft.ts';

/**
 * Compare a paragraph of a draft with an agreed one, both from their first words to their last.
 *
 * Cost: that of reading the draft, and the product of the two paragraphs' lengths.
 *
 * @param paragraph as `checkDraft` gives it
 * @returns null where the draft has no such paragraph, or the library no such agreed one
 */
export function compareDraft(
  library: Library,
  text: string,
  paragraph: Span,
  key: AgreedKey,
): DraftComparison | null {
  const { segment } = library;
  const agreed = findParagraph(segment, key.symbol, key.paragraph);
  const read = readDraft(text, knownWords(segment)).find(({ start }) => start === paragraph.start);
  if (agreed === null || read === undefined) return null;
  const compared = compareWhole(library, readBlock(segment, read.wording), agreed);
  return compared && { ...compared, source: placeEdits(compared.source, read.place) };
}
