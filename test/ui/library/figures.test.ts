import { expect, test } from 'vitest';
import { byteWords, countWords, percentWords, timeWords } from '../../../lib/ui/library/figures.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [31_400_000, '31 MB'],
  [4_140_000, '4.1 MB'],
  [1_200_000_000, '1.2 GB'],
  [10_000_000_000, '10 GB'],
])('%d bytes are %s', (bytes, words) => expect(byteWords(bytes)).toBe(words));

test.each([
  [0, '1 second'],
  [1.2, '2 seconds'],
  [34, '34 seconds'],
  [91, '2 minutes'],
  [180, '3 minutes'],
])('%d seconds are %s', (seconds, words) => expect(timeWords(seconds)).toBe(words));

test('counts have their thousands apart', () => expect(countWords(2292)).toBe('2,292'));

// Never more than is true: 0.999 alike is not the same.
test('shares are rounded down', () => expect(percentWords(0.999)).toBe('99 %'));
