import type { Span } from '../text/span.ts';
import type { Match, Source } from './match.ts';

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Move what counts in the checked text, as when it is a part of a longer one. */
export function shiftMatch(match: Match, by: number): Match {
  return {
    ...match,
    ...moved(match, by),
    paint: moved(match.paint, by),
    exact: match.exact.map((span) => moved(span, by)),
    sources: match.sources.map((source) => shiftEdits(source, by)),
  };
}

/** Move the edits of a source in the checked text; its place in the paragraph stays. */
export function shiftEdits(source: Source, by: number): Source {
  return { ...source, edits: source.edits.map((edit) => ({ ...edit, page: moved(edit.page, by) })) };
}
