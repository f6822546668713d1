import type { AgreedKey, DraftReport } from './draft-report.ts';
import { escapeHtml } from './escape.ts';
import { type Cited, type ExportWords, type MarkedPiece, markDraft, type Note } from './marked-draft.ts';

/** Lines tell the grades apart, on paper and without colour as well. */
const STYLE = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, "Times New Roman", serif }
p { margin: 0 0 1em }
u { text-underline-offset: 0.2em; text-decoration-thickness: from-font }
u.verbatim { text-decoration-style: solid }
u.near-verbatim { text-decoration-style: dashed }
u.adapted { text-decoration-style: dotted }
sup { line-height: 0 }
ol { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid; font-size: 0.875rem }
@media print { a { color: inherit } }
`;

/**
 * Write a checked draft as a page of HTML, well-formed as XML too: passages are underlined by grade, and a numbered note
 * names the grade and the source of each.
 *
 * @param describe how a paragraph is cited
 */
export function draftToHtml(
  text: string,
  report: DraftReport,
  describe: (key: AgreedKey) => Cited,
  words: ExportWords,
): string {
  const { paragraphs, notes } = markDraft(text, report);
  const cited = new Set<number>();
  const body = paragraphs.map(
    (pieces) => `<p>${pieces.map((piece) => pieceToHtml(text, piece, cited)).join('')}</p>`,
  );
  const list = notes.map(
    (note) => `<li id="n${note.number}">${noteToHtml(note, describe(note.key), words)}</li>`,
  );
  return [
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="${escapeHtml(words.language)}">`,
    `<head><meta charset="utf-8"/><title>${escapeHtml(words.title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    `<h1>${escapeHtml(words.title)}</h1>`,
    ...body,
    ...(list.length > 0 ? ['<ol>', ...list, '</ol>'] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function pieceToHtml(text: string, { start, end, grade, note }: MarkedPiece, cited: Set<number>): string {
  const words = escapeHtml(text.slice(start, end).replace(/\s+/gu, ' '));
  if (grade === null || note === null) return words;
  // Passages of one source share a note: it leads back to the first of them.
  const id = cited.has(note) ? '' : ` id="r${note}"`;
  cited.add(note);
  return `<u class="${grade}">${words}</u><sup><a${id} href="#n${note}">${note}</a></sup>`;
}

function noteToHtml(
  { number, grade, quoted }: Note,
  { citation, url }: Cited,
  { grades, quoted: altered }: ExportWords,
): string {
  const name = escapeHtml(citation);
  const source = url !== null && /^https?:/u.test(url) ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
  const said = `<u class="${grade}">${escapeHtml(grades[grade])}</u>${quoted ? `, ${escapeHtml(altered)}` : ''}`;
  return `${said}: ${source} <a href="#r${number}">↑</a>`;
}
