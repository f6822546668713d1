import { hasEnded } from '../core/resolution/heading.ts';
import type { DraftText } from './draft-text.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A wider step than this, against the usual one from line to line, is a gap between paragraphs. */
const GAP = 1.25;
/** Where heads and page numbers stand: so many lines at the top and at the foot of a page. */
const MARGIN = 3;
/** Letters smaller than this, against those of the text, are those of notes. */
const SMALL = 0.93;

/**
 * Join the lines of pages to paragraphs, with a blank line between two: where the step from line to line is wider, or
 * an indented line follows the end of a sentence. Line ends stay, and so do their hyphens. Left out, and noted, are
 * heads, feet and page numbers (lines that stand in the same place of several pages) and the notes at the foot.
 */
export function pdfText(pages: PdfLine[][]): DraftText {
  const furniture = findFurniture(pages);
  const size = usualSize(pages);
  const step = usualStep(pages);
  const bodies = pages.map((lines) => lines.filter((line) => !furniture.has(line)));
  const texts = bodies.map((lines) => lines.slice(0, firstNote(lines, size)));
  let text = '';
  let last: PdfLine | null = null;
  for (const lines of texts) {
    for (const [at, line] of lines.entries()) {
      const begins =
        last !== null && (at === 0 ? !goesOnOver(last, line) : beginsParagraph(last, line, step));
      text += `${last === null ? '' : begins ? '\n\n' : '\n'}${line.text}`;
      last = line;
    }
  }
  const notes = bodies.filter((lines, page) => lines.length > (texts[page]?.length ?? 0)).length;
  return {
    text,
    notes: [
      ...(furniture.size > 0 ? ['Left out: page numbers, and lines that stand on several pages.'] : []),
      ...(notes > 0
        ? [`Left out: the notes at the foot of ${notes} ${notes === 1 ? 'page' : 'pages'}.`]
        : []),
    ],
  };
}

function beginsParagraph(last: PdfLine, line: PdfLine, step: number): boolean {
  const down = last.y - line.y;
  // A line further up begins another column, in which the sentence may go on.
  if (down < 0) return !goesOnOver(last, line);
  if (down > Math.max(last.size, line.size) * step * GAP) return true;
  return line.x - last.x > line.size && hasEnded(last.text) && !last.text.endsWith(',');
}

/** Whether a sentence goes on from the end of a page or column to the next. */
function goesOnOver(last: PdfLine, line: PdfLine): boolean {
  if (Math.abs(last.size - line.size) > (1 - SMALL) * last.size) return false;
  return !hasEnded(last.text) || /^["“‘([]?\p{Ll}/u.test(line.text);
}

/** Find the lines near the edges of pages that another page has in the same place, whatever their figures. */
function findFurniture(pages: PdfLine[][]): Set<PdfLine> {
  const places = new Map<string, PdfLine[]>();
  for (const lines of pages) {
    const byHeight = lines.toSorted((a, b) => a.y - b.y);
    const edges = new Set([...byHeight.slice(0, MARGIN), ...byHeight.slice(-MARGIN)]);
    for (const line of edges) {
      const key = `${Math.round(line.y)} ${line.text.replace(/\d+/g, '0')}`;
      places.set(key, [...(places.get(key) ?? []), line]);
    }
  }
  // Two pages may begin or end with the same words by chance; with a figure in them they are counted.
  const often = (lines: PdfLine[]) =>
    lines.length > 2 || (lines.length > 1 && (lines.length === pages.length || lines.some(hasFigure)));
  return new Set([...places.values()].filter(often).flat());
}

function hasFigure({ text }: PdfLine): boolean {
  return /\d/.test(text);
}

/** Where the notes at the foot of a page begin: smaller letters behind a mark, down to the end of the page. */
function firstNote(lines: PdfLine[], usual: number): number {
  let from = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { size, text } = lines[at] as PdfLine;
    if (size > usual * SMALL) return from;
    if (/^[⁰¹²³⁴-⁹*†‡]/u.test(text)) from = at;
  }
  // A page in small letters throughout is no note.
  return lines.length;
}

/** The size that most characters are set in. */
function usualSize(pages: PdfLine[][]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

/** The median step from line to line, in sizes of their letters; single-spaced text where there are too few. */
function usualStep(pages: PdfLine[][]): number {
  const steps = pages
    .flatMap((lines) => lines.slice(1).map((line, i) => ((lines[i] as PdfLine).y - line.y) / line.size))
    .filter((step) => step > 0.8 && step < 4)
    .sort((a, b) => a - b);
  return steps.length < FEW ? SINGLE : (steps[Math.floor(steps.length / 2)] as number);
}

const FEW = 6;
const SINGLE = 1.25;
