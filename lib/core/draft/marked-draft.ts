import type { Match } from '../match/match.ts';
import type { Span } from '../text/span.ts';
import type { AgreedKey, DraftReport } from './draft-report.ts';

/** How a paragraph is cited, and where it can be read. */
export interface Cited {
  citation: string;
  /** An address on the web, or null where there is none. */
  url: string | null;
}

/** What an exported draft says in words, in the language of the person. */
export interface ExportWords {
  /** BCP 47. */
  language: string;
  title: string;
  /** Named in the notes: the line under the words is not all that tells a grade. */
  grades: Record<PassageGrade, string>;
  /** Of altered words in quotation marks. */
  quoted: string;
}

export type PassageGrade = Exclude<Match['grade'], 'term'>;

/** A piece of a draft: words by themselves, or words that are agreed, with the number of their note. */
export interface MarkedPiece extends Span {
  grade: PassageGrade | null;
  note: number | null;
}

/** What a number at the end of a passage says. */
export interface Note {
  number: number;
  grade: PassageGrade;
  quoted: boolean;
  key: AgreedKey;
}

/** A draft in pieces, line by line of what stands between paragraphs, and its notes. */
export interface MarkedDraft {
  paragraphs: MarkedPiece[][];
  notes: Note[];
}

/**
 * Cut a draft into its paragraphs, each with the number before it, and these into pieces, for an export. Marked is what a
 * page would mark by default, but for terms; passages with one source and grade share a note. Nothing of the draft is lost
 * but white space.
 */
export function markDraft(text: string, report: DraftReport): MarkedDraft {
  const notes = new Map<string, Note>();
  const paragraphs: MarkedPiece[][] = [];
  let at = 0;
  for (const { start, end, matches } of report.paragraphs) {
    const [lines, own] = linesBetween(text, at, start);
    paragraphs.push(...lines.map((line) => [plain(line)]));
    const pieces: MarkedPiece[] = [];
    let from = own;
    for (const match of matches) {
      const { grade } = match;
      const key = match.sources[0];
      if (grade === 'term' || !match.painted || key === undefined) continue;
      pieces.push(plain({ start: from, end: match.start }));
      const note = noteOf(notes, { grade, quoted: match.quoted, key });
      pieces.push({ start: match.start, end: match.end, grade, note: note.number });
      from = match.end;
    }
    pieces.push(plain({ start: from, end }));
    paragraphs.push(pieces.filter((piece) => piece.end > piece.start));
    at = end;
  }
  const [lines, last] = linesBetween(text, at, text.length);
  const rest = [...lines, { start: last, end: text.length }];
  paragraphs.push(...rest.filter((line) => hasWords(text, line)).map((line) => [plain(line)]));
  return { paragraphs, notes: [...notes.values()] };
}

function plain({ start, end }: Span): MarkedPiece {
  return { start, end, grade: null, note: null };
}

function noteOf(notes: Map<string, Note>, { grade, quoted, key }: Omit<Note, 'number'>): Note {
  const { symbol, paragraph } = key;
  const name = JSON.stringify([grade, quoted, symbol, paragraph]);
  const note = notes.get(name) ?? { number: notes.size + 1, grade, quoted, key: { symbol, paragraph } };
  notes.set(name, note);
  return note;
}

/** The lines with words in a gap, and where the last one begins, which belongs to what follows: its number. */
function linesBetween(text: string, start: number, end: number): [lines: Span[], last: number] {
  const lines: Span[] = [];
  let from = start;
  for (const { index, 0: sign } of text.slice(start, end).matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/gu)) {
    if (hasWords(text, { start: from, end: start + index })) lines.push({ start: from, end: start + index });
    from = start + index + sign.length;
  }
  return [lines, from];
}

function hasWords(text: string, { start, end }: Span): boolean {
  return /\S/u.test(text.slice(start, end));
}
