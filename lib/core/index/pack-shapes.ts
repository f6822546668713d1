import { count, either, listOf, oneOf, record, text, tuple } from './shape.ts';

const nothing = oneOf(null);
const leftOut = oneOf(undefined);

/** What the facts and notes of a resolution must be; see `Resolution`. */
export const FACTS = {
  symbol: either(nothing, text),
  title: text,
  body: text,
  session: either(nothing, count, text),
  adopted: either(nothing, text),
  adoption: oneOf('without a vote', 'recorded vote', null),
  adoptionSource: oneOf('text', 'manifest', 'data', null),
  vote: either(leftOut, record({ yes: count, no: count, abstain: count })),
  committee: either(leftOut, text),
  sponsors: either(leftOut, listOf(text)),
  draft: either(leftOut, text),
  footnotes: listOf(record({ mark: text, text })),
};

/** Where a resolution came from; see `Origin`. */
export const ORIGIN = record({
  kind: oneOf('seeds', 'import'),
  file: either(nothing, text),
  at: either(nothing, text),
});

/** What a pack's list of resolutions must be: facts and notes, and of each paragraph all but its text. */
export const RESOLUTIONS = listOf(
  record({
    facts: record(FACTS),
    origin: ORIGIN,
    count,
    marks: listOf(tuple(count, listOf(text))),
    openings: listOf(tuple(count, text)),
  }),
);

/** What a pack's list of paragraph ids must be. */
export const IDS = listOf(text);

/** What a pack's terms must be; see `Overlay`. */
export const TERMS = record({
  terms: listOf(
    record({
      phrase: text,
      classes: listOf(count),
      places: listOf(record({ paragraph: count, at: count })),
    }),
  ),
  forms: listOf(record({ word: text, class: count, form: count })),
});

/** What a pack's way of writing words must be; see `Wording`. */
export const WORDING = record({ spellings: listOf(text), rare: listOf(tuple(count, text)) });

/** What a pack's directory must be: name, kind and bytes of each section. */
export const DIRECTORY = listOf(tuple(text, oneOf('text', 'u32', 'u16', 'u8'), count));
