import { describe, expect, test } from 'vitest';
import { alignLocally } from './smith-waterman.ts';

describe('alignLocally', () => {
  const align = (page: string, source: string) => {
    const codes = (words: string) => Uint32Array.from(words, (letter) => letter.charCodeAt(0) - 96);
    return alignLocally(codes(page), codes(source));
  };

  test.each([
    ['equal words', 'abcd', 'abcd', [0, 1, 2, 3], [0, 1, 2, 3]],
    ['one word replaced', 'abxcd', 'abycd', [0, 1, 3, 4], [0, 1, 3, 4]],
    ['two words left out', 'abcdef', 'abcxydef', [0, 1, 2, 3, 4, 5], [0, 1, 2, 5, 6, 7]],
    ['a gap that costs more than is won', 'axxxxxxxxb', 'ab', [0], [0]],
    ['a match in the middle', 'xxabcyy', 'zabcz', [2, 3, 4], [1, 2, 3]],
    ['nothing in common', 'abc', 'xyz', [], []],
  ])('aligns %s', (_, page, source, own, agreed) => {
    expect(align(page, source)).toEqual({ page: own, source: agreed });
  });
});
