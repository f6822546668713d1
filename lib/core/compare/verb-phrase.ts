import { openingPhraseOf } from '../resolution/opening-phrase.ts';
import { ADVERBS, PARTICIPLES, VERBS } from '../resolution/opening-words.ts';
import { VANISHING } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { foldSpace, type Side } from './pair-words.ts';

/** A verb that opens a paragraph or could, with what weighs it. `start` and `end` count words of a side. */
export interface VerbPhrase extends Span {
  /** The same for phrases that say the same in another tense or order: "also urged" and "Urges". */
  key: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Opening words that anybody does in prose: they are read where a paragraph opens with them, nowhere else. */
const EVERYDAY = words(`
  acting adopts appoints appropriates believing commits considering considers designates desiring determines directs
  elects establishes honouring objects realizes realizing referring renews sharing supporting supports thanks
  trusting wishing`);

/** Verbs that are none without what completes them: "takes note", "expresses concern". */
const INCOMPLETE = words('bearing calls draws expresses looks pays takes');

/** Before these a form without -ed or -ing is a noun: "its request to". */
const NOUN_MARKERS = words(
  'a an any at by each for her his in its my no of on our such the their this upon with',
);

/** Hyphens separate words, and *re-* only orders: "re-emphasizes". */
const RE = 're';

/** In code units, longer than any opening phrase. */
const REACH = 200;

const IRREGULAR = new Map([
  ['drawn', 'draw'],
  ['drew', 'draw'],
  ['paid', 'pay'],
  ['taken', 'take'],
  ['took', 'take'],
]);

/** By stem the form that `openingPhraseOf` knows, verbs in the present before participles. */
const CANONICAL = new Map<string, string>();
for (const word of [...VERBS, ...PARTICIPLES]) {
  const form = lastPart(word);
  const stem = stemOf(form);
  if (EVERYDAY.has(word) || CANONICAL.has(stem)) continue;
  // An adjective has one form: "concerned" opens a paragraph, "concern" does not.
  CANONICAL.set(VERBS.has(word) || word.endsWith('ing') ? stem : form, form);
}

/** What only orders a text, and words that change nothing in a phrase. */
const ORDERING =
  / (?:also|further|once again|once more|again|remains?|remaining|in particular|in this regard|its|the)(?= )/gu;

/**
 * Read an opening verb and what belongs to it, in any tense, from word `at` of a side on: "Also takes note with
 * appreciation", "called upon". Null where there is none: ordinary prose, or a noun ("its request").
 */
export function readVerbPhrase(side: Side, at: number): VerbPhrase | null {
  let head = at;
  while (head < side.end && isBeforeVerb(side.words[head] as string)) head++;
  const verb = head < side.end ? canonicalVerb(side.words[head] as string) : null;
  if (verb === null || isNoun(side, at, head)) return null;
  const adverbs = side.words.slice(at, head).filter((word) => word !== RE);
  const behind = side.text.slice(side.spans[head]?.end, side.spans[side.end - 1]?.end).slice(0, REACH);
  const sentence = `${[...adverbs, verb].join(' ')}${foldSpace(behind.replace(VANISHING, ''))}`;
  const phrase = openingPhraseOf(sentence.charAt(0).toUpperCase() + sentence.slice(1)) ?? verb;
  const length = Math.max(head + tokenize(phrase).count - adverbs.length, head + 1) - at;
  if (length === head - at + 1 && INCOMPLETE.has(verb)) return null;
  return { start: at, end: Math.min(at + length, side.end), key: verbKey(phrase) };
}

/**
 * What an opening phrase is compared by: without *also*, *further* and *again*; "upon" is "on", and "into
 * consideration" is "into account".
 */
export function verbKey(phrase: string): string {
  return ` ${phrase.toLowerCase()} `
    .replace(ORDERING, '')
    .replace(' upon ', ' on ')
    .replace(' into consideration ', ' into account ')
    .trim();
}

/** The form of an opening verb or adjective that resolutions have ("called": "calls"), null for any other word. */
export function canonicalVerb(word: string): string | null {
  if (STOP_WORDS.has(word)) return null;
  return CANONICAL.get(word) ?? CANONICAL.get(stemOf(IRREGULAR.get(word) ?? word)) ?? null;
}

/** Take off what inflects a verb, and the ways to spell -ize: "urged" and "urging" give "urg". */
function stemOf(verb: string): string {
  return verb
    .replace(/(?:ing|e[ds]|(?<!s)s)$/u, '')
    .replace(/(?<!e)e+$/u, '')
    .replace(/is$/u, 'iz')
    .replace(/tt$/u, 't');
}

/** "emphasizes" of "re-emphasizes". */
function lastPart(word: string): string {
  return word.slice(word.indexOf('-') + 1);
}

function isBeforeVerb(word: string): boolean {
  return ADVERBS.has(word) || word === RE;
}

function isNoun(side: Side, at: number, head: number): boolean {
  const isVerbForm = /(?:ing|ed)$/u.test(side.words[head] as string);
  return !isVerbForm && at > 0 && NOUN_MARKERS.has(side.words[at - 1] as string);
}
