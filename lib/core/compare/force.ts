import type { Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { ForceChange, ForceKind } from './comparison.ts';
import { FORCE, OBLIGATION } from './force-list.ts';
import { LEAD, type Pairing, type Side, signsBefore, wordsOf } from './pair-words.ts';
import { isName, isSmall } from './small-words.ts';
import { canonicalVerb } from './verb-phrase.ts';

/** A listed phrase in a text; `start` and `end` count words of its side. */
interface Phrase extends Span {
  kind: ForceKind;
  /** Its group in the list. */
  group: number;
  words: string;
  /** Its first and last place, and whether a word of it stands in an edit. */
  places: Span;
  changed: boolean;
}

const PHRASES = new RegExp(`(?<= )(?:${FORCE.map(([, pattern]) => `(${pattern})`).join('|')})(?= )`, 'gu');

/** A modal behind whom it binds: "should", "clearly have an international obligation to". */
const BINDING = new RegExp(`^(?:\\w+ly )?(?:${OBLIGATION})(?: |$)`, 'u');
const BINDING_WORDS = 6;

/** So many places apart a modal or a negation is still the same one in another order: "should fully", "fully should". */
const REORDERED = 3;

/** "subject to the availability of extrabudgetary resources" */
const OBJECT_WORDS = 5;

/**
 * Find the edits that change how binding a sentence is, or whom it binds. A listed phrase that the two texts have in
 * the same place, or have both and in another place, is no change; a phrase that stands in the place of another of its
 * group is one change with both.
 *
 * A modal or a negation belongs to its verb, so that it only counts as moved over a few words. Negated in another way
 * is negated. Who is addressed counts behind an opening verb and before a modal.
 *
 * @returns in the order of the paragraph
 */
export function compareForce({ agreed, other }: Pairing): ForceChange[] {
  const left = findPhrases(agreed);
  const right = findPhrases(other);
  pairUp(left, right, (a, b) => a.words === b.words && overlaps(a, b));
  pairUp(left, right, (a, b) => a.words === b.words && isMoved(a, b));
  const pairs = pairUp(left, right, overlaps);
  const changes = [
    ...pairs.filter(([a, b]) => isReplaced(a, b) && (binds(agreed, a) || binds(other, b))),
    ...left.filter((a) => isAlone(agreed, a)).map((a) => [a, null] as const),
    ...right.filter((b) => isAlone(other, b)).map((b) => [null, b] as const),
  ];
  const placeOf = ([a, b]: readonly [Phrase | null, Phrase | null]) => (a ?? b)?.places.start ?? 0;
  return changes
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(([a, b]) => ({
      kind: ((a ?? b) as Phrase).kind,
      agreed: a && wordsOf(agreed, withObject(agreed, a)),
      other: b && wordsOf(other, withObject(other, b)),
    }));
}

/** A phrase that wants more words ("in line with"), with those that the same edit has behind it. */
function withObject(side: Side, { kind, words, start, end }: Phrase): Span {
  if (kind !== 'qualifier' || !/ (?:with|to)$/u.test(words)) return { start, end };
  let to = end;
  while (
    to < end + OBJECT_WORDS &&
    side.changed[to] &&
    side.places[to] === side.places[end - 1] &&
    !/[,.;:()]/u.test(signsBefore(side, to))
  ) {
    to++;
  }
  while (to > end && STOP_WORDS.has(side.words[to - 1] as string)) to--;
  return { start, end: to };
}

function findPhrases(side: Side): Phrase[] {
  const words = side.words.slice(side.start, side.end);
  const wordAt = new Map<number, number>();
  let offset = 1;
  words.forEach((word, i) => {
    wordAt.set(offset, side.start + i);
    offset += word.length + 1;
  });
  return Array.from(` ${words.join(' ')} `.matchAll(PHRASES), (found) => {
    const start = wordAt.get(found.index) as number;
    const end = wordAt.get(found.index + found[0].length + 1) ?? side.end;
    const group = found.slice(1).findIndex((captured) => captured !== undefined);
    return {
      kind: FORCE[group]?.[0] as ForceKind,
      group,
      words: found[0],
      start,
      end,
      places: { start: side.places[start] as number, end: side.places[end - 1] as number },
      changed: side.changed.slice(start, end).includes(true),
    };
  });
}

/** Take out of both lists, two by two, the phrases that stand for one another. */
function pairUp(
  left: Phrase[],
  right: Phrase[],
  stands: (a: Phrase, b: Phrase) => boolean,
): [Phrase, Phrase][] {
  const pairs: [Phrase, Phrase][] = [];
  for (const a of left) {
    const b = right.find((candidate) => a.group === candidate.group && stands(a, candidate));
    if (!b) continue;
    right.splice(right.indexOf(b), 1);
    pairs.push([a, b]);
  }
  for (const [a] of pairs) left.splice(left.indexOf(a), 1);
  return pairs;
}

function overlaps({ places: a }: Phrase, { places: b }: Phrase): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function isMoved(a: Phrase, b: Phrase): boolean {
  const isFree = a.kind === 'qualifier' || a.kind === 'addressee';
  return isFree || Math.abs(a.places.start - b.places.start) <= REORDERED;
}

function isReplaced(a: Phrase, b: Phrase): boolean {
  return a.kind !== 'negation' && (a.changed || b.changed);
}

/** Whether a phrase without a counterpart is a change; what stands before an alignment is compared in pairs only. */
function isAlone(side: Side, phrase: Phrase): boolean {
  // "are urged to" by itself is a verb, not a modal: `compareVerbs` tells of it.
  const verb = side.words.slice(phrase.start + 1, phrase.end)[0];
  const isPassive = phrase.kind === 'obligation' && verb !== undefined && canonicalVerb(verb) !== null;
  return phrase.changed && phrase.places.start !== LEAD && !isPassive && binds(side, phrase);
}

/** Whether a phrase says who is bound: behind an opening verb, or before a modal. True for other kinds. */
function binds(side: Side, { kind, start, end }: Phrase): boolean {
  if (kind !== 'addressee') return true;
  return BINDING.test(side.words.slice(end, end + BINDING_WORDS).join(' ')) || isAddressed(side, start);
}

function isAddressed(side: Side, start: number): boolean {
  // "the Organization of American States"
  const before = start - 1;
  if (isName(side, before) && canonicalVerb(side.words[before] ?? '') === null) return false;
  for (let at = start - 1; at >= side.start; at--) {
    if (canonicalVerb(side.words[at] as string) !== null) return true;
    if (!isName(side, at) && !isSmall(side.words[at] as string)) return false;
  }
  return false;
}
