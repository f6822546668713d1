import type { Span } from '../text/span.ts';
import type { Match, Source } from './match.ts';

/** Says where a stretch of a checked text stands in another one. */
type Place = (span: Span) => Span;

/** Move what counts in the checked text, as when it is a part of a longer one. */
export function shiftMatch(match: Match, by: number): Match {
  return placeMatch(match, (span) => moved(span, by));
}

/** Move the edits of a source in the checked text; its place in the paragraph stays. */
export function shiftEdits(source: Source, by: number): Source {
  return placeEdits(source, (span) => moved(span, by));
}

/** Move what counts in the checked text to where it stands in the text that this was read from. */
export function placeMatch(match: Match, place: Place): Match {
  return {
    ...match,
    ...place(match),
    paint: place(match.paint),
    exact: match.exact.map((span) => place(span)),
    sources: match.sources.map((source) => placeEdits(source, place)),
  };
}

/** Move the edits of a source likewise; its place in the paragraph stays. */
export function placeEdits(source: Source, place: Place): Source {
  return { ...source, edits: source.edits.map((edit) => ({ ...edit, page: place(edit.page) })) };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
