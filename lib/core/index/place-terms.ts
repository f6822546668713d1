import { buildClassTrie, findSequences } from './class-trie.ts';
import type { Overlay, Term, TermPlace } from './overlay.ts';
import type { Segment } from './segment.ts';

/** Find the places of terms in a segment; those that have none in it are left out. Cost: linear. */
export function placeTerms(segment: Segment, { terms, forms }: Pick<Overlay, 'terms' | 'forms'>): Term[] {
  const places = findPlaces(
    segment,
    terms.map(({ classes }) => classes),
    new Map(forms.map((form) => [form.word, form.class])),
  );
  return terms
    .map((term, i) => ({ ...term, places: places[i] as TermPlace[] }))
    .filter((term) => term.places.length > 0);
}

/** Find the first place of each sequence of classes in each paragraph. */
export function findPlaces(
  { vocabulary, index, offsets, paragraphs }: Segment,
  sequences: readonly (readonly number[])[],
  forms: ReadonlyMap<string, number>,
): TermPlace[][] {
  const trie = buildClassTrie(sequences);
  const numbers = vocabulary.words.map((word) => forms.get(word) ?? 0);
  const places: TermPlace[][] = sequences.map(() => []);
  paragraphs.forEach((_, paragraph) => {
    const tokens = index.tokens.subarray(offsets[paragraph], offsets[paragraph + 1]);
    findSequences(
      trie,
      Array.from(tokens, (id) => numbers[id] as number),
      (sequence, at) => {
        const found = places[sequence] as TermPlace[];
        if (found.at(-1)?.paragraph !== paragraph) found.push({ paragraph, at });
      },
    );
  });
  return places;
}
