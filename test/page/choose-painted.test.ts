import { describe, expect, test } from 'vitest';
import type { Match } from '../../lib/core/match/match.ts';
import { type Candidate, choosePainted } from '../../lib/page/choose-painted.ts';

function candidate(id: number, words: string, match: Partial<Match> = {}): Candidate {
  const span = { start: 0, end: words.length };
  const whole: Match = {
    ...span,
    grade: 'verbatim',
    similarity: 1,
    common: null,
    paint: span,
    exact: [],
    quoted: false,
    painted: true,
    sources: [],
    sourceCount: 1,
    tokens: 2,
    term: null,
    ...match,
  };
  return { id, words, match: whole };
}

const term = (id: number, words: string, name: string | null): Candidate =>
  candidate(id, words, { grade: 'term', term: name });

const ids = (chosen: Candidate[]): number[] => chosen.map(({ id }) => id);

const PAGE = [
  term(1, 'child soldiers', 'child soldier'),
  candidate(2, 'a long passage'),
  candidate(3, 'a short one', { painted: false }),
  candidate(4, 'common wording', { painted: false, common: 'boilerplate' }),
  term(5, 'Child soldier', 'child soldier'),
  term(6, 'forced labour', null),
  term(7, 'Forced Labour', null),
];

describe('choosePainted', () => {
  test('passages only', () => {
    expect(ids(choosePainted(PAGE, 'passages', new Map()))).toEqual([2]);
  });

  test('everything', () => {
    expect(ids(choosePainted(PAGE, 'all', new Map()))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('each term once, whatever its form', () => {
    expect(ids(choosePainted(PAGE, 'default', new Map()))).toEqual([1, 2, 6]);
  });

  test('a term stays where it was painted first when another comes before it, and moves when that goes', () => {
    const holders = new Map<string, number>();
    choosePainted(PAGE, 'default', holders);
    const earlier = term(8, 'child soldiers', 'child soldier');
    expect(ids(choosePainted([earlier, ...PAGE], 'default', holders))).toEqual([1, 2, 6]);
    const without = [earlier, ...PAGE.filter(({ id }) => id !== 1)];
    expect(ids(choosePainted(without, 'default', holders))).toEqual([8, 2, 6]);
  });

  test('a change of what is painted does not move a term', () => {
    const holders = new Map<string, number>();
    const later = PAGE.slice(4);
    expect(ids(choosePainted(later, 'default', holders))).toEqual([5, 6]);
    choosePainted(PAGE, 'passages', holders);
    choosePainted(PAGE, 'all', holders);
    expect(ids(choosePainted(PAGE, 'default', holders))).toEqual([2, 5, 6]);
  });
});
