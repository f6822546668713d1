import fc from 'fast-check';
import { plainTextBlocks } from '../../lib/core/text/blocks.ts';
import { fold, hashWord } from '../../lib/core/text/normalize.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { oracleTokens } from '../core/match/oracle.ts';
import { holds, property, same } from './property.ts';
import { wildText } from './wild-text.ts';

interface Found {
  start: number;
  end: number;
  word: string;
}

function tokensOf(text: string, reuse?: ReturnType<typeof tokenize>): Found[] {
  const { count, starts, ends } = tokenize(text, reuse);
  return Array.from({ length: count }, (_, i) => {
    const span = { start: starts[i] as number, end: ends[i] as number };
    return { ...span, word: fold(text.slice(span.start, span.end)) };
  });
}

/** Left full by the case before, as the page leaves it from block to block. */
const kept = tokenize(' '.repeat(100_000));

export const TEXT = [
  property({
    name: 'tokens',
    why: 'a word that page and paragraph split in two ways is never found',
    cases: 2000,
    inputs: wildText(),
    check: (text) => {
      const found = tokensOf(text);
      same(found, oracleTokens(text), 'the tokens are those of the regular expressions');
      same(tokensOf(text, kept), found, 'a list that is filled again has the same');
      const { count, hashes, numbers } = tokenize(text);
      let end = 0;
      for (let i = 0; i < count; i++) {
        const token = found[i] as Found;
        holds(token.start >= end && token.end > token.start, 'tokens follow one another');
        end = token.end;
        same(hashes[i], hashWord(token.word), `the hash of ${token.word}`);
        same(numbers[i], /^\p{Nd}+$/u.test(token.word) ? 1 : 0, `whether ${token.word} is a number`);
      }
      holds(end <= text.length, 'tokens lie in the text');
    },
  }),
  property({
    name: 'tokens of two blocks',
    why: 'a block means the same wherever it stands on a page',
    cases: 1000,
    inputs: fc.tuple(wildText(), wildText()),
    check: ([one, two]) => {
      const between = '\n\n';
      const by = one.length + between.length;
      const moved = tokensOf(two).map(({ start, end, word }) => ({ start: start + by, end: end + by, word }));
      same(
        tokensOf(one + between + two),
        [...tokensOf(one), ...moved],
        'the tokens of both, one after the other',
      );
    },
  }),
  property({
    name: 'tokens of accents apart',
    why: 'a page may write é as one character or as two',
    cases: 1000,
    // A mark that no letter carries is a token by itself, and may also be a part of a sign: ≠.
    inputs: wildText().map((text) => text.normalize('NFD').replace(/(?<!\p{L}\p{M}*)\p{M}+/gu, '')),
    check: (text) => {
      const wordsOf = (one: string) => tokensOf(one).map(({ word }) => word);
      same(wordsOf(text), wordsOf(text.normalize('NFC')), 'the words');
    },
  }),
  property({
    name: 'folding',
    why: 'the vocabulary holds folded words: to fold one again must change nothing',
    cases: 2000,
    inputs: wildText(),
    check: (text) => {
      const folded = fold(text);
      same(fold(folded), folded, 'folded twice');
      same(fold(text.normalize('NFD')), folded, 'with its accents apart');
      same(fold(text.normalize('NFC')), folded, 'with its accents composed');
    },
  }),
  property({
    name: 'blocks of plain text',
    why: 'words outside every block would never be checked',
    cases: 1000,
    inputs: wildText(),
    check: (text) => {
      let end = 0;
      for (const block of [...plainTextBlocks(text), { start: text.length, end: text.length }]) {
        holds(block.start >= end, 'blocks follow one another');
        holds(!/\S/u.test(text.slice(end, block.start)), 'there is only white space between blocks');
        const lines = text
          .slice(block.start, block.end)
          .split(/\r\n|[\n\r]/u)
          .slice(1, -1);
        holds(
          lines.every((line) => /\S/u.test(line)),
          'there is no blank line in a block',
        );
        end = block.end;
      }
      holds(end === text.length, 'blocks lie in the text');
    },
  }),
];
