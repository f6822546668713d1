/*
 * What each step costs against tokenising the same text, in one run: `npm run bench`. Ratios hold from machine to
 * machine; times do not. The plain text is everyday words in sentences, the agreed text the seeds themselves.
 */
import { buildFrom } from '../../lib/cli/build-pack.ts';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { mayMatch, openFilter } from '../../lib/core/index/filter.ts';
import { encodeSegment } from '../../lib/core/index/segment-pack.ts';
import { checkBlock, openLibrary } from '../../lib/core/match/check.ts';
import { type Tokens, tokenize } from '../../lib/core/text/tokenize.ts';
import { prose } from '../pages/prose.ts';

const WORDS = 100_000;
/** The median of so many runs: the first ones warm the engine up. */
const RUNS = 15;

const { segment, overlay } = buildFrom([SEEDS]);
const library = openLibrary(segment, overlay);
const packed = buildFilter(segment, overlay);
const filter = openFilter(packed);
const agreed = repeat(segment.paragraphs.map(({ paragraph }) => paragraph.text));
const plain = repeat(Array.from({ length: 400 }, (_, i) => prose(4, i)));
const mixed = mix(plain, agreed, 0.15);

/** Blocks of two kinds until there are {@link WORDS} words, as many of the second kind as make up a share of the words. */
function mix(one: string[], other: string[], share: number): string[] {
  const list: string[] = [];
  for (let words = 0, others = 0, i = 0; words < WORDS; i++) {
    const isOther = others < share * words;
    const block = (isOther ? other[i % other.length] : one[i % one.length]) as string;
    const { count } = tokenize(block);
    words += count;
    if (isOther) others += count;
    list.push(block);
  }
  return list;
}

/** Blocks over and over until there are {@link WORDS} words. */
function repeat(blocks: string[]): string[] {
  const list: string[] = [];
  for (let words = 0, i = 0; words < WORDS; i++) {
    const block = blocks[i % blocks.length] as string;
    list.push(block);
    words += tokenize(block).count;
  }
  return list;
}

function median(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] as number;
}

function line(name: string, ms: number, floor: number): void {
  console.log(
    `  ${name.padEnd(34)} ${ms.toFixed(1).padStart(7)} ms ${(ms / floor).toFixed(2).padStart(7)} ×`,
  );
}

let tokens: Tokens | undefined;
for (const [name, blocks] of Object.entries({ plain, '15 % agreed': mixed, agreed })) {
  console.log(`${WORDS.toLocaleString('en')} words, ${name}`);
  const floor = median(() => {
    for (const block of blocks) tokens = tokenize(block, tokens);
  });
  line('tokenise', floor, floor);
  const probing = median(() => {
    for (const block of blocks) {
      tokens = tokenize(block, tokens);
      mayMatch(filter, tokens);
    }
  });
  line('tokenise and probe', probing, floor);
  line(
    'probe, and match what passes',
    median(() => {
      for (const block of blocks) {
        tokens = tokenize(block, tokens);
        if (mayMatch(filter, tokens)) checkBlock(library, block, { sources: 20 });
      }
    }),
    floor,
  );
}
const bytes = Object.values(packed).reduce((sum, part) => sum + part.length, 0);
console.log(
  `index: ${segment.index.tokens.length} tokens, ${encodeSegment(segment, overlay).length} bytes as a pack; ` +
    `${overlay.terms.length} terms; filter: ${bytes} bytes`,
);
