import { count, either, listOf, oneOf, record, text, tuple } from './shape.ts';

const nothing = oneOf(null);
const leftOut = oneOf(undefined);

/** What a pack's list of resolutions must be; see `Resolution`. */
export const RESOLUTIONS = listOf(
  record({
    symbol: either(nothing, text),
    title: text,
    body: text,
    session: either(nothing, count, text),
    adopted: either(nothing, text),
    adoption: oneOf('without a vote', 'recorded vote', null),
    adoptionSource: oneOf('text', 'manifest', 'data', null),
    vote: either(leftOut, record({ yes: count, no: count, abstain: count })),
    paragraphs: listOf(
      record({
        id: text,
        openingPhrase: either(nothing, text),
        text,
        marks: either(leftOut, listOf(text)),
      }),
    ),
    footnotes: listOf(record({ mark: text, text })),
  }),
);

/** What a pack's overlay must be; see `Overlay`. */
export const OVERLAY = record({
  terms: listOf(
    record({
      phrase: text,
      classes: listOf(count),
      places: listOf(record({ paragraph: count, at: count })),
    }),
  ),
  forms: listOf(record({ word: text, class: count, form: count })),
  boilerplate: listOf(count),
  lineage: listOf(count),
});

/** What a pack's directory must be: name, kind and bytes of each section. */
export const DIRECTORY = listOf(tuple(text, oneOf('text', 'u32', 'u8'), count));
