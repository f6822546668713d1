/** What each step costs in Node against tokenising the same text. */
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { mayMatch, openFilter } from '../../lib/core/index/filter.ts';
import { checkBlocks, openLibrary } from '../../lib/core/match/check.ts';
import { findAlignments } from '../../lib/core/match/find-alignments.ts';
import { verbatimCandidates } from '../../lib/core/match/find-candidates.ts';
import { readBlock } from '../../lib/core/match/read-block.ts';
import { type Tokens, tokenize } from '../../lib/core/text/tokenize.ts';
import type { Bench } from './bench.ts';
import { inMs, race } from './race.ts';
import { atMost, count, percent, type Table, times } from './table.ts';
import { blocksOf, countWords, WORDINGS, type Wording } from './texts.ts';

const WORDS = 100_000;
const ROUNDS = 25;
/** As many blocks as one message of a page carries. */
const BATCH = 200;
const BUDGETS: Record<Wording, number> = { plain: 1.5, '15 % agreed': 3, agreed: 15, altered: 15 };

/** Measure the steps on each wording. */
export async function measureSteps({ seeds }: Bench): Promise<Table[]> {
  const { segment, overlay } = seeds();
  const library = openLibrary(segment, overlay);
  const filter = openFilter(buildFilter(segment, overlay));
  const phrase = overlay.terms[0]?.phrase ?? '';
  let tokens: Tokens | undefined;
  let sum = 0;
  const passes = (block: string) => {
    tokens = tokenize(block, tokens);
    return mayMatch(filter, tokens);
  };
  const rows: string[][] = [];
  for (const wording of WORDINGS) {
    const blocks = blocksOf(wording, WORDS);
    const sent = blocks.filter(passes);
    const runs = await race(
      {
        tokenise() {
          for (const block of blocks) tokens = tokenize(block, tokens);
        },
        codes() {
          for (const block of blocks) for (let i = 0; i < block.length; i++) sum += block.charCodeAt(i);
        },
        indexOf() {
          for (const block of blocks) sum += block.indexOf(phrase);
        },
        probe() {
          for (const block of blocks) sum += Number(passes(block));
        },
        runs() {
          for (const block of blocks) {
            if (passes(block)) sum += verbatimCandidates(segment, readBlock(segment, block)).length;
          }
        },
        align() {
          for (const block of blocks) {
            if (!passes(block)) continue;
            const read = readBlock(segment, block);
            sum += findAlignments(segment, read, { stretches: verbatimCandidates(segment, read) }).length;
          }
        },
        match() {
          const passed = blocks.filter(passes);
          for (let at = 0; at < passed.length; at += BATCH) {
            sum += checkBlocks(library, passed.slice(at, at + BATCH), { sources: 20 }).length;
          }
        },
      },
      { rounds: ROUNDS, ms: 20_000 },
    );
    const against = (step: keyof typeof runs) => runs[step].ms / runs.tokenise.ms;
    rows.push([
      wording,
      percent(countWords(sent) / countWords(blocks)),
      inMs(runs.tokenise),
      times(against('codes')),
      times(against('indexOf')),
      times(against('probe')),
      times(against('runs')),
      times(against('align')),
      times(against('match')),
      inMs(runs.match),
      atMost(against('match'), BUDGETS[wording]),
    ]);
  }
  // What is computed must be used, or an engine may leave it out.
  if (Number.isNaN(sum)) throw new Error('nothing was measured');
  return [
    {
      title: `Steps, ${count(WORDS)} words in Node, against tokenising them`,
      columns: [
        'text',
        'words sent',
        'tokenise',
        'charCodeAt',
        'indexOf',
        'and probe',
        'and find runs',
        'and align',
        'and choose, rank',
        'in all',
        'budget',
      ],
      rows,
      notes: [
        'Each step has those before it. charCodeAt reads every code unit, indexOf looks for one phrase.',
        `Altered: every 12th word of the seeds is another one. ${ROUNDS} rounds, the mean of the middle half; ~ marks noise.`,
      ],
    },
  ];
}
