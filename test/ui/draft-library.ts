import { finish } from '../../lib/core/steps.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { findParagraph } from '../../lib/core/index/find-paragraph.ts';
import type { SegmentParagraph } from '../../lib/core/index/segment.ts';
import { compare } from '../../lib/core/compare/compare.ts';
import { checkDraft } from '../../lib/core/draft/check-draft.ts';
import { compareDraft } from '../../lib/core/draft/compare-draft.ts';
import { openBoilerplate } from '../../lib/core/index/boilerplate.ts';
import { contrast } from '../../lib/core/lineage/contrast.ts';
import { packLinks } from '../../lib/core/lineage/lineage.ts';
import { linkParagraphs } from '../../lib/core/lineage/link-paragraphs.ts';
import { relativesOf } from '../../lib/core/lineage/relatives.ts';
import { checkBlock, openLibrary } from '../../lib/core/match/check.ts';
import { agreedTokens, checkText } from '../../lib/core/match/check-text.ts';
import { citeInAllStyles } from '../../lib/core/resolution/cite.ts';
import { paragraphName } from '../../lib/core/resolution/paragraph-name.ts';
import { footnotesOf, leadOf } from '../../lib/core/resolution/paragraph-tree.ts';
import type { Resolution } from '../../lib/core/resolution/resolution.ts';
import { documentUrl } from '../../lib/core/resolution/symbol.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import type { FrameMatch, FrameReport, ParagraphKey, SourceParagraph } from '../../lib/messaging/messages.ts';
import type { CheckAsks } from '../../lib/ui/asks.ts';
import type { DraftAsks } from '../../lib/ui/check/draft-asks.ts';
import { seeds } from './seed-texts.ts';

/** The seeds, indexed in the browser: without roots and terms, which a build makes, else as the background has them. */
const library = (() => {
  const segment = buildSegment(seeds);
  const plain = { terms: [], forms: [], boilerplate: new Uint32Array(0), lineage: new Uint32Array(0) };
  const links = finish(linkParagraphs(segment, openBoilerplate(segment, plain)));
  return openLibrary(segment, { ...plain, lineage: packLinks(links) });
})();

/** The text of a seed's paragraph. */
export function agreedText(symbol: string, paragraph: string): string {
  const found = find({ symbol, paragraph });
  if (!found) throw new Error(`the seeds have no ${symbol} ${paragraph}`);
  return found.paragraph.text;
}

function find({ symbol, paragraph }: ParagraphKey): (SegmentParagraph & { number: number }) | null {
  const number = findParagraph(library.segment, symbol, paragraph);
  return number === null ? null : { number, ...(library.segment.paragraphs[number] as SegmentParagraph) };
}

function describeKey(key: ParagraphKey): SourceParagraph | null {
  const found = find(key);
  if (!found) return null;
  const { resolution, paragraph } = found;
  return {
    ...resolution,
    symbol: key.symbol,
    url: documentUrl(key.symbol),
    paragraph,
    lead: leadOf(resolution, paragraph.id).map(({ text }) => text),
    name: paragraphName(paragraph.id),
    citations: citeInAllStyles(resolution, paragraph.id),
    footnotes: footnotesOf(resolution, paragraph),
  };
}

/** Answers like the background, from the four texts. */
export const libraryAsks: CheckAsks & DraftAsks = {
  describe: async (keys) => keys.map(describeKey),
  lineage: async (key) => {
    const found = find(key);
    return found ? relativesOf(library.segment, library.lineage, found.number) : [];
  },
  contrast: async (agreed, other) => {
    const [one, two] = [find(agreed), find(other)];
    return one && two && contrast(library, one.number, two.number);
  },
  compare: async ({ text, start, end, source }) => {
    const found = find(source);
    return found && compare({ text, start, end, source, paragraph: found.paragraph });
  },
  sources: async ({ text }) => checkBlock(library, text)[0]?.sources ?? [],
  check: async (text) => {
    const matches = checkText(library, text);
    return { matches, tokens: tokenize(text).count, agreed: agreedTokens(matches) };
  },
  checkDraft: async (text) => checkDraft(library, text),
  compareDraft: async ({ text, start, end, symbol, paragraph }) =>
    compareDraft(library, text, { start, end }, { symbol, paragraph }),
};

/** A whole text, as the background gives it. */
export function resolutionOf(symbol: string): Resolution | null {
  return seeds.find((known) => known.symbol === symbol) ?? null;
}

/** What the top frame of a page with this text reports of it. */
export function reportOf(text: string): FrameReport {
  const matches = checkText(library, text).map((match, id): FrameMatch => {
    const source = match.sources[0] as FrameMatch['source'];
    return { ...match, id, source, words: text.slice(match.start, match.end).replace(/\s+/g, ' '), text };
  });
  return { frame: 'top', top: true, language: 'en', matches, cited: [] };
}
