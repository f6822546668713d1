import type { Segment } from '../core/index/segment.ts';
import { type Unit, unitsOf } from './phrase-units.ts';
import { WordKind } from './word-kinds.ts';
import type { Word } from './words.ts';

/** A noun phrase where it stands: tokens `[at, at + words)` of a paragraph, outside names. */
export interface PhrasePlace {
  paragraph: number;
  at: number;
  words: number;
}

/** Longest phrase that can be a term, in tokens. */
const LONGEST = 8;

/**
 * Noun phrases over the letters of {@link WordKind}, a comma where a comma stands: modifiers, single or listed, and a
 * noun ("child, early and forced marriage", "sexual and gender-based violence"), and such phrases joined by
 * prepositions, the last of them perhaps a list ("trafficking in women and girls"). Nouns listed by themselves
 * ("cooperation and coordination") are two things, not a term; the few exceptions are kept by hand.
 */
const MODIFIERS = '(?:(?:A(?:,A)*CA|[AN](?:,A)+CA|A|N)*)';
const SIMPLE = `${MODIFIERS}N`;
const LIST = `${SIMPLE}(?:(?:,${SIMPLE})*C${SIMPLE})?`;
const NOUN_PHRASE = new RegExp(`^(?:${SIMPLE}P){0,2}(?:${SIMPLE}|(?<=P)${LIST})$`, 'u');

/** Call `found` for every noun phrase of 2 to 8 tokens outside names. Cost: linear, some 1 M tokens a second. */
export function findNounPhrases(segment: Segment, words: Word[], found: (place: PhrasePlace) => void): void {
  const isPhrase = new Map<string, boolean>();
  segment.paragraphs.forEach((_, paragraph) => {
    const units = unitsOf(segment, words, paragraph);
    for (let i = 0; i < units.length; i++) {
      const first = units[i] as Unit;
      if (first.kind !== WordKind.Noun && first.kind !== WordKind.Adjective) continue;
      if (continuesList(units, i)) continue;
      let letters: string = first.kind;
      for (let j = i; j < units.length; j++) {
        const last = units[j] as Unit;
        if (j > i) {
          if (last.begins || last.kind === WordKind.Other) break;
          letters += (last.afterComma ? ',' : '') + last.kind;
        }
        const length = last.to - first.from;
        if (length > LONGEST) break;
        if (length < 2 || last.kind !== WordKind.Noun) continue;
        let phrase = isPhrase.get(letters);
        if (phrase === undefined) {
          phrase = NOUN_PHRASE.test(letters);
          isPhrase.set(letters, phrase);
        }
        if (phrase && !goesOn(units, j, letters)) found({ paragraph, at: first.from, words: length });
      }
    }
  });
}

/** Tell whether a unit is the second or later of a list of modifiers: "regional" in "subregional, regional and …". */
function continuesList(units: Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  const next = units[at + 1];
  if (unit.begins || !unit.afterComma || before?.kind !== unit.kind || !next) return false;
  return next.kind === WordKind.Conjunction || next.afterComma;
}

/**
 * Tell whether a phrase goes on behind the unit at `at`: "origin, transit" of "origin, transit and destination",
 * "victims of trafficking" of "victims of trafficking networks".
 */
function goesOn(units: Unit[], at: number, letters: string): boolean {
  const next = units[at + 1];
  if (!next || next.begins || !letters.includes('P')) return false;
  if (!next.afterComma && next.kind === WordKind.Noun) return true;
  if (!/P.*[,C]/u.test(letters)) return false;
  if (next.kind === WordKind.Preposition) return true;
  const after = next.kind === WordKind.Conjunction ? units[at + 2] : next.afterComma ? next : undefined;
  return after?.kind === WordKind.Noun || after?.kind === WordKind.Adjective;
}
