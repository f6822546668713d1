import type { Segment, SegmentParagraph } from '../index/segment.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { findHits, type Hit, placesIn } from './find-hits.ts';
import { groupHits } from './group-hits.ts';
import { type Needs, readQuery } from './read-query.ts';
import type { Searched } from './searched.ts';
import {
  type Formula,
  MOST_OTHERS,
  type SearchAnswer,
  type SearchHit,
  type SearchQuery,
} from './search-types.ts';
import { wantedTexts, yearOf } from './wanted-texts.ts';

/**
 * Find the paragraphs of a library that have some words, those that descend from one another shown once.
 *
 * Words are found in any order, inflection and US/UK spelling, phrases in quotation marks word for word. Formulas in
 * which the words stand near one another come first; then the newest, by the day of adoption, the symbol and the order
 * of the text; those without a day last. Closeness decides no further: a drafter wants the latest wording, and a word
 * more or less between two others says nothing about it.
 *
 * Cost: one pass over the words of the library, 10 to 20 ms for six million; beside it what the hits cost, a
 * millisecond a thousand.
 *
 * @param range which formulas of the answer are given, `[skip, skip + take)`
 */
export function searchLibrary(
  library: Searched,
  query: SearchQuery,
  { skip, take }: { skip: number; take: number },
): SearchAnswer {
  const { segment } = library;
  const { needs, unknown } = readQuery(segment, query.words);
  if (!needs) return { formulas: [], total: { formulas: 0, paragraphs: 0, resolutions: 0 }, unknown };
  const hits = findHits(segment, needs, {
    texts: wantedTexts(library, query),
    accepts: (paragraph) => query.kind === null || kindOf(segment, paragraph) === query.kind,
  });
  const { groups, groupOf } = groupHits(library, hits);
  const shown = new Map(groups.slice(skip, skip + take).map(({ number }) => [number, [] as number[]]));
  hits.forEach(({ paragraph }, i) => shown.get(groupOf[i] as number)?.push(paragraph));
  return {
    formulas: [...shown.values()].map((members) => toFormula(segment, needs, members)),
    total: { formulas: groups.length, paragraphs: hits.length, resolutions: countResolutions(segment, hits) },
    unknown,
  };
}

// PP9, OP4(a), II.OP5, I.A.OP2, annex.5, annexII.P1; what is neither, as a declaration without an annex, is of no kind.
const KINDS = { PP: 'preambular', OP: 'operative', annex: 'annex' } as const;
const KIND = /^(?:(?:[IVXL]+\.)?(?:[A-Z]\.)?(?<kind>PP|OP)|(?<annex>annex))/;

function kindOf({ paragraphs }: Segment, paragraph: number): SearchQuery['kind'] {
  const groups = KIND.exec(paragraphs[paragraph]?.paragraph.id ?? '')?.groups;
  return KINDS[(groups?.annex ?? groups?.kind) as keyof typeof KINDS] ?? null;
}

function countResolutions({ paragraphs }: Segment, hits: readonly Hit[]): number {
  return new Set(hits.map(({ paragraph }) => paragraphs[paragraph]?.resolutionNumber)).size;
}

/** @param members the newest first */
function toFormula(segment: Segment, needs: Needs, members: readonly number[]): Formula {
  const all = members.map((number) => segment.paragraphs[number] as SegmentParagraph);
  const hits = members.slice(0, MOST_OTHERS + 1).map((number) => toHit(segment, needs, number));
  const [newest, ...others] = hits as [SearchHit, ...SearchHit[]];
  const years = all.map(({ resolution }) => yearOf(resolution.adopted)).filter((year) => year !== null);
  const phrases = all.map(({ paragraph }) => paragraph.openingPhrase).filter((phrase) => phrase !== null);
  return {
    newest,
    others,
    paragraphs: members.length,
    resolutions: new Set(all.map(({ resolutionNumber }) => resolutionNumber)).size,
    years: [...new Set(years)].sort((a, b) => a - b),
    bodies: [...new Set(all.map(({ resolution }) => resolution.body))],
    openingPhrases: [...new Set(phrases)],
  };
}

function toHit(segment: Segment, needs: Needs, number: number): SearchHit {
  const { resolution, paragraph } = segment.paragraphs[number] as SegmentParagraph;
  const { text, id, openingPhrase } = paragraph;
  const { title, body, adopted, adoption, symbol } = resolution;
  const found = findSpans(segment, needs, number, text);
  return { symbol: symbol ?? '', paragraph: id, text, openingPhrase, found, title, body, adopted, adoption };
}

/** Where the words that are looked for stand in a paragraph's text; what overlaps is one. */
function findSpans(segment: Segment, needs: Needs, paragraph: number, text: string): Span[] {
  const { starts, ends } = tokenize(text);
  const spans: Span[] = [];
  for (const place of placesIn(segment, needs, paragraph)) {
    const start = starts[place.start] as number;
    const end = ends[place.end - 1] as number;
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
