import type { Overlay } from './overlay.ts';
import type { Segment } from './segment.ts';
import { NO_WORD } from './vocabulary.ts';

/**
 * Find what in an index from elsewhere does not hold together, or null. A pack tells with its checksum that it is as it
 * was written; somebody may have written it to do harm. What passes can be searched without an error; whether it shows
 * the words that it finds, `isOwnWording` tells. Cost: linear.
 */
export function findFlaw(segment: Segment, overlay: Overlay): string | null {
  const { vocabulary, words, content, index, wording, offsets, names, paragraphs, analysis } = segment;
  const tokens = index.tokens.length;
  const count = vocabulary.words.length;
  const codes = count + words.forms.words.length - 1;
  const below = (numbers: ArrayLike<number>, limit: number) => {
    for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) >= limit) return false;
    return true;
  };
  const rising = (numbers: ArrayLike<number>, step: number) => {
    for (let i = 1; i < numbers.length; i++)
      if ((numbers[i] as number) < (numbers[i - 1] as number) + step) return false;
    return true;
  };
  const lengthOf = (paragraph: number) =>
    (offsets[paragraph + 1] as number) - (offsets[paragraph] as number) - 1;
  const isPower = (size: number) => size > 0 && (size & (size - 1)) === 0;
  const checks: [holds: () => boolean, expected: string][] = [
    [() => below(index.tokens, count), 'word ids of its vocabulary'],
    [() => isSlots(vocabulary.slots, count), 'a table of its words'],
    [() => isSlots(words.forms.slots, words.forms.words.length), 'a table of its forms'],
    [
      () => words.classes.length === codes && words.spellings.length === codes,
      'a class for each word and form',
    ],
    [() => below(words.classes, codes * 2 + 1), 'as many classes as words'],
    [() => content.length === codes && below(content, 2), 'for each word whether it is a content word'],
    [() => names.length === tokens && wording.codes.length === tokens, 'names and spellings for each token'],
    [() => wording.codes.every((code) => code === 255 || code < wording.spellings.length), 'known spellings'],
    [
      () =>
        offsets.length === paragraphs.length + 1 &&
        offsets[0] === 0 &&
        offsets.at(-1) === tokens &&
        rising(offsets, 1),
      'a place for each paragraph',
    ],
    [
      () => offsets.every((at, i) => i === 0 || index.tokens[at - 1] === NO_WORD),
      'a separator after each paragraph',
    ],
    [() => below(index.positions, Math.max(tokens - 2, 0)), 'positions of its tokens'],
    [
      () =>
        isPower(index.buckets.length - 1) &&
        index.buckets[0] === 0 &&
        index.buckets.at(-1) === index.positions.length &&
        rising(index.buckets, 0),
      'buckets of its positions',
    ],
    [
      () =>
        overlay.boilerplate.length % 2 === 0 &&
        rising(
          overlay.boilerplate.filter((_, i) => i % 2 === 0),
          1,
        ),
      'stretches of boilerplate by their beginnings',
    ],
    [() => below(overlay.boilerplate, tokens + 1), 'stretches of boilerplate in its tokens'],
    [
      () =>
        overlay.lineage.length % 3 === 0 &&
        overlay.lineage.every((number, i, all) =>
          i % 3 === 2
            ? number <= Math.min(lengthOf(all[i - 2] as number), lengthOf(all[i - 1] as number))
            : number < paragraphs.length,
        ),
      'links of its paragraphs',
    ],
    [
      () =>
        overlay.terms.every((term) => term.places.every(({ paragraph }) => paragraph < paragraphs.length)),
      'places of terms in its paragraphs',
    ],
    [() => analysis === null || analysis.length === count, 'an analysis of each word'],
  ];
  return checks.find(([holds]) => !holds())?.[1] ?? null;
}

/** Whether a table leads from any hash to an end. */
function isSlots(slots: Uint32Array, words: number): boolean {
  const isPower = slots.length > 0 && (slots.length & (slots.length - 1)) === 0;
  return isPower && slots.includes(NO_WORD) && slots.every((id) => id < words);
}
