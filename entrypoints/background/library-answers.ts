import { compareStretch } from '../../lib/core/draft/compare-stretch.ts';
import { findParagraph, findResolution } from '../../lib/core/index/find-paragraph.ts';
import type { SegmentParagraph } from '../../lib/core/index/segment.ts';
import { contrast } from '../../lib/core/lineage/contrast.ts';
import { relativesOf } from '../../lib/core/lineage/relatives.ts';
import { checkBlock, checkBlocks, type Library } from '../../lib/core/match/check.ts';
import { mayHaveMatch } from '../../lib/core/match/may-match.ts';
import { agreedTokens, checkText } from '../../lib/core/match/check-text.ts';
import { citeInAllStyles } from '../../lib/core/resolution/cite.ts';
import { findCitations } from '../../lib/core/resolution/find-citations.ts';
import { paragraphName } from '../../lib/core/resolution/paragraph-name.ts';
import { footnotesOf, leadOf } from '../../lib/core/resolution/paragraph-tree.ts';
import { documentUrl } from '../../lib/core/resolution/symbol.ts';
import type { Span } from '../../lib/core/text/span.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import type { Handlers } from '../../lib/messaging/channel.ts';
import type { Calls, Cited, ParagraphKey, SourceParagraph } from '../../lib/messaging/messages.ts';
import { libraryFor, prepareLibrary } from './library.ts';

/** A page receives so many sources a match; it asks for the rest. */
export const FIRST_SOURCES = 20;

/**
 * Every call about wording that content scripts make too. What pages get to know without a person's doing, `match` and
 * `mayMatch`, and the card of it, is of texts that pages may show. The rest is asked by a person, and answered from all
 * texts into a card that the page cannot read.
 */
export const answerFromLibrary: Pick<
  Handlers<Calls>,
  'match' | 'mayMatch' | 'check' | 'describe' | 'sources' | 'compare' | 'lineage' | 'contrast'
> = {
  async match({ blocks, cited }) {
    const library = await libraryFor('pages');
    return checkBlocks(library, blocks, { sources: FIRST_SOURCES }).map((matches, i) => {
      const found = cited ? findCited(library, blocks[i] as string) : [];
      return found.length > 0 ? { matches, cited: found } : { matches };
    });
  },

  async mayMatch({ blocks }) {
    const library = await libraryFor('pages');
    return blocks.map((block) => mayHaveMatch(library, block));
  },

  async check({ text }) {
    const library = await libraryFor('person');
    const matches = checkText(library, text, { sources: FIRST_SOURCES });
    return { matches, tokens: tokenize(text).count, agreed: agreedTokens(matches) };
  },

  async describe({ paragraphs }) {
    const { library } = await prepareLibrary();
    return paragraphs.map((key) => {
      const found = find(library, key);
      return found && describe(key.symbol, found);
    });
  },

  async sources({ text, start, end, asked }, { isOwnPage }) {
    const library = await libraryFor(isOwnPage || asked ? 'person' : 'pages');
    // A part of a block may be matched a little otherwise than the whole: what has most of the words is meant.
    const shared = (one: Span) => Math.min(one.end, end) - Math.max(one.start, start);
    const matches = checkBlock(library, text).filter((one) => shared(one) > 0);
    return matches.sort((a, b) => shared(b) - shared(a))[0]?.sources ?? [];
  },

  async compare({ text, start, end, source }) {
    const { library } = await prepareLibrary();
    const found = find(library, source);
    return found && compareStretch(library, { text, start, end, source, paragraph: found.paragraph });
  },

  async lineage(key) {
    const { library } = await prepareLibrary();
    const found = find(library, key);
    return found ? relativesOf(library.segment, library.lineage, found.number) : [];
  },

  async contrast({ agreed, other }) {
    const { library } = await prepareLibrary();
    const one = find(library, agreed);
    const two = find(library, other);
    return one && two && contrast(library, one.number, two.number);
  },
};

interface Found extends SegmentParagraph {
  /** The paragraph's number in the segment. */
  number: number;
}

function find({ segment, live }: Library, { symbol, paragraph }: ParagraphKey): Found | null {
  const number = findParagraph(segment, symbol, paragraph);
  const found = number === null ? undefined : segment.paragraphs[number];
  if (number === null || !found || live[found.resolutionNumber] === 0) return null;
  return {
    number,
    resolution: found.resolution,
    resolutionNumber: found.resolutionNumber,
    paragraph: found.paragraph,
  };
}

function describe(symbol: string, { resolution, paragraph }: SegmentParagraph): SourceParagraph {
  const { title, body, session, adopted, adoption, adoptionSource, vote } = resolution;
  return {
    symbol,
    url: documentUrl(symbol),
    title,
    body,
    session,
    adopted,
    adoption,
    adoptionSource,
    ...(vote ? { vote } : {}),
    paragraph,
    lead: leadOf(resolution, paragraph.id).map((above) => above.text),
    name: paragraphName(paragraph.id),
    citations: citeInAllStyles(resolution, paragraph.id),
    footnotes: footnotesOf(resolution, paragraph),
  };
}

function findCited({ segment, live }: Library, block: string): Cited[] {
  return findCitations(block).map(({ start, end, candidates }) => ({
    start,
    end,
    grade: 'symbol',
    candidates: candidates.map((one) => {
      const number = findResolution(segment, one.symbol);
      const known = number !== null && live[number] === 1 ? segment.resolutions[number] : undefined;
      return {
        ...one,
        known: known ? { title: known.title, body: known.body, adopted: known.adopted } : null,
      };
    }),
  }));
}
