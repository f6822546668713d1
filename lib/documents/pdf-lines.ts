/** A stretch of text on a page of a PDF, as pdf.js gives it. */
export interface PdfItem {
  str: string;
  /** The matrix of its letters: the size in the first four numbers, the place in the last two, from below, in points. */
  transform: number[];
  /** In points. */
  width: number;
}

/** A line of a page. */
export interface PdfLine {
  text: string;
  /** Where it begins, and its base line, from below, in points. */
  x: number;
  y: number;
  /** The size of its largest letters, in points. */
  size: number;
}

interface Piece {
  text: string;
  x: number;
  y: number;
  end: number;
  size: number;
}

/** A gap wider than this share of the letters' size is a space: those of words are a quarter, of letters a tenth. */
const SPACE = 0.18;
/** Base lines nearer than this share of the size are of one line: marks of notes are raised by a third. */
const ONE_LINE = 0.5;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Join the stretches of a page to lines, in the order in which the page is drawn. Linear. */
export function toLines(items: PdfItem[]): PdfLine[] {
  const lines: Piece[][] = [];
  for (const { str, transform, width } of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    // Letters that stand upright along the margin are no part of the text.
    if (str === '' || Math.abs(b) > Math.abs(a)) continue;
    const piece = { text: str, x, y, end: x + width, size: Math.hypot(c, d) };
    const line = lines.at(-1);
    if (line && goesOn(line, piece)) line.push(piece);
    else if (str.trim() !== '') lines.push([piece]);
  }
  return lines.map(join).filter(({ text }) => text !== '');
}

function goesOn(line: Piece[], piece: Piece): boolean {
  const last = line.at(-1) as Piece;
  const size = Math.max(last.size, piece.size, (line[0] as Piece).size);
  return Math.abs(piece.y - last.y) < size * ONE_LINE && piece.x > last.end - size;
}

function join(pieces: Piece[]): PdfLine {
  const largest = pieces.reduce((most, piece) =>
    piece.text.trim() !== '' && piece.size > most.size ? piece : most,
  );
  let text = '';
  let end: number | null = null;
  for (const piece of pieces) {
    const apart = end !== null && piece.x - end > largest.size * SPACE;
    const words = isRaised(piece, largest) ? superscript(piece.text) : piece.text;
    text += `${apart && !/\s$/.test(text) && !/^\s/.test(words) ? ' ' : ''}${words}`;
    end = piece.end;
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: (pieces[0] as Piece).x,
    y: largest.y,
    size: largest.size,
  };
}

/** Whether a piece is the mark of a note: small raised digits. */
function isRaised({ text, y, size }: Piece, largest: Piece): boolean {
  return /^[\d,\s]+$/.test(text) && size < largest.size * 0.8 && y > largest.y + largest.size * 0.1;
}

function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string);
}
