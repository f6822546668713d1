import type { Overlay, TermPlace } from '../index/overlay.ts';
import { paragraphAt, type Segment, type SegmentParagraph } from '../index/segment.ts';
import { wordIds } from '../index/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';
import { type Candidate, choose } from './choose.ts';
import { findRuns, type Run } from './find-runs.ts';
import { buildTermFinder, findTerms, formOf, type TermFinder, type TermRun } from './find-terms.ts';
import type { Edit, Match, Source } from './match.ts';
import { PAINTED_OWN_WORDS, PAINTED_TOKENS, trimToContent } from './paint.ts';
import { bodiesNamed, rankPlaces } from './rank.ts';

/** What texts are checked against. */
export interface Library {
  segment: Segment;
  overlay: Overlay;
  terms: TermFinder;
  /** The tokens of paragraphs that were asked for, by paragraph number; filled as they are met. */
  read: (Tokens | undefined)[];
}

/** Make a segment and its overlay ready to answer. */
export function openLibrary(segment: Segment, overlay: Overlay): Library {
  return { segment, overlay, terms: buildTermFinder(overlay), read: [] };
}

/** What a check may leave out, and what it ranks by. */
export interface CheckOptions {
  /** Keep no more sources a match than these; `sourceCount` counts them all. */
  sources?: number;
  /** Bodies whose texts rank first; without them, the bodies that the block names. */
  bodies?: ReadonlySet<string>;
}

/** An exact run needs so many content words to be a match; its five tokens are the index's gram. */
const CONTENT_WORDS = 3;

type Found = Candidate & ({ grade: 'verbatim'; run: Run } | { grade: 'term'; run: TermRun });

/**
 * Grade one block of text: every stretch that stands in the library, none overlapping another, by ascending start.
 *
 * Candidates come from finders, one a grade; all of them are put before `choose` together. Another grade is one more
 * finder and one more case of `sourcesOf`.
 *
 * Cost: linear in the text where nothing matches; see `findRuns` for what a run costs.
 */
export function checkBlock(library: Library, text: string, options: CheckOptions = {}): Match[] {
  const tokens = tokenize(text);
  const page = wordIds(library.segment.vocabulary, text, tokens);
  const { content } = library.segment;
  const isContent = (token: number) => content[page[token] as number] === 1;
  const found: Found[] = [
    ...verbatimCandidates(library.segment, page, isContent),
    ...findTerms(library.terms, text, tokens).map(
      (run): Found => ({
        ...run,
        matched: run.end - run.start,
        rank: 3,
        divisible: false,
        grade: 'term',
        run,
      }),
    ),
  ];
  const choices = choose(found, tokens.count, isContent);
  if (choices.length === 0) return [];
  const bodies = options.bodies ?? bodiesNamed(text, library.segment.resolutions);
  return choices.map(({ start, end, candidate }) => {
    const places = rankPlaces(library.segment, placesOf(library.segment, candidate), bodies);
    const trimmed = trimToContent({ start, end }, candidate.grade === 'term' ? () => true : isContent);
    return {
      ...toCodeUnits(tokens, { start, end }),
      grade: candidate.grade,
      similarity: 1,
      common:
        candidate.grade === 'verbatim' && ownWords(library.segment, candidate.run) === 0 ? 'name' : null,
      paint: toCodeUnits(tokens, trimmed ?? { start, end }),
      painted: isPainted(library.segment, candidate, isContent),
      sources: places
        .slice(0, options.sources ?? places.length)
        .map((place) => toSource(library, candidate, { start, end }, place, text, tokens)),
      sourceCount: places.length,
      tokens: end - start,
      term: candidate.grade === 'term' ? candidate.run.term.phrase : null,
    };
  });
}

function verbatimCandidates(
  segment: Segment,
  page: Uint32Array,
  isContent: (token: number) => boolean,
): Found[] {
  const candidates: Found[] = [];
  for (const run of findRuns(segment.index, page, page.length)) {
    let words = 0;
    for (let i = run.start; i < run.end && words < CONTENT_WORDS; i++) if (isContent(i)) words++;
    if (words < CONTENT_WORDS) continue;
    const { start, end } = run;
    candidates.push({ start, end, matched: end - start, rank: 0, divisible: true, grade: 'verbatim', run });
  }
  return candidates;
}

/** Count a run's content words that belong to no name or date, at the first of its places. */
function ownWords(segment: Segment, run: Run): number {
  const place = segment.index.positions[run.places.low] as number;
  let words = 0;
  for (let at = place; at < place + run.end - run.start; at++) {
    if (segment.content[segment.index.tokens[at] as number] === 1 && segment.names[at] === 0) words++;
  }
  return words;
}

function isPainted(segment: Segment, found: Found, isContent: (token: number) => boolean): boolean {
  if (found.grade === 'term') return true;
  const inner = trimToContent(found, isContent);
  return (
    inner !== null &&
    inner.end - inner.start >= PAINTED_TOKENS &&
    ownWords(segment, found.run) >= PAINTED_OWN_WORDS
  );
}

/** The first place of a candidate in each paragraph that has it, by ascending paragraph. */
function placesOf(segment: Segment, found: Found): TermPlace[] {
  if (found.grade === 'term') return found.run.term.places;
  const { low, high } = found.run.places;
  const places: TermPlace[] = [];
  for (const position of segment.index.positions.slice(low, high).sort()) {
    const paragraph = paragraphAt(segment, position);
    if (places.at(-1)?.paragraph === paragraph) continue;
    places.push({ paragraph, at: position - (segment.offsets[paragraph] as number) });
  }
  return places;
}

/** A place as answers have it, with the span of what is left of the candidate. */
function toSource(
  library: Library,
  found: Found,
  rest: Span,
  place: TermPlace,
  text: string,
  page: Tokens,
): Source {
  const { resolution, paragraph } = library.segment.paragraphs[place.paragraph] as SegmentParagraph;
  library.read[place.paragraph] ??= tokenize(paragraph.text);
  const tokens = library.read[place.paragraph] as Tokens;
  const start = place.at + rest.start - found.start;
  const span = { start, end: start + rest.end - rest.start };
  return {
    symbol: resolution.symbol ?? '',
    paragraph: paragraph.id,
    grade: found.grade,
    similarity: 1,
    ...toCodeUnits(tokens, span),
    edits:
      found.grade === 'term'
        ? editsOfTerm(
            library.terms,
            { text, tokens: page, span: rest },
            { text: paragraph.text, tokens, span },
          )
        : [],
  };
}

/** A stretch of a tokenised text. */
interface Stretch {
  text: string;
  tokens: Tokens;
  span: Span;
}

/** The words of a term that the page has in another form or spelling than the source. */
function editsOfTerm(finder: TermFinder, page: Stretch, source: Stretch): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < page.span.end - page.span.start; i++) {
    const at = page.span.start + i;
    const agreed = source.span.start + i;
    if (page.tokens.hashes[at] === source.tokens.hashes[agreed]) continue;
    const isSameForm =
      formOf(finder, page.text, page.tokens, at) === formOf(finder, source.text, source.tokens, agreed);
    edits.push({
      op: 'replace',
      kind: isSameForm ? 'spelling' : 'inflection',
      page: toCodeUnits(page.tokens, { start: at, end: at + 1 }),
      source: toCodeUnits(source.tokens, { start: agreed, end: agreed + 1 }),
    });
  }
  return edits;
}

function toCodeUnits(tokens: Tokens, { start, end }: Span): Span {
  return { start: tokens.starts[start] as number, end: tokens.ends[end - 1] as number };
}
