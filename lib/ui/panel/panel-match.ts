import type { FrameMatch, FrameReport, SourceParagraph } from '../../messaging/messages.ts';
import type { ListedMatch } from '../MatchRows.tsx';

/** A match of a page as the side panel lists it. */
export type PanelMatch = FrameMatch & ListedMatch & { frame: string };

/** Names a match among those of all frames. */
export function matchKey(frame: string, match: number): string {
  return `${frame} ${match}`;
}

/** Lists the matches of all frames, the top frame's first. */
export function listMatches(frames: readonly FrameReport[]): PanelMatch[] {
  return frames.flatMap(({ frame, matches }) =>
    matches.map((match) => ({ ...match, frame, key: matchKey(frame, match.id), sources: [match.source] })),
  );
}

/** What is known of a resolution that a list is filtered by. */
export type Facts = Pick<SourceParagraph, 'body' | 'adopted'>;

/** What a list is narrowed to; empty strings narrow nothing. */
export interface Filters {
  grade: string;
  body: string;
  /** `2022`. */
  year: string;
  /** Words that a match, its symbol or its paragraph has, in any case. */
  words: string;
}

export const NO_FILTERS: Filters = { grade: '', body: '', year: '', words: '' };

/**
 * Leaves the matches that all filters let through, in their order.
 *
 * @param facts by symbol; a match whose resolution is not among them is of no body and no year
 */
export function filterMatches<M extends PanelMatch>(
  matches: readonly M[],
  { grade, body, year, words }: Filters,
  facts: ReadonlyMap<string, Facts>,
): M[] {
  const wanted = words.trim().toLowerCase();
  return matches.filter((match) => {
    const { symbol, paragraph } = match.source;
    const known = facts.get(symbol);
    return (
      (!grade || match.grade === grade) &&
      (!body || known?.body === body) &&
      (!year || yearOf(known) === year) &&
      (!wanted || `${match.words} ${symbol} ${paragraph}`.toLowerCase().includes(wanted))
    );
  });
}

/** Gives the year a resolution was adopted in; empty where nothing says it. */
export function yearOf(facts: Facts | undefined): string {
  return facts?.adopted?.slice(0, 4) ?? '';
}
