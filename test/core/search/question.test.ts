import { describe, expect, test } from 'vitest';
import { matterOf } from '../../../lib/core/search/question.ts';

const matter = (query: string) => {
  const words = query.split(' ').map((word) => (word === '""' ? null : word));
  const { start, end } = matterOf(words);
  return words
    .slice(start, end)
    .map((word) => word ?? '""')
    .join(' ');
};

describe('the matter of a question', () => {
  test.each([
    ['what is agreed on organ removal', 'on organ removal'],
    ['what have member states agreed on climate finance', 'on climate finance'],
    ['what does the general assembly say about lethal autonomous weapons', 'about lethal autonomous weapons'],
    ['is there agreed language on digital violence in any resolution', 'on digital violence'],
    ['where is forced marriage mentioned', 'where is forced marriage'],
    ['find wording on safe passage', 'on safe passage'],
    ['search for precedents on safe passage', 'on safe passage'],
    ['which resolutions mention albinism', 'albinism'],
    ['agreed language on families', 'on families'],
    ['existing wording for a moratorium', 'for a moratorium'],
    ['has the council adopted ""', '""'],
  ])('%s', (query, expected) => expect(matter(query)).toBe(expected));
});

describe('words that are the matter stay', () => {
  test.each([
    'sign language interpretation',
    'languages of indigenous peoples',
    'text of the treaty',
    'search and rescue at sea',
    'agreed conclusions on ageing',
    'peaceful resolution of disputes',
    'how do states protect victims',
    'the general assembly',
    'trafficking agreed on',
    '"" agreed on',
    // Nothing else is left.
    'agreed language',
    'what is agreed',
    'what is it',
    '',
  ])('%s', (query) => expect(matter(query)).toBe(query));
});
