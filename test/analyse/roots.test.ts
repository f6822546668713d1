import { describe, expect, test } from 'vitest';
import { analyseWords } from '../../lib/analyse/roots.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { readSeeds } from '../seeds.ts';

describe('roots', () => {
  test.each([
    ['organs', 'organ', 'Noun'],
    ['trafficked', 'traffic', 'PastTense'],
    ['trafficking', 'traffic', 'Gerund'],
    ['strengthens', 'strengthen', 'PresentTense'],
    ['sexual', 'sexual', 'Adjective'],
    ["women's", 'woman', 'Noun'],
  ])('%s comes from %s, %s', (word, root, tag) => {
    const [analysis] = analyseWords([word]);
    expect(analysis?.root).toBe(root);
    expect(analysis?.tags).toContain(tag);
  });

  test('come in the order of the words, one each, whatever stands beside them', () => {
    const words = buildSegment(readSeeds()).vocabulary.words.slice(1);
    const together = analyseWords(words);
    expect(together).toHaveLength(words.length);
    for (const at of [0, 400, 801, 1202, words.length - 1]) {
      expect(together[at]).toEqual(analyseWords([words[at] as string])[0]);
    }
  });

  test('of what is no word of English, or nothing, are the word itself', () => {
    const odd = ["can't", '1,000', 'e.g', 'наука', 'x'];
    expect(analyseWords(odd)).toHaveLength(odd.length);
    expect(analyseWords(['наука'])[0]?.root).toBe('наука');
    expect(analyseWords([])).toEqual([]);
  });
});
