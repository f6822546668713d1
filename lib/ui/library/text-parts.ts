import { type ParagraphId, parseParagraphId } from '../../core/resolution/paragraph-id.ts';
import type { Paragraph } from '../../core/resolution/resolution.ts';

/** Paragraphs of a text that stand under one heading. */
export interface TextPart {
  /** Where it stands; null for paragraphs whose ids say nothing. */
  place: Pick<ParagraphId, 'annex' | 'sections' | 'unit'> | null;
  /** Outside sections and annexes a text has a preamble and operative paragraphs. */
  isPreamble: boolean;
  paragraphs: Paragraph[];
}

/** Cuts a text where a section, an annex, an article or the operative part begins. */
export function partsOf(paragraphs: readonly Paragraph[]): TextPart[] {
  const parts: TextPart[] = [];
  let last: string | null = null;
  for (const paragraph of paragraphs) {
    const id = parse(paragraph.id);
    const place = id && { annex: id.annex, sections: id.sections, unit: id.unit };
    const isPreamble = id?.kind === 'preambular' && id.annex === null && id.sections.length === 0;
    const key = JSON.stringify([place, isPreamble]);
    if (key !== last) parts.push({ place, isPreamble, paragraphs: [] });
    parts.at(-1)?.paragraphs.push(paragraph);
    last = key;
  }
  return parts;
}

/** What stands quietly in the margin: the id where the text has no number of its own, else nothing. */
export function marginOf(id: string): string | null {
  const kind = parse(id)?.kind;
  return kind === 'preambular' || kind === 'unnumbered' ? id.slice(id.lastIndexOf('.') + 1) : null;
}

/** How deep a subparagraph lies: 0 for a paragraph. */
export function depthOf(id: string): number {
  return parse(id)?.subparagraphs.length ?? 0;
}

/** An imported text may have ids that are none. */
function parse(id: string): ParagraphId | null {
  try {
    return parseParagraphId(id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
