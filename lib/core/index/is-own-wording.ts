import { tokenize } from '../text/tokenize.ts';
import type { Segment } from './segment.ts';
import { wordId } from './vocabulary.ts';

/**
 * Tell whether the text that an index writes is that of its tokens. One that somebody forged may find other words than
 * it shows, and so put words into a text that does not have them. Cost: that of tokenising all of its text.
 *
 * @param segment holds together, see `findFlaw`, and was made with this version's rules for tokens
 */
export function isOwnWording({ paragraphs, offsets, index, vocabulary }: Segment): boolean {
  return paragraphs.every(({ paragraph: { text } }, number) => {
    const from = offsets[number] as number;
    const { count, starts, ends, hashes } = tokenize(text);
    // A separator follows each paragraph.
    if (count !== (offsets[number + 1] as number) - from - 1) return false;
    for (let i = 0; i < count; i++) {
      const [start, end] = [starts[i] as number, ends[i] as number];
      if (wordId(vocabulary, hashes[i] as number, text, start, end) !== index.tokens[from + i]) return false;
    }
    return true;
  });
}
