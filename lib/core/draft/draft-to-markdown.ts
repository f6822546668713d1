import type { AgreedKey, DraftReport } from './draft-report.ts';
import { escapeLineStart, escapeMarkdown } from './escape.ts';
import {
  type Cited,
  type ExportWords,
  type MarkedPiece,
  markDraft,
  type PassageGrade,
} from './marked-draft.ts';

/** Around the words of each grade: bold, italics, and signs that stand for the dotted line of adapted words. */
const MARKS: Record<PassageGrade, readonly [string, string]> = {
  verbatim: ['**', '**'],
  'near-verbatim': ['*', '*'],
  adapted: ['‹', '›'],
};

/**
 * Write a checked draft as Markdown: passages are marked by grade, and a numbered footnote names the grade and the source
 * of each.
 *
 * @param describe how a paragraph is cited
 */
export function draftToMarkdown(
  text: string,
  report: DraftReport,
  describe: (key: AgreedKey) => Cited,
  words: ExportWords,
): string {
  const { paragraphs, notes } = markDraft(text, report);
  const body = paragraphs.map((pieces) =>
    escapeLineStart(
      pieces
        .map((piece) => pieceToMarkdown(text, piece))
        .join('')
        .trim(),
    ),
  );
  const footnotes = notes.map(({ number, grade, quoted, key }) => {
    const { citation, url } = describe(key);
    const name = escapeMarkdown(citation);
    const source = url !== null && /^https?:/u.test(url) ? `[${name}](<${asDestination(url)}>)` : name;
    const said = marked(escapeMarkdown(words.grades[grade]), grade);
    return `[^${number}]: ${said}${quoted ? `, ${escapeMarkdown(words.quoted)}` : ''}: ${source}`;
  });
  return `${[`# ${escapeMarkdown(words.title)}`, ...body, footnotes.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}

function pieceToMarkdown(text: string, { start, end, grade, note }: MarkedPiece): string {
  const words = escapeMarkdown(text.slice(start, end).replace(/\s+/gu, ' '));
  return grade === null || note === null ? words : `${marked(words, grade)}[^${note}]`;
}

function marked(words: string, grade: PassageGrade): string {
  const [before, after] = MARKS[grade];
  return before + words + after;
}

/** What would end a link's address goes into it as a code. */
function asDestination(url: string): string {
  return url.replace(/[<>\\\s]/gu, encodeURIComponent);
}
