import { describe, expect, test } from 'vitest';
import { compare } from '../../../lib/core/compare/compare.ts';
import { alignWords } from './align-words.ts';
import { paragraphAt } from './paragraphs.ts';
import { OPENING, SECOND, type VerbCase } from './verbs.cases.ts';

function verbsOf({ place, agreed, text }: VerbCase): [string, string][] {
  const paragraph = paragraphAt(place);
  const { verbs } = compare({ text, ...alignWords(text, paragraph, agreed), paragraph });
  return verbs.map(({ agreed: verb, other }) => [verb, other]);
}

describe('the opening verb', () => {
  test.each(OPENING)('$place: “$text”', (verbCase) => {
    expect(verbsOf(verbCase)).toEqual(verbCase.changes);
  });
});

describe('a second verb', () => {
  test.each(SECOND)('$place: “$text”', (verbCase) => {
    expect(verbsOf(verbCase)).toEqual(verbCase.changes);
  });
});
