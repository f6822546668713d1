import type { Segment, WordAnalysis } from '../core/index/segment.ts';
import { NO_WORD } from '../core/index/vocabulary.ts';
import { STOP_WORDS } from '../core/text/stop-words.ts';
import { singular } from './noun-number.ts';

/** What a word can be in a noun phrase, as one letter, so that a phrase is a string that a pattern can match. */
export const WordKind = {
  Adjective: 'A',
  Noun: 'N',
  /** A preposition that joins the nouns of a term: others as a rule join a term to something else. */
  Preposition: 'P',
  /** "and" or "or". */
  Conjunction: 'C',
  /** Anything else: verbs, adverbs, pronouns, numbers. It ends a phrase. */
  Other: 'X',
} as const;
export type WordKind = (typeof WordKind)[keyof typeof WordKind];

const PREPOSITIONS = new Set('of in against to'.split(' '));
const BEFORE_NOUN = new Set(
  (
    'the a an this these those its their his her our all any each every no some such other both own of in for ' +
    'against on by from with between among into at through under without within during including as upon'
  ).split(' '),
);
const BEFORE_VERB = new Set(
  'to should shall may can must will would could might not who which that'.split(' '),
);
const AFTER_VERB = new Set('the a an this these those its their all any each such'.split(' '));

/** Gerunds that name a thing. Others govern an object: "combating trafficking". */
const NOUN_GERUNDS = new Set(
  (
    'banking begging bombing building counselling drafting farming fishing funding grooming hearing housing ' +
    'hunting labelling landing laundering learning lending living logging mainstreaming marketing meeting mining ' +
    'monitoring offspring peacebuilding peacekeeping peacemaking planning policing processing raising reckoning ' +
    'reporting schooling screening setting shipping smuggling spending teaching trafficking training warning ' +
    'wellbeing being making parenting policymaking'
  ).split(' '),
);

/** Where compromise, which reads each word by itself, is wrong for these texts. */
const CORRECTIONS: readonly (readonly [kind: WordKind, words: string])[] = [
  [
    WordKind.Noun,
    'air border borders chain chains data evidence exploiter front fund funds goods grass impunity internet justice ' +
      'market media peace police prey recruit research safety servitude shelter trade travel',
  ],
  [
    WordKind.Adjective,
    'anti developing early enabling female human humanitarian inhuman inter intersecting male minor multi ' +
      'neighbouring north offline ongoing online post pre south transnational underlying worst',
  ],
  [
    WordKind.Other,
    'accordance account aimed alia based becoming brought chap co concerned concerning contained covid deter done ' +
      'entitled first following forth foster fosters found given held impairs including increased known made met no ' +
      'note occurs order owing particular paying per pertaining recommended referred regard regarding relating ' +
      'requested requires second sect see stated taken thereof thereon thereto therein third undertaken used view ' +
      'violates vol whole',
  ],
];
const CORRECTED = new Map(
  CORRECTIONS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Tell the kind of each word of a segment's vocabulary, by word id. Cost: linear in the segment. */
export function kindsOfWords(segment: Segment, analyses: WordAnalysis[]): WordKind[] {
  const { words } = segment.vocabulary;
  const nouns = nounEvidence(segment, analyses);
  return words.map((word, id) => kindOf(word, analyses[id] as WordAnalysis, nouns[id] as number));
}

function kindOf(word: string, { tags }: WordAnalysis, nounEvidence: number): WordKind {
  if (word === 'and' || word === 'or') return WordKind.Conjunction;
  if (PREPOSITIONS.has(word)) return WordKind.Preposition;
  if (STOP_WORDS.has(word) || /\d/u.test(word)) return WordKind.Other;
  const corrected = CORRECTED.get(word);
  if (corrected !== undefined) return corrected;
  if (tags.has('Value') || tags.has('Date') || tags.has('Adverb')) return WordKind.Other;
  if (tags.has('Gerund') || /[^aeiou]ing$/u.test(word))
    return NOUN_GERUNDS.has(word) ? WordKind.Noun : WordKind.Other;
  if (tags.has('PastTense') || tags.has('Participle') || /[^e]ed$/u.test(word)) return WordKind.Adjective;
  if (tags.has('Noun')) return WordKind.Noun;
  if (tags.has('Adjective')) return WordKind.Adjective;
  // A plural says more for a noun than for a verb: outside their opening words resolutions seldom have "affects".
  if (tags.has('Verb')) return nounEvidence > (word.endsWith('s') ? -1 : 0) ? WordKind.Noun : WordKind.Other;
  return WordKind.Other;
}

/**
 * By word id: how much more often a word stands where a noun stands ("the use of") than where a verb does ("to use
 * the"). Half the nouns of these texts are also verbs, and a word by itself does not tell.
 */
function nounEvidence({ index, vocabulary }: Segment, analyses: WordAnalysis[]): Int32Array {
  const { tokens } = index;
  const { words } = vocabulary;
  const evidence = new Map<string, number>();
  const count = (word: string, by: number) => evidence.set(word, (evidence.get(word) ?? 0) + by);
  for (let i = 1; i < tokens.length; i++) {
    const id = tokens[i] as number;
    if (id === NO_WORD) continue;
    const word = singular(words[id] as string);
    const before = words[tokens[i - 1] as number] as string;
    const after = words[tokens[i + 1] as number] as string;
    const adjective = analyses[tokens[i - 1] as number]?.tags.has('Adjective');
    if (adjective || BEFORE_NOUN.has(before)) count(word, 1);
    if (after === 'of') count(word, 1);
    if (BEFORE_VERB.has(before)) count(word, -1);
    if (AFTER_VERB.has(after)) count(word, -1);
  }
  return Int32Array.from(words, (word) => evidence.get(singular(word)) ?? 0);
}
