import type { ManifestEntry } from '../core/resolution/manifest.ts';
import { asMark, codeMarks, coded, foldSpace } from '../core/resolution/marks.ts';
import { dropEmphasis } from '../core/resolution/markup.ts';
import { parseLines } from '../core/resolution/parse-lines.ts';
import { findFormula } from '../core/resolution/read-formula.ts';
import type { Line } from '../core/resolution/read-lines.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { ResolutionError } from '../core/resolution/resolution-error.ts';
import type { DocxDocument, DocxParagraph } from './docx.ts';

/**
 * Read a resolution from a Word document: each of its paragraphs is a line to the reader of texts, with the number
 * that Word gives it, its italics and its footnote marks. What is struck through is left out; so are the cells of
 * tables after the line that opens the resolution. Linear in the length of the text.
 *
 * @param options.file the file's name, for messages
 * @param options.manifest what the text does not say itself
 * @throws ResolutionError for a document that is no resolution, and for a manifest that does not fit it
 */
export function resolutionFromDocx(
  docx: DocxDocument,
  options: { file: string; manifest?: ManifestEntry },
): Resolution {
  const lines = docx.paragraphs.map(toLine).filter(({ line }) => line.plain !== '');
  const opening = findFormula(lines.map(({ line }) => line));
  if (!opening) {
    throw new ResolutionError(
      options.file,
      null,
      'a paragraph that opens a resolution, such as “The General Assembly,”; this document has none',
    );
  }
  const tabled = lines[opening.from]?.inTable ?? false;
  const wording = lines.filter(({ inTable }, at) => tabled || !inTable || at < opening.from);
  const notes = docx.footnotes
    .filter(({ mark, text }) => codedMark(mark) !== '' && text !== '')
    .map(({ mark, text }) => lineOf(docx.paragraphs.length, `${codedMark(mark)} ${plainly(text)}`));
  return withStars(parseLines([...wording.map(({ line }) => line), ...notes], options));
}

/** In lines an asterisk is a sign of emphasis, so that in a mark another character stands for it. */
const STAR = '∗';

function codedMark(mark: string): string {
  const usable = asMark(mark);
  return usable === '' ? '' : coded(usable.replaceAll('*', STAR));
}

function withStars(resolution: Resolution): Resolution {
  const star = (mark: string) => mark.replaceAll(STAR, '*');
  return {
    ...resolution,
    paragraphs: resolution.paragraphs.map((paragraph) =>
      paragraph.marks ? { ...paragraph, marks: paragraph.marks.map(star) } : paragraph,
    ),
    footnotes: resolution.footnotes.map(({ mark, text }) => ({ mark: star(mark), text })),
  };
}

function toLine(paragraph: DocxParagraph, at: number): { line: Line; inTable: boolean } {
  const { number, inTable, heading } = paragraph;
  const words = markedUp(paragraph);
  // A number without full stop counts as one with it; a sign of a list is no number.
  const label = number === null || number === '•' ? '' : `${number.replace(/^(\d+)$/, '$1.')} `;
  const bullet = number === '•' ? '• ' : (/^[-+•–]\s+(?=\S)/.exec(words)?.[0] ?? '');
  const raw = number === '•' ? words : label + words.slice(bullet.length);
  return { line: { ...lineOf(at + 1, raw), heading, bullet }, inTable };
}

/** A line that begins a block, as each paragraph of Word does. */
function lineOf(number: number, raw: string): Line {
  return { number, raw, plain: dropEmphasis(raw).trim(), first: true, heading: false, bullet: '' };
}

/** The words of a paragraph with signs of emphasis around its italics and coded footnote marks. */
function markedUp({ text, italics, struck, footnotes }: DocxParagraph): string {
  const signs = [
    ...italics.flatMap(({ start, end }) => [
      { at: start, sign: '*' },
      { at: end, sign: '*' },
    ]),
    ...footnotes.map(({ mark, at }) => ({ at, sign: codedMark(mark) })),
    ...struck.flatMap(({ start, end }) => [
      { at: start, sign: '' },
      { at: end, sign: '' },
    ]),
  ].sort((a, b) => a.at - b.at);
  let words = '';
  let from = 0;
  for (const { at, sign } of [...signs, { at: text.length, sign: '' }]) {
    const left = struck.some(({ start, end }) => start <= from && at <= end);
    words += (left ? '' : plainly(text.slice(from, at))) + sign;
    from = at;
  }
  return foldSpace(words);
}

/** Words in which nothing can be taken for a sign of emphasis; marks that are typed are coded. */
function plainly(words: string): string {
  return codeMarks(words).replaceAll('*', '');
}
