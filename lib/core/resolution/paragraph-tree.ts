import { parseParagraphId } from './paragraph-id.ts';
import type { Footnote, Paragraph, Resolution } from './resolution.ts';

/**
 * Gather the paragraphs that a subparagraph continues, outermost first; empty for a paragraph that stands by
 * itself, or that the resolution does not have.
 */
export function leadOf(resolution: Pick<Resolution, 'paragraphs'>, id: string): Paragraph[] {
  const byId = new Map(resolution.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  if (!byId.has(id)) return [];
  const lead: Paragraph[] = [];
  for (let above = parentId(id); above !== null; above = parentId(above)) {
    const paragraph = byId.get(above);
    if (paragraph) lead.unshift(paragraph);
  }
  return lead;
}

/** Gather the notes whose marks stand in a paragraph, in the order of the marks. */
export function footnotesOf(resolution: Pick<Resolution, 'footnotes'>, paragraph: Paragraph): Footnote[] {
  const marks = paragraph.marks ?? [];
  const byMark = new Map(resolution.footnotes.map((note) => [note.mark, note]));
  return [...new Set(marks)].flatMap((mark) => byMark.get(mark) ?? []);
}

/** The id of the paragraph above a subparagraph, or null. */
function parentId(id: string): string | null {
  const last = parseParagraphId(id).subparagraphs.at(-1);
  return last === undefined ? null : id.slice(0, id.length - last.length);
}
