import { expect, test } from 'vitest';
import { compareStretch } from '../../../lib/core/draft/compare-stretch.ts';
import { checkText } from '../../../lib/core/match/check-text.ts';
import type { Match, Source } from '../../../lib/core/match/match.ts';
import { findParagraph } from '../../../lib/core/index/find-paragraph.ts';
import type { SegmentParagraph } from '../../../lib/core/index/segment.ts';
import { library, segment } from './library.ts';

const ALTERED =
  'criminalize every form of trafficking in persons, recognizing its increasing occurrence for the purpose of the exploitation of the prostitution of others';

/** What the first passage of a text changes in its first source. */
function editsOf(text: string): string[] {
  const [match] = checkText(library, text).filter(({ grade }) => grade !== 'term') as [Match];
  const [source] = match.sources as [Source];
  const { start, end } = match;
  const number = findParagraph(segment, source.symbol, source.paragraph) as number;
  const { paragraph } = segment.paragraphs[number] as SegmentParagraph;
  const comparison = compareStretch(library, { text, start, end, source, paragraph });
  return (comparison?.pieces ?? [])
    .filter(({ op }) => op !== 'same')
    .map((piece) => `${paragraph.text.slice(piece.start, piece.end).trim()} > ${piece.other.trim()}`);
}

test.each([
  ['as it is', ALTERED],
  ['divided at a line’s end', ALTERED.replace('increasing', 'increas-\ning')],
  [
    'over a page',
    ALTERED.replace('for the purpose', '\n13 Published by the Home Office March 2020 \nfor the purpose'),
  ],
])('words %s are compared by what was changed in them alone', (_, text) => {
  expect(editsOf(text)).toEqual(['all > every', 'forms > form']);
});
