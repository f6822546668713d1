/** Words of real texts that stand in an exact run shared with the seeds: does a passage cover each of them? */
import { checkBlock, type Library } from '../../lib/core/match/check.ts';
import { isContentWord, type OracleToken } from '../core/match/oracle.ts';
import type { Collection } from './held-out.ts';
import { type Outcome, percent } from './outcome.ts';
import { isIn, type Wording } from './worded.ts';

/** Runs of so many words and content words are asked for: one more than the shortest that is a match. */
const RUN = 6;
const CONTENT = 3;
const EXPECTED = 0.99;
/** What is left of a run beside a longer match is one from so many words on. */
const SHORTEST_REST = 2;

/** A place in a paragraph of the seeds. */
interface Place {
  words: readonly string[];
  at: number;
}

/**
 * Measure the recall of exact runs, found through a plain map of all six words in a row. Where two runs overlap one is
 * trimmed, and a rest of one word or without a content word is dropped by contract: so a few words are missed, and
 * nothing else may be.
 */
export function evaluateExactRuns(
  library: Library,
  wording: Wording,
  collections: readonly Collection[],
): Outcome {
  const outcome: Outcome = { lines: [], details: [], faults: [] };
  const places = listPlaces(wording);
  const sum = { words: 0, missed: 0 };
  for (const { name, texts } of collections) {
    let words = 0;
    let missed = 0;
    for (const { name: text, blocks } of texts) {
      for (const block of blocks) {
        const { tokens } = wording.read(block.text);
        const isShared = findShared(tokens, places);
        if (!isShared.includes(true)) continue;
        const passages = checkBlock(library, block.text).filter(({ term }) => term === null);
        const isMissed = tokens.map(
          (token, i) => isShared[i] && !passages.some((match) => isIn(match, token)),
        );
        words += isShared.filter(Boolean).length;
        missed += isMissed.filter(Boolean).length;
        for (const stretch of stretchesOf(tokens, isMissed)) {
          const said = `${text} ${block.id}: “${stretch.map(({ word }) => word).join(' ')}”`;
          if (isDroppedRest(stretch)) outcome.details.push(said);
          else outcome.faults.push(`no rest of a run: ${said}`);
        }
      }
    }
    if (words > 0) outcome.lines.push(lineOf(name, words, missed));
    sum.words += words;
    sum.missed += missed;
  }
  outcome.lines.push(lineOf('all', sum.words, sum.missed));
  if (!(sum.missed <= (1 - EXPECTED) * sum.words)) outcome.faults.push(`expected ${percent(EXPECTED)}`);
  return outcome;
}

function lineOf(name: string, words: number, missed: number): string {
  return `${name.padEnd(12)} ${String(words).padStart(6)} words in exact runs, ${percent(1 - missed / words)} in passages`;
}

function isDroppedRest(stretch: readonly OracleToken[]): boolean {
  return stretch.length < SHORTEST_REST || !stretch.some(({ word }) => isContentWord(word));
}

/** The tokens that have a mark, in stretches. */
function stretchesOf(
  tokens: readonly OracleToken[],
  marks: readonly (boolean | undefined)[],
): OracleToken[][] {
  const stretches: OracleToken[][] = [];
  tokens.forEach((token, i) => {
    if (!marks[i]) return;
    if (marks[i - 1]) stretches.at(-1)?.push(token);
    else stretches.push([token]);
  });
  return stretches;
}

function listPlaces({ paragraphs }: Wording): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { tokens } of paragraphs) {
    const words = tokens.map(({ word }) => word);
    for (let at = 0; at + RUN <= words.length; at++) {
      const key = words.slice(at, at + RUN).join(' ');
      places.set(key, [...(places.get(key) ?? []), { words, at }]);
    }
  }
  return places;
}

/** Tell of each token whether it stands in a maximal run of {@link RUN} words with {@link CONTENT} content words. */
function findShared(tokens: readonly OracleToken[], places: ReadonlyMap<string, Place[]>): boolean[] {
  const words = tokens.map(({ word }) => word);
  const isShared = words.map(() => false);
  for (let at = 0; at + RUN <= words.length; at++) {
    for (const place of places.get(words.slice(at, at + RUN).join(' ')) ?? []) {
      if (at > 0 && place.at > 0 && words[at - 1] === place.words[place.at - 1]) continue;
      let end = at + RUN;
      while (end < words.length && words[end] === place.words[place.at + end - at]) end++;
      if (words.slice(at, end).filter(isContentWord).length >= CONTENT) isShared.fill(true, at, end);
    }
  }
  return isShared;
}
