import { ISE_WORDS, IZE_WORDS, L_STEMS, OUR_STEMS, RE_STEMS, STEMS, WORDS } from './spelling-table.ts';

type Pair = readonly [british: string, american: string];

const TO_AMERICAN = new Map<string, string>(WORDS);
const TO_BRITISH = new Map<string, string>(WORDS.map(([british, american]) => [american, british]));
const BRITISH_STEMS = byStart(STEMS, 0);
const AMERICAN_STEMS = byStart(STEMS, 1);
const NO_SUFFIX_ISE = new Set(ISE_WORDS);
const NO_SUFFIX_IZE = new Set(IZE_WORDS);

const L_ALTERNATIVES = L_STEMS.join('|');
const RE_ALTERNATIVES = RE_STEMS.join('|');

/** organise, organisation, paralyse … and what stands before the suffix */
const ISE = /^(\p{L}+)(is|ys)(e|es|ed|ing|er|ers|able|ation|ations|ational|ationally)$/u;
const IZE = /^(\p{L}+)(iz|yz)(e|es|ed|ing|er|ers|able|ation|ations|ational|ationally)$/u;
/** The only verbs in -yse; "analyses" is left alone, since it is also the plural of "analysis". */
const YSE = /^(?:psycho)?(?:anal|paral|catal|dial|electrol|hydrol|breathal)$/u;
const OUR_SUFFIX =
  "(s|ed|ing|ings|er|ers|able|ably|al|ally|hood|hoods|ful|fully|less|ly|ite|ites|ism|ist|ists|y|'s)?";
const OUR = new RegExp(`^(${OUR_STEMS.join('|')})our${OUR_SUFFIX}$`, 'u');
const OR = new RegExp(`^(${OUR_STEMS.join('|')})or${OUR_SUFFIX}$`, 'u');
/** "unadvised" is spelt as "advised" is. "wise" ends likewise, otherwise and the rest. */
const PREFIX = /^(?:under|over|mis|dis|pre|un|re|in|up)/u;
const DOUBLE_L = new RegExp(`^(${L_ALTERNATIVES})l(ed|ing|er|ers|or|ors)$`, 'u');
const SINGLE_L = new RegExp(`^(${L_ALTERNATIVES})(ed|ing|er|ers|or|ors)$`, 'u');
const RE = new RegExp(`^(${RE_ALTERNATIVES})(?:re(s|d)?|r(ing))$`, 'u');
const ER = new RegExp(`^(${RE_ALTERNATIVES})er(s|ed|ing)?$`, 'u');

/**
 * List the spellings of one word in British and American English, the word itself among them; most words have one.
 * The word must be folded. Words that differ in more than their spelling ("prise" and "prize") stay apart.
 *
 * @example spellings('labor') // ['labour', 'labor'], in alphabetical order from the end: one list for each of them
 */
export function spellings(word: string): string[] {
  const found = new Set([word]);
  for (const spelling of found) {
    found.add(toAmerican(spelling));
    found.add(toBritish(spelling));
  }
  return [...found].sort().reverse();
}

/** Give the one form under which all spellings of a word are filed: the American one, where there are two. */
export function spellingKey(word: string): string {
  const american = toAmerican(word);
  return american === word ? word : spellingKey(american);
}

function toAmerican(word: string): string {
  const whole = TO_AMERICAN.get(word);
  if (whole !== undefined) return whole;
  const stem = replaceStem(word, BRITISH_STEMS, 1);
  if (stem !== null) return stem;
  const ise = ISE.exec(word);
  if (ise && hasSuffix(ise)) return `${ise[1]}${ise[2] === 'is' ? 'iz' : 'yz'}${ise[3]}`;
  const our = OUR.exec(word);
  if (our) return `${our[1]}or${our[2] ?? ''}`;
  const double = DOUBLE_L.exec(word);
  if (double) return `${double[1]}${double[2]}`;
  const re = RE.exec(word);
  if (re) return `${re[1]}er${re[2] === 'd' ? 'ed' : (re[2] ?? re[3] ?? '')}`;
  return word;
}

function toBritish(word: string): string {
  const whole = TO_BRITISH.get(word);
  if (whole !== undefined) return whole;
  const stem = replaceStem(word, AMERICAN_STEMS, 0);
  if (stem !== null) return stem;
  const ize = IZE.exec(word);
  if (ize && hasSuffix(ize)) return `${ize[1]}${ize[2] === 'iz' ? 'is' : 'ys'}${ize[3]}`;
  const or = OR.exec(word);
  if (or) return `${or[1]}our${or[2] ?? ''}`;
  const single = SINGLE_L.exec(word);
  if (single) return `${single[1]}l${single[2]}`;
  const er = ER.exec(word);
  if (er) return er[2] === 'ing' ? `${er[1]}ring` : `${er[1]}re${er[2] === 'ed' ? 'd' : (er[2] ?? '')}`;
  return word;
}

/** Tell whether -ise or -ize is a suffix in a word, as in organise, and no part of its stem, as in advise. */
function hasSuffix([, before = '', ending, rest]: RegExpExecArray): boolean {
  if (ending === 'ys' || ending === 'yz') return YSE.test(before) && rest !== 'es';
  const stem = before.replace(PREFIX, '');
  return before.length > 2 && !before.endsWith('w') && !isWholeStem(before) && !isWholeStem(stem);
}

function isWholeStem(stem: string): boolean {
  return NO_SUFFIX_ISE.has(stem) || NO_SUFFIX_IZE.has(stem);
}

/** By their first three letters, so that a word meets few of the stems. */
function byStart(pairs: readonly Pair[], side: 0 | 1): Map<string, Pair[]> {
  const map = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const start = pair[side].slice(0, 3);
    map.set(start, [...(map.get(start) ?? []), pair]);
  }
  return map;
}

function replaceStem(word: string, stems: Map<string, Pair[]>, to: 0 | 1): string | null {
  for (const pair of stems.get(word.slice(0, 3)) ?? []) {
    const from = pair[1 - to] as string;
    if (word.startsWith(from)) return pair[to] + word.slice(from.length);
  }
  return null;
}
