import { NO_WORD } from '../index/vocabulary.ts';
import type { SegmentParagraph } from '../index/segment.ts';
import type { Paragraph } from '../resolution/resolution.ts';
import type { Span } from '../text/span.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';
import type { Library } from './check.ts';
import { type EditedTexts, listEdits } from './edits.ts';
import { formOf } from './find-terms.ts';
import type { Edit, Source } from './match.ts';
import type { Place } from './places.ts';
import type { ReadBlock } from './read-block.ts';

/** Give the code units that a stretch of tokens covers. */
export function toCodeUnits({ starts, ends }: Pick<Tokens, 'starts' | 'ends'>, { start, end }: Span): Span {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}

/** A place as answers have it, with its edits against the stretch of the block. */
export function describePlace(library: Library, block: ReadBlock, stretch: Span, place: Place): Source {
  const { segment } = library;
  const { resolution, paragraph } = segment.paragraphs[place.paragraph] as SegmentParagraph;
  const tokens = readParagraph(library, place.paragraph);
  const offset = segment.offsets[place.paragraph] as number;
  const span = { start: place.start - offset, end: place.end - offset };
  return {
    symbol: resolution.symbol ?? '',
    paragraph: paragraph.id,
    grade: place.grade,
    similarity: place.similarity,
    ...toCodeUnits(tokens, span),
    edits: editsOf(library, block, stretch, place, { paragraph, tokens, span, offset }),
  };
}

/** So many paragraphs are kept with their tokens, some kilobytes each: those that a page or a draft shows. */
const MOST_READ = 2000;

/** The tokens of a paragraph, read once while they are needed. */
function readParagraph({ segment, read }: Library, paragraph: number): Tokens {
  let tokens = read.get(paragraph);
  if (!tokens) {
    tokens = tokenize((segment.paragraphs[paragraph] as SegmentParagraph).paragraph.text);
    if (read.size >= MOST_READ) read.clear();
    read.set(paragraph, tokens);
  }
  return tokens;
}

/** A stretch of a paragraph in its tokens, and where these begin in the index. */
interface SourceStretch {
  paragraph: Paragraph;
  tokens: Tokens;
  span: Span;
  offset: number;
}

function editsOf(
  library: Library,
  block: ReadBlock,
  stretch: Span,
  place: Place,
  source: SourceStretch,
): Edit[] {
  if (place.grade === 'verbatim') return [];
  const { tokens, span, offset } = source;
  const inParagraph = (position: number) => position - offset;
  const pairs = place.pairs
    ? { page: place.pairs.page, source: place.pairs.source.map(inParagraph) }
    : { page: count(stretch), source: count(span) };
  const differenceOf =
    place.grade === 'term' ? termDifference(library, block, source) : wordDifference(library, block, offset);
  return listEdits(pairs, stretch, span, { page: block.tokens, source: tokens, differenceOf });
}

function wordDifference(
  { segment }: Library,
  { ids, codes }: ReadBlock,
  offset: number,
): EditedTexts['differenceOf'] {
  const { spellings } = segment.words;
  return (page, source) => {
    const word = segment.index.tokens[source + offset] as number;
    if (ids[page] === word && word !== NO_WORD) return null;
    return spellings[codes[page] as number] === spellings[word] ? 'spelling' : 'inflection';
  };
}

function termDifference(
  { terms }: Library,
  block: ReadBlock,
  source: SourceStretch,
): EditedTexts['differenceOf'] {
  const { text } = source.paragraph;
  return (page, agreed) => {
    if (block.tokens.hashes[page] === source.tokens.hashes[agreed]) return null;
    const isSameForm =
      formOf(terms, block.text, block.tokens, page) === formOf(terms, text, source.tokens, agreed);
    return isSameForm ? 'spelling' : 'inflection';
  };
}

function count({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
