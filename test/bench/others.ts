/** Exact matching against what else there is in JavaScript, on the same text in the same run. */
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { wordIds } from '../../lib/core/index/vocabulary.ts';
import { findRuns } from '../../lib/core/match/find-runs.ts';
import { type Tokens, tokenize } from '../../lib/core/text/tokenize.ts';
import { readSeeds } from '../seeds.ts';
import { AUTOMATA, type Report, type Search } from './automata.ts';
import type { Bench } from './bench.ts';
import { type Made, weigh } from './memory.ts';
import { CONTENT_WORDS, foldPlainly, listClauses, listGrams } from './phrases.ts';
import { inMs, race, type Timing } from './race.ts';
import { atLeast, count, inBytes, percent, type Table, times } from './table.ts';
import { blocksOf, countWords, type Wording } from './texts.ts';

const WORDS = 50_000;
const ROUNDS = { rounds: 11, ms: 60_000 };
const BUDGET = 6;
const WORDINGS: readonly Wording[] = ['plain', '15 % agreed', 'agreed'];
const OURS = 'agreed language';
/** The shortest run that is a match, and lengths enough to find as much as we do. */
const LENGTHS = { '5-grams': [5], 'grams of 5 to 10': [5, 6, 7, 8, 9, 10] };
/** Where the 5-grams take so long to build, in milliseconds, nine times as many take minutes. */
const SLOW_BUILD = 1500;

/** A way to find wording, made ready. */
interface Contestant {
  given: string;
  made: Made<unknown>;
  /** Whether it finds as much as we do, so that the budget counts. */
  isRival: boolean;
  find: (block: string, report: Report) => void;
  /** Where the words of a block begin, in what the reports count in. */
  wordStarts: (block: string) => number[];
}

interface Measured {
  wording: Wording;
  /** By contestant, the share of words it finds. */
  found: Map<string, number>;
  runs: Record<string, Timing>;
  /** How many times as long as ours something took. */
  against: (name: string) => number;
  /** The fastest automaton that finds as much as we do. */
  fastest: string;
}

/** Measure exact matching on plain text, a mixture and the seeds themselves. */
export async function measureOthers({ seeds }: Bench): Promise<Table[]> {
  const { segment, overlay } = seeds();
  const contestants = new Map<string, Contestant>([[OURS, ours()]]);
  const leftOut: string[] = [];
  for (const [name, make] of Object.entries(AUTOMATA)) {
    for (const [kind, lengths] of Object.entries(LENGTHS)) {
      const isRival = lengths.length > 1;
      const first = contestants.get(`${name}, 5-grams`);
      if (isRival && first && first.made.ms > SLOW_BUILD) {
        leftOut.push(name);
        continue;
      }
      const phrases = lengths.flatMap((length) => listGrams(segment, length));
      const made = weigh(() => make(phrases));
      contestants.set(`${name}, ${kind}`, automaton(phrases.length, isRival, made));
    }
  }
  const phrases = [...overlay.terms.map(({ phrase }) => phrase), ...listClauses(segment)];
  contestants.set('RegExp, terms and clauses', alternation(phrases));

  const measured: Measured[] = [];
  for (const wording of WORDINGS) {
    const blocks = blocksOf(wording, WORDS);
    const words = countWords(blocks);
    const found = new Map([...contestants].map(([name, one]) => [name, coveredWords(one, blocks) / words]));
    let sum = 0;
    const run = (find: (block: string, report: Report) => void) => () => {
      for (const block of blocks) find(block, () => sum++);
    };
    const runs: Record<string, Timing> = await race(
      {
        ...Object.fromEntries([...contestants].map(([name, { find }]) => [name, run(find)])),
        folding: run((block) => (sum += foldPlainly(block).length)),
      },
      ROUNDS,
    );
    const against = (name: string) => (runs[name] as Timing).ms / (runs[OURS] as Timing).ms;
    const rivals = [...contestants].filter(([, { isRival }]) => isRival).map(([name]) => name);
    const fastest = rivals.reduce((one, other) => (against(other) < against(one) ? other : one));
    measured.push({ wording, found, runs, against, fastest });
  }

  return [
    {
      title: `Exact matching, ${count(WORDS)} words in Node: times of ours, and the words that are found`,
      columns: ['', 'phrases', 'build', 'memory', ...measured.flatMap(({ wording }) => [wording, 'found'])],
      rows: [...contestants].map(([name, { given, made }]) => [
        name,
        given,
        `${made.ms.toFixed(0)} ms`,
        inBytes(made.bytes),
        ...measured.flatMap(({ runs, against, found }) => [
          name === OURS ? inMs(runs[name] as Timing) : times(against(name)),
          percent(found.get(name) as number),
        ]),
      ]),
      notes: [
        ...measured.map(
          ({ wording, fastest, against }) =>
            `${wording}: the fastest automaton that finds as much is ${fastest}: ${times(against(fastest))}, ` +
            `${times(against(fastest) - against('folding'))} without the folding; ` +
            `budget ${atLeast(against(fastest), BUDGET)}.`,
        ),
        'Each begins with the text as it is. Automata have it put in lower case and single spaces first.',
        ...leftOut.map((name) => `${name} takes minutes to build for more than 5-grams.`),
      ],
    },
  ];
}

/** Tokenise, give words their ids, find the maximal runs and keep those with three content words. */
function ours(): Contestant {
  const resolutions = readSeeds();
  const made = weigh(() => buildSegment(resolutions));
  const { vocabulary, index, content } = made.value;
  let tokens: Tokens | undefined;
  return {
    given: '',
    made,
    isRival: false,
    wordStarts: (block) => Array.from({ length: tokenize(block).count }, (_, i) => i),
    find(block, report) {
      tokens = tokenize(block, tokens);
      const ids = wordIds(vocabulary, block, tokens);
      for (const { start, end } of findRuns(index, ids, ids.length)) {
        let words = 0;
        for (let i = start; i < end; i++) words += content[ids[i] as number] as number;
        if (words >= CONTENT_WORDS) report(start, end);
      }
    },
  };
}

function automaton(phrases: number, isRival: boolean, made: Made<Search>): Contestant {
  return {
    given: count(phrases),
    made,
    isRival,
    // A phrase has a space before each of its words, and one after them that may be before the next phrase.
    wordStarts: (block) => [...foldPlainly(block).matchAll(/ (?!$)/gu)].map(({ index }) => index),
    find: (block, report) => made.value(foldPlainly(block), (start, end) => report(start, end - 1)),
  };
}

/** One expression of all phrases, the longest first; white space and letter case of the text do not matter. */
function alternation(phrases: string[]): Contestant {
  const made = weigh(() => {
    const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
    const parts = longestFirst.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
    const expression = new RegExp(`\\b(?:${parts.join('|').replace(/\s+/gu, '\\s+')})\\b`, 'giu');
    // An engine compiles it when it is first asked.
    expression.test('');
    return expression;
  });
  return {
    given: count(phrases.length),
    made,
    isRival: false,
    wordStarts(block) {
      const { count: words, starts } = tokenize(block);
      return Array.from(starts.subarray(0, words));
    },
    find(block, report) {
      for (const found of block.matchAll(made.value)) report(found.index, found.index + found[0].length);
    },
  };
}

function coveredWords({ find, wordStarts }: Contestant, blocks: string[]): number {
  let sum = 0;
  for (const block of blocks) {
    const isCovered = new Uint8Array(2 * block.length + 2);
    find(block, (start, end) => isCovered.fill(1, start, end));
    for (const start of wordStarts(block)) sum += isCovered[start] as number;
  }
  return sum;
}
