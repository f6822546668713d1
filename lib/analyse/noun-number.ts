import { spellingKey } from './spelling.ts';

/** Plurals that no rule gives, singular first. */
const IRREGULAR: readonly (readonly [singular: string, plural: string])[] = [
  ['analysis', 'analyses'],
  ['appendix', 'appendices'],
  ['axis', 'axes'],
  ['basis', 'bases'],
  ['child', 'children'],
  ['crisis', 'crises'],
  ['criterion', 'criteria'],
  ['diagnosis', 'diagnoses'],
  ['emphasis', 'emphases'],
  ['foot', 'feet'],
  ['half', 'halves'],
  ['hypothesis', 'hypotheses'],
  ['index', 'indices'],
  ['life', 'lives'],
  ['man', 'men'],
  ['memorandum', 'memoranda'],
  ['parenthesis', 'parentheses'],
  ['phenomenon', 'phenomena'],
  ['synthesis', 'syntheses'],
  ['thesis', 'theses'],
  ['thief', 'thieves'],
  ['wife', 'wives'],
  ['woman', 'women'],
];

/**
 * Words that change their meaning with their number, or have only one: "arms" are weapons, "means" are ways; a
 * "people" is no plural of "person" in these texts, and "trafficking" has none.
 */
const ONE_NUMBER = new Set(
  (
    'academia access advice aid alia arms assistance awareness ceasefire clothes coercion compassion cooperation ' +
    'corruption customs cyberspace data diabetes diligence dignity economics education employment empowerment ' +
    'enforcement equality equipment ethics evidence expertise exploitation feminization food fraud freshwater ' +
    'furniture goods headquarters health history homelessness housing humanitarian hygiene information ' +
    'infrastructure integrity internet justice knowledge labour labor law-making literacy logistics machinery ' +
    'means media migration mobility money news nutrition others ownership parenthood peace people personnel police ' +
    'politics poverty prevalence prostitution proceeds progress racism research safety sanitation savings sea ' +
    'sensitivity series slavery solidarity species staff statelessness statistics status stigma terms tolerance ' +
    'tourism trafficking transparency underdevelopment unemployment urgency violence visibility water wealth ' +
    'welfare well-being works xenophobia youth'
  ).split(' '),
);

const TO_SINGULAR = new Map(IRREGULAR.map(([singular, plural]) => [plural, singular]));
const TO_PLURAL = new Map(IRREGULAR);

/** Tell whether a noun has a singular and a plural that mean the same thing. */
export function isCountable(noun: string): boolean {
  return (
    !ONE_NUMBER.has(noun) && !ONE_NUMBER.has(spellingKey(noun)) && !noun.endsWith('ing') && noun.length > 2
  );
}

/** Give the singular of a folded noun, or the noun itself where it is singular or has one number only. */
export function singular(noun: string): string {
  const irregular = TO_SINGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (!isCountable(noun) || TO_PLURAL.has(noun) || !noun.endsWith('s')) return noun;
  if (/(?:ss|us|is|[^aeiou]ics)$/u.test(noun) || noun.length < 4) return noun;
  if (/[^aeiou]ies$/u.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|(?:vir|stat|camp|bon|cens|foc)us|[^aeiou]o)es$/u.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

/** Give the plural of a folded singular noun, or the noun itself where it has one number only. */
export function plural(noun: string): string {
  const irregular = TO_PLURAL.get(noun);
  if (irregular !== undefined) return irregular;
  if (!isCountable(noun)) return noun;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|sh|ch|x|zz)$/u.test(noun)) return `${noun}es`;
  return `${noun}s`;
}
