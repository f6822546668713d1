import { expect, test } from 'vitest';
import { compare } from '../../../lib/core/compare/compare.ts';
import { alignWords } from './align-words.ts';
import { CASES } from './force.cases.ts';
import { paragraphAt } from './paragraphs.ts';

test.each(CASES)('$place: “$text”', ({ place, agreed, text, changes }) => {
  const paragraph = paragraphAt(place);
  const { force } = compare({ text, ...alignWords(text, paragraph, agreed), paragraph });
  expect(force).toEqual(changes.map(([kind, before, after]) => ({ kind, agreed: before, other: after })));
});
