import { tokenize } from '../text/tokenize.ts';
import { LEAD, type Pairing, type Side, signsBefore } from './pair-words.ts';
import { areSmall, MOST_SMALL_WORDS } from './small-words.ts';
import { readVerbPhrase, type VerbPhrase, verbKey } from './verb-phrase.ts';

/** How many words of an opening phrase stand before its last verb: "takes due note", "continues to urge". */
const LONGEST = 3;

const SENTENCE_END = /[.;:?!](?:\s|$)/u;

/** A pairing, and the paragraph's opening verb where the pairing reaches to it. */
export interface Opened extends Pairing {
  opening: VerbPhrase | null;
}

/**
 * Add to an alignment what opens its sentences: it begins at matched words, so an opening verb that changed stands
 * before it. On either side the words from the verb on come in, at place {@link LEAD}, where only small words and
 * whom the verb addresses lie between it and the alignment.
 */
export function extendToOpening({ agreed, other, edits }: Pairing, openingPhrase: string | null): Opened {
  const end = openingPhrase === null ? 0 : tokenize(openingPhrase).count;
  const nearest = verbBefore(agreed);
  const isNear = nearest === null ? areSmall(agreed, end, agreed.start) : nearest.start < end;
  if (openingPhrase === null || !isNear) return { agreed, other, edits, opening: null };
  // The key is read from the text, so that the same words on both sides have the same.
  const whole = withLead(agreed, 0);
  const read = readVerbPhrase(whole, 0);
  return {
    agreed: whole,
    other: withLead(other, verbBefore(other)?.start ?? other.start),
    edits,
    opening: { start: 0, end: Math.max(end, read?.end ?? 0), key: read?.key ?? verbKey(openingPhrase) },
  };
}

/** The last verb before a side's stretch, or reaching into it, with nothing but small words between. */
function verbBefore(side: Side): VerbPhrase | null {
  let nearest: VerbPhrase | null = null;
  let furthest = side.start - MOST_SMALL_WORDS - LONGEST;
  for (let at = side.start - 1; at >= Math.max(0, furthest); at--) {
    if (SENTENCE_END.test(signsBefore(side, at + 1))) break;
    const verb = readVerbPhrase(side, at);
    // "Takes note" begins before "note", "Also urges" before "urges".
    const isLonger = nearest === null || (verb !== null && verb.end >= nearest.end);
    if (verb === null || !isLonger || !areSmall(side, verb.end, side.start)) continue;
    nearest = verb;
    furthest = at - LONGEST;
  }
  return nearest;
}

function withLead(side: Side, from: number): Side {
  const places = side.places.slice();
  const changed = side.changed.slice();
  places.fill(LEAD, from, side.start);
  changed.fill(true, from, side.start);
  return { ...side, start: from, places, changed };
}
