import type { VerbChange } from './comparison.ts';
import type { Opened } from './extend-to-opening.ts';
import { type Side, signsBefore, wordsOf } from './pair-words.ts';
import { areSmall } from './small-words.ts';
import { readVerbPhrase, type VerbPhrase } from './verb-phrase.ts';

/** Behind these, or behind a sign, a verb is one with which the body acts: "…, and in this regard calls upon". */
const JOINTS = new Set(['and', 'but', 'or', 'regard', 'while']);

const BE = new Set(['are', 'be', 'is', 'was', 'were']);

/**
 * Find the verbs with which the body acts that are others in the other text: the opening one, and further ones inside
 * the paragraph. The tense does not count, nor *also*, *further*, *again*; *strongly* and *with appreciation* do.
 */
export function compareVerbs({ agreed, other, opening }: Opened): VerbChange[] {
  const others = readVerbPhrases(other, other.start);
  const changes: VerbChange[] = [];
  const second = readVerbPhrases(agreed, opening?.end ?? agreed.start).filter((verb) => isAct(agreed, verb));
  for (const verb of opening === null ? second : [opening, ...second]) {
    const facing = others.filter(
      (candidate) =>
        isFacing(agreed, verb, other, candidate) || (verb === opening && isPassiveOpening(other, candidate)),
    );
    const found = facing[0];
    if (!found || facing.some((candidate) => candidate.key === verb.key)) continue;
    changes.push({ agreed: wordsOf(agreed, verb), other: wordsOf(other, found) });
  }
  return changes;
}

function readVerbPhrases(side: Side, from: number): VerbPhrase[] {
  const verbs: VerbPhrase[] = [];
  for (let at = from; at < side.end; at++) {
    const verb = readVerbPhrase(side, at);
    if (verb === null) continue;
    verbs.push(verb);
    at = verb.end - 1;
  }
  return verbs;
}

function isAct(side: Side, verb: VerbPhrase): boolean {
  return JOINTS.has(side.words[verb.start - 1] ?? '') || /[,;:]/u.test(signsBefore(side, verb.start));
}

/** Whether two phrases share a place: the same matched words, or one edit. */
function isFacing(agreed: Side, a: VerbPhrase, other: Side, b: VerbPhrase): boolean {
  return (
    (agreed.places[a.start] as number) <= (other.places[b.end - 1] as number) &&
    (other.places[b.start] as number) <= (agreed.places[a.end - 1] as number)
  );
}

/** "Governments are urged to": the verb that opens a sentence stands behind whom it addresses. */
function isPassiveOpening(side: Side, verb: VerbPhrase): boolean {
  return BE.has(side.words[verb.start - 1] ?? '') && areSmall(side, side.start, verb.start);
}
