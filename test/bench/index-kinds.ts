/** What an index of every position costs against one of some of them, and what the other one loses. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { anchorLength } from '../../lib/core/index/anchor.ts';
import {
  findGram,
  type Interval,
  type KgramIndex,
  restrictKgramIndex,
} from '../../lib/core/index/kgram-index.ts';
import type { Segment } from '../../lib/core/index/segment.ts';
import { NO_WORD, wordIds } from '../../lib/core/index/vocabulary.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import type { Bench } from './bench.ts';
import { race } from './race.ts';
import { count, inBytes, type Table, times } from './table.ts';
import { blocksOf, type Wording } from './texts.ts';

/** Grams of so many tokens; of each so many in a row the one with the smallest hash is kept. */
const GRAM = 5;
const WINDOW = 4;
const RUNS = [5, 6, 7, 8];
const PAGE = 10_000;
const ROUNDS = { rounds: 15, ms: 4000 };

/** Measure both over the whole corpus, or the seeds where there is none. */
export function measureIndexKinds({ corpus }: Bench): Promise<Table[]> {
  const files = corpus === null ? [] : globSync(join(corpus, '**/English/*.xml')).sort();
  const { segment } = buildFrom([SEEDS, ...files]);
  return compareKinds(segment);
}

async function compareKinds(segment: Segment): Promise<Table[]> {
  const kept = winnow(segment);
  const kinds: [string, KgramIndex][] = [
    ['exact', segment.index],
    [
      `winnowed, k = ${GRAM}, w = ${WINDOW}`,
      restrictKgramIndex(segment.index, (position) => kept[position] === 1),
    ],
  ];
  const every = new Uint8Array(kept.length).fill(1);
  const columns = [
    'index',
    'positions',
    'bytes',
    ...RUNS.map((length) => `runs of ${length}`),
    'short anchors',
  ];
  const pages = (['plain', 'agreed'] satisfies Wording[]).map((wording) => ({
    wording,
    ids: blocksOf(wording, PAGE).map((block) => wordIds(segment.vocabulary, block, tokenize(block))),
  }));
  const rows: string[][] = [];
  const probing: Record<string, number>[] = [];
  for (const { ids } of pages) {
    const runs = await race(
      {
        exact: () => void probe(kinds[0]?.[1] as KgramIndex, ids),
        winnowed: () => void probe(kinds[1]?.[1] as KgramIndex, ids),
      },
      ROUNDS,
    );
    probing.push({ exact: runs.exact.ms, winnowed: runs.winnowed.ms });
  }
  kinds.forEach(([name, { positions, buckets }], kind) => {
    const has = kind === 0 ? every : kept;
    rows.push([
      name,
      count(positions.length),
      inBytes(4 * (positions.length + buckets.length)),
      ...RUNS.map((length) => percent(foundRuns(segment, has, length))),
      percent(kind === 0 ? 1 : foundAnchors(segment, kept)),
      ...probing.map((ms) => {
        const own = ms[kind === 0 ? 'exact' : 'winnowed'] as number;
        return `${own.toFixed(1)} ms, ${times(own / (ms.exact as number))}`;
      }),
    ]);
  });
  return [
    {
      title: `Every position or some: ${count(segment.index.tokens.length)} tokens`,
      columns: [...columns, ...pages.map(({ wording }) => `probe ${count(PAGE)} ${wording} words`)],
      rows,
      notes: ['A run or an anchor of three or four tokens is found where one of its grams is indexed.'],
    },
  ];
}

/** Tell of each position whether its gram is kept (Schleimer, Wilkerson, Aiken, "Winnowing", 2003). */
function winnow({ index, offsets }: Segment): Uint8Array {
  const { tokens } = index;
  const kept = new Uint8Array(tokens.length);
  for (let paragraph = 0; paragraph + 1 < offsets.length; paragraph++) {
    const start = offsets[paragraph] as number;
    const last = (offsets[paragraph + 1] as number) - 1 - GRAM;
    for (let from = start; from <= Math.max(start, last - WINDOW + 1); from++) {
      let best = from;
      for (let at = from; at <= Math.min(last, from + WINDOW - 1); at++) {
        // The rightmost of equal ones.
        if (hashAt(tokens, at) <= hashAt(tokens, best)) best = at;
      }
      if (best <= last) kept[best] = 1;
    }
  }
  return kept;
}

function hashAt(tokens: ArrayLike<number>, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++)
    hash = Math.imul(hash ^ (tokens[at + i] as number), 0x9e3779b1) ^ (hash >>> 15);
  return hash >>> 0;
}

/** The share of all runs of so many tokens that have a kept gram. */
function foundRuns({ index, offsets }: Segment, kept: Uint8Array, length: number): number {
  let all = 0;
  let found = 0;
  for (let paragraph = 0; paragraph + 1 < offsets.length; paragraph++) {
    const end = (offsets[paragraph + 1] as number) - 1;
    for (let at = offsets[paragraph] as number; at + length <= end; at++) {
      if (index.tokens[at] === NO_WORD) continue;
      all++;
      for (let i = at; i + GRAM <= at + length; i++) {
        if (kept[i] === 1) {
          found++;
          break;
        }
      }
    }
  }
  return found / all;
}

/** The share of anchors shorter than a gram that begin a kept one: by themselves they are in no index of such grams. */
function foundAnchors({ index, offsets, content }: Segment, kept: Uint8Array): number {
  let all = 0;
  let found = 0;
  const isContent = (at: number) => content[index.tokens[at] as number] === 1;
  for (let paragraph = 0; paragraph + 1 < offsets.length; paragraph++) {
    const end = (offsets[paragraph + 1] as number) - 1;
    for (let at = offsets[paragraph] as number; at + GRAM <= end; at++) {
      if (anchorLength(isContent, at) === GRAM) continue;
      all++;
      found += kept[at] as number;
    }
  }
  return found / all;
}

function probe(index: KgramIndex, blocks: readonly Uint32Array[]): number {
  const places: Interval = { low: 0, high: 0 };
  let found = 0;
  for (const ids of blocks)
    for (let at = 0; at + 3 <= ids.length; at++) if (findGram(index, ids, at, places)) found++;
  return found;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
