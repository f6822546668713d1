import { expect, test } from 'vitest';
import {
  type Adoption,
  adoptionOrigin,
  adoptionSpoken,
  adoptionWords,
  dateWords,
} from '../../lib/ui/adoption-words.ts';

const known: Adoption = { adopted: '2022-12-15', adoption: 'without a vote', adoptionSource: 'data' };
const vote = { yes: 141, no: 5, abstain: 35 };
const voted: Adoption = { ...known, adoption: 'recorded vote', vote };

test.each([
  ['without a vote', known, 'adopted without a vote'],
  ['a vote with figures', voted, 'adopted by recorded vote, 141–5–35'],
  ['a vote without figures', { ...known, adoption: 'recorded vote' as const }, 'adopted by recorded vote'],
  ['nothing says it', { ...known, adoption: null, adoptionSource: null }, 'adoption: not stated in the text'],
])('%s', (_, adoption, words) => {
  expect(adoptionWords(adoption)).toBe(words);
});

test('the figures of a vote are spoken as votes', () => {
  expect(adoptionSpoken(voted)).toBe('adopted by recorded vote, 141 in favour, 5 against, 35 abstaining');
  expect(adoptionSpoken(known)).toBeNull();
});

test('where it is known from', () => {
  expect(adoptionOrigin({ ...known, adoptionSource: 'text' })).toMatch(/text itself/);
  expect(adoptionOrigin({ ...known, adoptionSource: 'manifest' })).toMatch(/data of the United Nations/);
  expect(adoptionOrigin({ ...known, adoption: null })).toMatch(/^Neither/);
});

test.each([
  ['2022-12-15', '15 December 2022'],
  [null, 'date not stated'],
  ['soon', 'date not stated'],
])('the day %s is written %s', (day, words) => {
  expect(dateWords(day)).toBe(words);
});
