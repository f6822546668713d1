import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSegment } from '../core/index/build-segment.ts';
import type { Segment } from '../core/index/segment.ts';
import type { Resolution } from '../core/resolution/resolution.ts';
import { fold } from '../core/text/normalize.ts';
import { STOP_WORDS } from '../core/text/stop-words.ts';
import { tokenize } from '../core/text/tokenize.ts';
import { collectCandidates } from './candidates.ts';
import { buildClassTrie, findSequences } from '../core/index/class-trie.ts';
import { readGaCorpus, readSeeds } from './ga-corpus.ts';
import { isAllowedPhrase } from './term-rules.ts';
import { classOf, formsOf } from './word-forms.ts';
import { WordKind } from './word-kinds.ts';
import { listedTerms } from './listed-terms.ts';
import { readWords, type Word } from './words.ts';

/*
 * Counts in how many General Assembly resolutions, and under how many titles, each term candidate of the seeds
 * stands, and which words a fifth of them have, and writes ga-document-frequencies.json beside this file.
 *
 *   node lib/analyse/measure-ga-frequencies.ts CORPUS
 *
 * CORPUS is a folder with resolutions in AKN4UN XML (UNxml/GAresolutions); AGREED_CORPUS serves in its place.
 */

/** A word of so many resolutions says nothing of their matter. */
const COMMON = 0.2;

const segment = buildSegment(readSeeds());
const words = readWords(segment);
const found = collectCandidates(segment, words, isAllowedPhrase, () => false).map(({ key }) => key);
const keys = [...new Set([...found, ...listedTerms(segment, words).kept.keys()])];
const seedSymbols = new Set(segment.resolutions.map(({ symbol }) => symbol));
const others = readGaCorpus().filter(({ symbol }) => !seedSymbols.has(symbol));
const counts = countDocuments(keys, classesOfForms(segment, words), others);
const common = [...counts.words]
  .filter(([, count]) => count >= COMMON * counts.documents)
  .map(([word]) => word);
writeFileSync(
  join(import.meta.dirname, 'ga-document-frequencies.json'),
  `${JSON.stringify({
    resolutions: counts.documents,
    common: common.sort(),
    phrases: Object.fromEntries(
      [...counts.phrases]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, count]) => [key, [count, counts.titles.get(key)]]),
    ),
  })}\n`,
);
console.log(`${counts.documents} resolutions, ${common.length} common words, ${counts.phrases.size} phrases`);

/** Every form of every word of the seeds, and its class: what a page would be read with. */
function classesOfForms({ vocabulary }: Segment, read: Word[]): Map<string, string> {
  const classes = new Map<string, string>();
  vocabulary.words.forEach((word, id) => {
    const { class: name, kind } = read[id] as Word;
    for (const form of [word, ...formsOf(name, kind)]) if (!classes.has(form)) classes.set(form, name);
  });
  return classes;
}

function countDocuments(phrases: string[], classes: Map<string, string>, resolutions: Iterable<Resolution>) {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  const trie = buildClassTrie(phrases.map((key) => key.split(' ').map(numberOf)));
  const counted = { documents: 0, words: new Map<string, number>(), phrases: new Map<string, number>() };
  const titles = phrases.map(() => new Set<string>());
  for (const { title, paragraphs } of resolutions) {
    counted.documents++;
    const seenWords = new Set<string>();
    const seen = new Set<number>();
    for (const { text } of paragraphs) {
      const tokens = tokenize(text);
      const names: number[] = [];
      for (let i = 0; i < tokens.count; i++) {
        const word = fold(text.slice(tokens.starts[i], tokens.ends[i]));
        const name = classes.get(word);
        names.push(name === undefined ? 0 : (numbers.get(name) ?? 0));
        if (!STOP_WORDS.has(word) && !tokens.numbers[i]) seenWords.add(name ?? classOf(word, WordKind.Noun));
      }
      findSequences(trie, names, (sequence) => seen.add(sequence));
    }
    for (const word of seenWords) counted.words.set(word, (counted.words.get(word) ?? 0) + 1);
    for (const number of seen) {
      const key = phrases[number] as string;
      counted.phrases.set(key, (counted.phrases.get(key) ?? 0) + 1);
      titles[number]?.add(fold(title).replace(/[^\p{L} ]/gu, ''));
    }
  }
  return { ...counted, titles: new Map(phrases.map((key, number) => [key, titles[number]?.size ?? 0])) };
}
