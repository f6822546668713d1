import { describe, expect, test } from 'vitest';
import { fold, hashWord } from '../../../lib/core/text/normalize.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { oracleTokens } from '../match/oracle.ts';
import { oddText } from '../match/odd-text.ts';
import fc from '../../same-cases.ts';

function words(text: string): string[] {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, i) => fold(text.slice(starts[i], ends[i])));
}

const CASES: [name: string, text: string, tokens: string[]][] = [
  [
    'punctuation and dashes separate',
    'do-no-harm principles – gender‑based',
    ['do', 'no', 'harm', 'principles', 'gender', 'based'],
  ],
  ['letter case folds', 'TRAFFICKING In Persons', ['trafficking', 'in', 'persons']],
  ['a curly apostrophe inside a word', 'women’s rights', ["women's", 'rights']],
  ['an apostrophe at an end is none', 'victims’ rights ‘so’', ['victims', 'rights', 'so']],
  ['a modifier apostrophe between letters', 'OʼNeil', ["o'neil"]],
  ['a prime after a number is none', '5′3', ['5', '3']],
  ['soft hyphens and zero-width characters vanish', 'traf\u00ADfick\u200Bing\u200D', ['trafficking']],
  ['ligatures fold', 'tra\uFB03cking, \uFB01rst', ['trafficking', 'first']],
  ['accents compare in composed form', 'cafe\u0301', ['caf\u00E9']],
  ['characters outside the Basic Multilingual Plane', '\u{1D400}b \u{1F600} c', ['\u{1D400}b', 'c']],
  ['superscript digits are no tokens', 'persons¹⁵ and girls ¹', ['persons', 'and', 'girls']],
  ['[12] and [^4] directly after a word', 'word[12] other[^4] more[1][2]', ['word', 'other', 'more']],
  ['[12] elsewhere is a number', 'word [12] and [13]', ['word', '12', 'and', '13']],
  [
    'digits directly after punctuation after a letter',
    'a new life.6 They, said;12 so:123',
    ['a', 'new', 'life', 'they', 'said', 'so'],
  ],
  ['four digits are no mark', 'No.2237', ['no', '2237']],
  ['punctuation after a digit', 'targets 5.2 and 8.7', ['targets', '5', '2', 'and', '8', '7']],
  ['digits glued to a word', 'legislation16 and rights1', ['legislation', 'and', 'rights']],
  ['but not to an abbreviation', 'COVID19 G20 CO2 mp3', ['covid19', 'g20', 'co2', 'mp3']],
  ['but not three of them, nor in mid-word', 'word123 abcd12e', ['word123', 'abcd12e']],
  ['ordinals are one token', '21st century', ['21st', 'century']],
];

describe('tokenize', () => {
  test.each(CASES)('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('gives the spans in the text as it was', () => {
    const text = 'the vic\u00ADtims’ rights';
    const { starts, ends } = tokenize(text);
    expect(text.slice(starts[1], ends[1])).toBe('vic\u00ADtims');
  });

  test('agrees with a tokeniser made of regular expressions, and hashes what it folds', () => {
    fc.assert(
      fc.property(oddText(), (text) => {
        const tokens = tokenize(text);
        const found = Array.from({ length: tokens.count }, (_, i) => {
          const start = tokens.starts[i] as number;
          const end = tokens.ends[i] as number;
          return { start, end, word: fold(text.slice(start, end)) };
        });
        expect(found).toEqual(oracleTokens(text));
        found.forEach(({ word }, i) => {
          expect(tokens.hashes[i]).toBe(hashWord(word));
          expect(tokens.numbers[i]).toBe(/^\p{Nd}+$/u.test(word) ? 1 : 0);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('filling a list again gives what a new list has', () => {
    const first = tokenize('a long enough text to be kept and filled again');
    const again = tokenize('two words', first);
    expect(again).toBe(first);
    expect(again.count).toBe(2);
  });
});
