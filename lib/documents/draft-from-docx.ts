import type { DocxDocument, DocxParagraph } from './docx.ts';
import type { DraftText } from './draft-text.ts';

/**
 * Write a Word document as the plain text of a draft: each paragraph with its number, a blank line between two, and
 * `~~` around what is struck through. Notes and their marks are left out, as they are of the wording of agreed paragraphs.
 */
export function draftFromDocx({ paragraphs, footnotes, changes }: DocxDocument): DraftText {
  const struck = paragraphs.reduce((sum, paragraph) => sum + paragraph.struck.length, 0);
  const tracked = [
    counted(changes.insertions, 'insertion'),
    counted(changes.deletions, 'deletion'),
    counted(changes.moves, 'move'),
  ].filter((part) => part !== null);
  const notes = [
    tracked.length > 0 ? `Read with all tracked changes accepted: ${tracked.join(', ')}.` : null,
    struck > 0
      ? `Struck-through words are no part of the wording: ${counted(struck, 'stretch', 'es')}.`
      : null,
    footnotes.length > 0 ? `Left out: ${counted(footnotes.length, 'footnote')}.` : null,
  ];
  return { text: paragraphs.map(write).join('\n\n'), notes: notes.filter((line) => line !== null) };
}

function write({ text, number, struck }: DocxParagraph): string {
  let words = '';
  let from = 0;
  for (const { start, end } of struck) {
    // The signs stand directly at the words, as Markdown has them.
    const struckOut = text.slice(start, end).replace(/\S(?:[^]*\S)?/, (inner) => `~~${inner}~~`);
    words += text.slice(from, start) + struckOut;
    from = end;
  }
  return `${number === null ? '' : `${number} `}${words}${text.slice(from)}`;
}

function counted(number: number, noun: string, plural = 's'): string | null {
  return number === 0 ? null : `${number} ${noun}${number === 1 ? '' : plural}`;
}
