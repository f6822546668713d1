/** What a source of a match says, and whether it is true of the two texts: checked word by word, as strings. */
import type { Edit, Source } from '../../lib/core/match/match.ts';
import type { OracleToken } from '../core/match/oracle.ts';
import { gradedParts, LEAST, whatIsMissing } from './conditions.ts';
import { alignLocally, type LocalAlignment } from './smith-waterman.ts';
import { tokensIn, type Worded, type WordedParagraph } from './worded.ts';

/** A source, the block in which its match was found, and the tokens of the match. */
export interface Claim {
  source: Source;
  page: Worded;
  paragraph: WordedParagraph;
  stretch: { from: number; to: number };
  /** The same from the match before to the match after: this one may be what is left of a longer one between them. */
  around: { from: number; to: number };
}

/** Similarities are compared to so much. */
const ROUNDING = 1e-9;

/** Say what is not true of a claim, in words; nothing where all is. */
export function faultsOf(claim: Claim): string[] {
  const { source } = claim;
  const pairs = pairsOf(claim);
  if (typeof pairs === 'string') return [pairs];
  if (source.grade === 'verbatim') return exactFaults(source);
  return source.grade === 'term' ? termFaults(source) : alignedFaults(claim, pairs);
}

function exactFaults({ edits, similarity }: Source): string[] {
  return edits.length === 0 && similarity === 1 ? [] : ['an exact source has edits'];
}

function termFaults({ edits, similarity }: Source): string[] {
  const isTerm = edits.every(({ kind }) => kind !== 'wording') && similarity === 1;
  return isTerm ? [] : ['a term has edits of wording'];
}

function alignedFaults(claim: Claim, pairs: LocalAlignment): string[] {
  const { source, page, paragraph, stretch } = claim;
  const wording = tokensIn(paragraph.tokens, source);
  const similarity = pairs.page.length / Math.max(stretch.to - stretch.from, wording.to - wording.from);
  const near = similarity >= LEAST.near ? 'near-verbatim' : 'adapted';
  const grade = similarity >= LEAST.adapted ? near : 'none';
  const missing = whatIsMissing(pairs, page, paragraph);
  const isSound = missing === null || isRestOfGraded(claim);
  const faults: string[] = [];
  if (Math.abs(similarity - source.similarity) > ROUNDING) faults.push('its edits give another similarity');
  if (source.grade !== grade) faults.push(`its edits give the grade ${grade}, not ${source.grade}`);
  if (!isSound) faults.push(`it has a grade, yet ${missing}`);
  return faults;
}

/**
 * What is left of a match beside a longer one keeps its grade if the whole had what that asks. The whole is looked for by
 * plain alignment of more and more words around it, up to its neighbours.
 */
function isRestOfGraded({ page, paragraph, stretch, around }: Claim): boolean {
  let { from, to } = stretch;
  while (from > around.from || to < around.to) {
    from = Math.max(around.from, from - 1);
    to = Math.min(around.to, to + 1);
    const whole = alignLocally(page.classes.slice(from, to), paragraph.classes);
    const pairs = { page: whole.page.map((at) => at + from), source: whole.source };
    const graded = gradedParts(pairs, page, paragraph);
    if (graded.some((part) => part.page.some((at) => at >= stretch.from && at < stretch.to))) return true;
  }
  return false;
}

/**
 * Turn the page's words into the paragraph's by the edits; what no edit of wording touches is matched.
 *
 * @returns the matched tokens, or what is wrong with the edits
 */
function pairsOf({ source, page, paragraph, stretch }: Claim): LocalAlignment | string {
  const pairs: LocalAlignment = { page: [], source: [] };
  const wording = tokensIn(paragraph.tokens, source);
  let own = stretch.from;
  let agreed = wording.from;
  const ownAt = (at: number) => page.tokens[at] as OracleToken;
  const agreedAt = (at: number) => paragraph.tokens[at] as OracleToken;
  const match = () => {
    pairs.page.push(own++);
    pairs.source.push(agreed++);
  };
  /** Take equal words up to an edit; false where they are not equal. */
  const matchUntil = (ownEnd: number, agreedEnd: number): boolean => {
    if (ownEnd - own !== agreedEnd - agreed) return false;
    while (own < ownEnd) {
      if (ownAt(own).word !== agreedAt(agreed).word) return false;
      match();
    }
    return true;
  };
  for (const edit of source.edits) {
    const left = editedTokens(page.tokens, edit.page);
    const right = editedTokens(paragraph.tokens, edit.source);
    if (edit.op !== operation(left, right)) return 'an edit is not what it says';
    if (!matchUntil(left.from, right.from)) return 'words without an edit differ';
    if (edit.kind === 'wording') {
      own = left.to;
      agreed = right.to;
      continue;
    }
    if (left.to - left.from !== 1 || right.to - right.from !== 1) return 'an edit of form is not of one word';
    if (ownAt(own).word === agreedAt(agreed).word) return 'an edit of form changes nothing';
    // Terms have classes of their own, so that of a term's words only the other edits can be checked.
    if (source.grade !== 'term' && page.classes[own] !== paragraph.classes[agreed]) {
      return 'an edit of form is between two words';
    }
    match();
  }
  return matchUntil(stretch.to, wording.to) ? pairs : 'words without an edit differ';
}

/** The tokens of one side of an edit; where it is empty, the place between two tokens. */
function editedTokens(
  tokens: readonly OracleToken[],
  { start, end }: Edit['page'],
): { from: number; to: number } {
  if (end > start) return tokensIn(tokens, { start, end });
  const from = tokens.findIndex((token) => token.end > start);
  return { from: from < 0 ? tokens.length : from, to: from < 0 ? tokens.length : from };
}

function operation(left: { from: number; to: number }, right: { from: number; to: number }): Edit['op'] {
  if (left.from === left.to) return 'delete';
  return right.from === right.to ? 'insert' : 'replace';
}
