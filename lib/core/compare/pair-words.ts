import type { Edit, Source } from '../match/match.ts';
import { fold } from '../text/normalize.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';

/** One of two texts that are compared: all its words, and which of them, `[start, end)`, have a place in the other. */
export interface Side extends Span {
  text: string;
  /** In folded form; the other text's words in the paragraph's form where only form or spelling differs. */
  words: string[];
  /** Where each word stands, in code units of the text. */
  spans: Span[];
  /** Matched words of both texts share a place, and so do all words of one edit; they ascend; −1 outside. */
  places: number[];
  /** Whether a word stands in an edit of kind wording. */
  changed: boolean[];
}

/** An edit with the words of both texts that it covers. */
export interface PairedEdit {
  edit: Edit;
  agreed: Span;
  other: Span;
}

/** Two texts, word beside word. */
export interface Pairing {
  agreed: Side;
  other: Side;
  edits: PairedEdit[];
}

/** The place of the words that stand before an alignment; see `extendToOpening`. */
export const LEAD = 0;

/**
 * Set the words of a match beside those of its paragraph, by the edits between them.
 *
 * Cost: linear in both texts.
 */
export function pairWords(text: string, match: Span, paragraph: string, source: Source): Pairing {
  const other = readSide(text, match);
  const agreed = readSide(paragraph, source);
  const edits: PairedEdit[] = [];
  let place = LEAD;
  let i = agreed.start;
  let j = other.start;
  const pairUntil = (isReached: () => boolean) => {
    for (; i < agreed.end && j < other.end && !isReached(); i++, j++) {
      place++;
      agreed.places[i] = place;
      other.places[j] = place;
    }
  };
  const take = (side: Side, from: number, until: number, changed: boolean): number => {
    let at = from;
    for (; at < side.end && startOf(side, at) < until; at++) {
      side.places[at] = place;
      side.changed[at] = changed;
    }
    return at;
  };
  for (const edit of source.edits) {
    // Where a side of an edit is empty, the other one says how far the words are the same.
    pairUntil(() =>
      edit.op === 'insert' ? startOf(other, j) >= edit.page.start : startOf(agreed, i) >= edit.source.start,
    );
    place++;
    const changed = edit.kind === 'wording';
    const from = { agreed: i, other: j };
    if (edit.op !== 'insert') i = take(agreed, i, edit.source.end, changed);
    if (edit.op !== 'delete') j = take(other, j, edit.page.end, changed);
    const form = agreed.words[from.agreed];
    if (!changed && form !== undefined) other.words[from.other] = form;
    edits.push({ edit, agreed: { start: from.agreed, end: i }, other: { start: from.other, end: j } });
  }
  pairUntil(() => false);
  return { agreed, other, edits };
}

/** The words `[start, end)` of a side as its text has them, white space folded. */
export function wordsOf({ text, spans }: Side, { start, end }: Span): string {
  return foldSpace(text.slice(spans[start]?.start, spans[end - 1]?.end));
}

/** Where a word begins in its text, the text's end behind the last one. */
export function startOf({ text, spans }: Side, word: number): number {
  return spans[word]?.start ?? text.length;
}

/** What stands between a word and the one before it. */
export function signsBefore({ text, spans }: Side, word: number): string {
  return text.slice(spans[word - 1]?.end ?? 0, spans[word]?.start);
}

/** Fold each run of white space to one space. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function readSide(text: string, stretch: Span): Side {
  const { count, starts, ends } = tokenize(text);
  const spans: Span[] = [];
  let start = 0;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const span = { start: starts[i] as number, end: ends[i] as number };
    spans.push(span);
    if (span.start < stretch.start) start = i + 1;
    if (span.end <= stretch.end) end = i + 1;
  }
  const words = spans.map((span) => fold(text.slice(span.start, span.end)));
  return { text, words, spans, start, end, places: words.map(() => -1), changed: words.map(() => false) };
}
