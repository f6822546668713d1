import type { Source } from '../match/match.ts';
import type { Paragraph } from '../resolution/resolution.ts';
import type { Span } from '../text/span.ts';
import { compareVerbs } from './compare-verbs.ts';
import type { Comparison, DiffPiece } from './comparison.ts';
import { extendToOpening } from './extend-to-opening.ts';
import { compareForce } from './force.ts';
import { foldSpace, type PairedEdit, type Pairing, pairWords, signsBefore, startOf } from './pair-words.ts';

/** A stretch `[start, end)` of a text, and the adopted words that it was matched with. */
export interface Compared extends Span {
  text: string;
  /** Its edits lead from one to the other. */
  source: Source;
  paragraph: Paragraph;
}

/** Compare a matched stretch of a text with its source, word by word. Cost: linear in both texts. */
export function compare({ text, start, end, source, paragraph }: Compared): Comparison {
  const pairing = pairWords(text, { start, end }, paragraph.text, source);
  const opened = extendToOpening(pairing, paragraph.openingPhrase);
  const { agreed, other, edits } = pairing;
  const changed = agreed.changed.filter(Boolean).length;
  return {
    pieces: listPieces(pairing, { start, end }, source),
    edits: edits.filter(({ edit }) => edit.kind === 'wording').length,
    matched: agreed.end - agreed.start - changed,
    of: Math.max(agreed.end - agreed.start, other.end - other.start),
    verbs: compareVerbs(opened),
    force: compareForce(opened),
  };
}

/** The edits as pieces, and what is the same between them; together they are all of both stretches. */
function listPieces({ agreed, other, edits }: Pairing, stretch: Span, source: Span): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let at = source.start;
  let otherAt = stretch.start;
  const addSame = (end: number, otherEnd: number) => {
    const words = foldSpace(other.text.slice(otherAt, otherEnd));
    if (end > at || words !== '') pieces.push({ op: 'same', kind: null, start: at, end, other: words });
  };
  for (const paired of edits) {
    const { op, kind, page } = paired.edit;
    // An edit may stand at an end of the stretch, or beside another one.
    const span =
      op === 'insert'
        ? emptyAt(within(at, placeOfInsertion(agreed, other, paired), source.end))
        : paired.edit.source;
    const otherSpan =
      op === 'delete' ? emptyAt(within(otherAt, startOf(other, paired.other.start), stretch.end)) : page;
    addSame(span.start, otherSpan.start);
    const words = foldSpace(other.text.slice(otherSpan.start, otherSpan.end));
    pieces.push({ op, kind, start: span.start, end: span.end, other: words });
    at = span.end;
    otherAt = otherSpan.end;
  }
  addSame(source.end, stretch.end);
  return pieces;
}

/** Where inserted words go: before the next word, or before the comma that the other text has behind them. */
function placeOfInsertion(agreed: Pairing['agreed'], other: Pairing['other'], paired: PairedEdit): number {
  const next = paired.agreed.start;
  const isBeforeSign =
    /^\S/u.test(signsBefore(agreed, next)) && !/^\S/u.test(signsBefore(other, paired.other.start));
  return isBeforeSign ? (agreed.spans[next - 1]?.end as number) : startOf(agreed, next);
}

function emptyAt(at: number): Span {
  return { start: at, end: at };
}

function within(least: number, at: number, most: number): number {
  return Math.max(least, Math.min(at, most));
}
