import type { Segment } from '../core/index/segment.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { type Candidate, collectCandidates } from './candidates.ts';
import { type Frequencies, GA_FREQUENCIES } from './ga-frequencies.ts';
import { keptCandidates, listedTerms } from './listed-terms.ts';
import { phraseOf } from './phrase-of.ts';
import { isAllowedPhrase, isEveryday, isFiller } from './term-rules.ts';
import { readWords, type Word } from './words.ts';

/** A term with what speaks for it. */
export interface TermFigures {
  /** As the texts mostly write it. */
  phrase: string;
  /** The classes of its words: `trafficking in person`. */
  key: string;
  /** How many tokens it has. */
  words: number;
  /** How many paragraphs of the segment have it outside names. */
  paragraphs: number;
  /** How many resolutions of the segment have it. */
  resolutions: number;
  cValue: number;
  /** How many times more often a resolution here has it than a General Assembly resolution. */
  weirdness: number;
  /** How many General Assembly resolutions have it, those of the seeds left out. */
  generalAssembly: number;
  /** Under how many titles these stand. */
  titles: number;
  /** Why it is a term. */
  reason: string;
}

/** Paragraphs in which a term stands outside a single longer one: one alone may be one drafter's phrase. */
const PARAGRAPHS = 2;
/**
 * General Assembly resolutions that make up for a second paragraph. They must differ in their titles: a family
 * takes up its own text year by year, and with it what was only a turn of phrase.
 */
const TITLES = 3;
/**
 * A term is at least so many times commoner here than in the General Assembly. Read off the list: under it stand
 * "international cooperation" (2), "policies and programmes" (4), over it "sexual exploitation" (13).
 */
const WEIRDNESS = 4;
/** From so many words on a phrase of one drafter must be known to the General Assembly too. */
const LONG = 6;

/** List the terms of a segment with their figures, the most telling first. Cost: linear, and compromise once a word. */
export function termFigures(
  segment: Segment,
  words: Word[] = readWords(segment),
  frequencies: Frequencies = GA_FREQUENCIES,
): TermFigures[] {
  const { kept, cut } = listedTerms(segment, words);
  const found = collectCandidates(
    segment,
    words,
    (key) => kept.has(key) || isAllowedPhrase(key),
    (key) => kept.has(key) || frequencies.phrases.has(key),
  );
  const known = new Set(found.map(({ key }) => key));
  const missing = keptCandidates(
    segment,
    words,
    [...kept.keys()].filter((key) => !known.has(key)),
  );
  const figures: TermFigures[] = [];
  for (const candidate of [...found, ...missing]) {
    if (cut.has(candidate.key)) continue;
    const measured = figuresOf(candidate, segment, frequencies);
    const reason = kept.get(candidate.key) ?? reasonFor(candidate, measured, frequencies);
    if (reason === null) continue;
    const phrase = phraseOf(segment, candidate.places);
    if (phrase !== null) figures.push({ ...measured, phrase, reason });
  }
  return figures.sort((a, b) => score(b) - score(a) || (a.key < b.key ? -1 : 1));
}

/** Frequency and rarity elsewhere both count, rarity by its order of magnitude. */
function score({ cValue, weirdness }: TermFigures): number {
  return cValue * Math.log2(1 + weirdness);
}

function figuresOf(
  { key, places, paragraphs, cValue }: Candidate,
  segment: Segment,
  { phrases, resolutions: all }: Frequencies,
): Omit<TermFigures, 'phrase' | 'reason'> {
  const resolutions = new Set<Resolution | undefined>();
  for (const number of paragraphs) resolutions.add(segment.paragraphs[number]?.resolution);
  const { resolutions: generalAssembly, titles } = phrases.get(key) ?? { resolutions: 0, titles: 0 };
  // Half a document more on both sides, so that a phrase of one text is no wonder.
  const here = (resolutions.size + 0.5) / (segment.resolutions.length + 1);
  const weirdness = here / ((generalAssembly + 0.5) / (all + 1));
  return {
    key,
    words: places[0]?.words ?? 0,
    paragraphs: paragraphs.size,
    resolutions: resolutions.size,
    cValue,
    weirdness,
    generalAssembly,
    titles,
  };
}

/** Say why a candidate is a term, or null where it is none. */
function reasonFor(
  { key, free }: Candidate,
  { words, weirdness, generalAssembly, titles }: Omit<TermFigures, 'phrase' | 'reason'>,
  { common }: Frequencies,
): string | null {
  if (weirdness < WEIRDNESS || isFiller(key, common) || isEveryday(key)) return null;
  const known = titles >= TITLES;
  if (words >= LONG && !known) return null;
  if (free >= PARAGRAPHS) return 'stands in two paragraphs or more';
  return known && free >= 1 ? `stands in ${generalAssembly} General Assembly resolutions` : null;
}
