import { describe, expect, test } from 'vitest';
import { buildOverlay } from '../../../lib/analyse/build-overlay.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { checkBlock, openLibrary } from '../../../lib/core/match/check.ts';
import { checkText, selectPainted } from '../../../lib/core/match/check-text.ts';
import { readSeeds } from '../../seeds.ts';

const segment = buildSegment(readSeeds());
const library = openLibrary(segment, buildOverlay(segment));

interface Found {
  words: string;
  grade: string;
  edits: string[];
}

function found(text: string): Found[] {
  return checkBlock(library, text).map(({ start, end, grade, sources }) => ({
    words: text.slice(start, end),
    grade,
    edits: (sources[0]?.edits ?? []).map(
      (edit) => `${edit.kind} ${text.slice(edit.page.start, edit.page.end)}`,
    ),
  }));
}

const CASES: [name: string, text: string, found: Found[]][] = [
  [
    'as it is written',
    'They trade in forced labour.',
    [{ words: 'forced labour', grade: 'term', edits: [] }],
  ],
  [
    'in the other spelling',
    'They trade in forced labor.',
    [{ words: 'forced labor', grade: 'term', edits: ['spelling labor'] }],
  ],
  [
    'in another number',
    'the removal of an organ, the removal of organ',
    [{ words: 'removal of organ', grade: 'term', edits: ['inflection organ'] }],
  ],
  [
    'the longest of two',
    'End contemporary forms of slavery!',
    [{ words: 'contemporary forms of slavery', grade: 'term', edits: [] }],
  ],
  [
    'inside a passage it is not listed',
    'the offenders and intermediaries involved, including public officials involved with trafficking in persons',
    [
      {
        words:
          'the offenders and intermediaries involved, including public officials involved with trafficking in persons',
        grade: 'verbatim',
        edits: [],
      },
    ],
  ],
  ['a verb of the same root is none', 'They were trafficked in person.', []],
];

describe('terms', () => {
  test.each(CASES)('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('carry every paragraph that has them, the latest adopted without a vote first', () => {
    const [match] = checkBlock(library, 'forced labour');
    expect(match?.sourceCount).toBeGreaterThan(10);
    expect(match?.sources).toHaveLength(match?.sourceCount ?? 0);
    expect(match?.sources[0]).toMatchObject({ symbol: 'A/RES/78/228', grade: 'term', similarity: 1 });
  });

  test('rank a body that the text names first', () => {
    const [match] = checkBlock(library, 'The Human Rights Council spoke of forced labour.').slice(-1);
    expect(match?.sources[0]?.symbol).toBe('A/HRC/RES/53/9');
  });

  test('are listed once by default, and not at all with passages only', () => {
    const text = 'forced labour\n\nForced labor, and forced labour';
    const matches = checkText(library, text);
    expect(matches.map(({ start }) => start)).toEqual([0, 15, 33]);
    expect(selectPainted(matches, 'default').map(({ start }) => start)).toEqual([0]);
    expect(selectPainted(matches, 'passages')).toEqual([]);
    expect(selectPainted(matches, 'all')).toEqual(matches);
  });
});

describe('what is painted by default', () => {
  test.each([
    ['a run of six words, four of them its own', 'penalize persons in authority found guilty of', true],
    ['five words', 'persons in authority found guilty', false],
    ['a name alone', 'the United Nations Office on Drugs and Crime', false],
  ])('%s', (_, text, painted) => {
    expect(checkBlock(library, text)).toMatchObject([{ grade: 'verbatim', painted }]);
  });

  test('a name alone is marked as common', () => {
    expect(checkBlock(library, 'the United Nations Office on Drugs and Crime')).toMatchObject([
      { common: 'name' },
    ]);
  });

  test('begins and ends on a content word', () => {
    const text =
      'He said of the offenders and intermediaries involved, including public officials involved with the';
    const [match] = checkBlock(library, text);
    expect(text.slice(match?.paint.start, match?.paint.end)).toBe(
      'offenders and intermediaries involved, including public officials involved',
    );
  });
});
