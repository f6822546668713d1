import fc from 'fast-check';
import { editedText } from '../core/match/edited-text.ts';
import { mixtureOf } from '../core/match/odd-text.ts';
import { overlay, paragraphs } from './library.ts';
import { wildText } from './wild-text.ts';

const SIGNS = [' ', ' ', ' ', ', ', '; ', ' (', ') ', ' “', '” ', ' [12] ', '\n', ' – ', '. '];

/** A stretch of a paragraph with its words in another order, doubled or joined to those of another. */
function shuffledText(): fc.Arbitrary<string> {
  const stretch = fc
    .record({
      paragraph: fc.constantFrom(...paragraphs),
      from: fc.nat(),
      words: fc.integer({ min: 1, max: 25 }),
    })
    .map(({ paragraph, from, words }) => {
      const all = paragraph.text.split(' ');
      const start = from % all.length;
      return all.slice(start, start + words).join(' ');
    });
  const part = fc.oneof(
    { weight: 6, arbitrary: stretch },
    fc.constantFrom(...overlay.terms.map(({ phrase }) => phrase)),
    fc.constantFrom('the General Assembly', 'lamps', 'and', '2022', 'criminalise', 'organs'),
    wildText(),
  );
  return fc
    .tuple(
      fc.array(fc.tuple(part, fc.constantFrom(...SIGNS)), { maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([parts, times]) => parts.flat().join('').repeat(times));
}

/** A block of a page with agreed words in it: word for word, altered, disguised, doubled, cut, or nearly none. */
export function agreedText(): fc.Arbitrary<string> {
  const altered = fc
    .array(editedText(paragraphs), { minLength: 1, maxLength: 2 })
    .map((parts) => parts.map(({ text }) => text).join(' '));
  return fc.oneof(
    { weight: 3, arbitrary: altered },
    { weight: 3, arbitrary: shuffledText() },
    { weight: 2, arbitrary: mixtureOf(paragraphs) },
    wildText(),
  );
}
