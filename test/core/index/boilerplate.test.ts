import { describe, expect, test } from 'vitest';
import { findBoilerplate } from '../../../lib/analyse/boilerplate.ts';
import { openBoilerplate } from '../../../lib/core/index/boilerplate.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { wordIds } from '../../../lib/core/index/vocabulary.ts';
import { trimToContent } from '../../../lib/core/match/paint.ts';
import type { Span } from '../../../lib/core/text/span.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { readSeeds } from '../../seeds.ts';
import fc from '../../same-cases.ts';

const segment = buildSegment(readSeeds());
const { tokens } = segment.index;
const stretches = findBoilerplate(segment);
const { covers, holds } = openBoilerplate(segment, {
  boilerplate: Uint32Array.from(stretches.flatMap(({ start, end }) => [start, end])),
});
const isContent = (position: number) => segment.content[tokens[position] as number] === 1;

/** Where words first stand in the seeds. */
function find(words: string): Span {
  const ids = wordIds(segment.vocabulary, words, tokenize(words));
  const start = tokens.findIndex((_, at) => ids.every((id, i) => tokens[at + i] === id));
  expect(start, `“${words}” stands in no seed`).toBeGreaterThanOrEqual(0);
  return { start, end: start + ids.length };
}

const positionsOf = ({ start, end }: Span) => Array.from({ length: end - start }, (_, i) => start + i);
const paragraph = fc.nat({ max: segment.paragraphs.length - 1 });

describe('the boilerplate of the seeds', () => {
  test.each([
    ['whole', 'taking note of the report of the Secretary-General', true],
    ['a part', 'note of the report of', true],
    ['with a number and stop words around it', 'of the 2030 Agenda for Sustainable Development and', true],
    [
      'with a content word more',
      'racism, racial discrimination, xenophobia and related intolerance and that women',
      false,
    ],
    ['wording of its own', 'recruitment, transportation, transfer, harbouring or receipt of persons', false],
  ])('%s: %s', (_, words, expected) => {
    const { start, end } = find(words);
    expect(holds(start, end)).toBe(expected);
  });

  test('holds what lies within one stretch, without the stop words and numbers at its ends', () => {
    let held = 0;
    fc.assert(
      fc.property(paragraph, fc.nat(), fc.integer({ min: 1, max: 12 }), (number, from, length) => {
        const begin = segment.offsets[number] as number;
        const close = (segment.offsets[number + 1] as number) - 1;
        const start = begin + (from % (close - begin));
        const end = Math.min(start + length, close);
        const inner = trimToContent({ start, end }, isContent);
        fc.pre(inner !== null);
        const expected = stretches.some((one) => one.start <= inner.start && inner.end <= one.end);
        expect(holds(start, end)).toBe(expected);
        held += Number(expected);
      }),
      { numRuns: 5000 },
    );
    expect(held).toBeGreaterThan(500);
  });

  test('covers the tokens of stretches of at least five', () => {
    tokens.forEach((_, position) => {
      const isIn = ({ start, end }: Span) => end - start >= 5 && start <= position && position < end;
      if (covers(position) !== stretches.some(isIn)) expect.fail(`position ${position}`);
    });
    const { start, end } = find('taking note of the report of the Secretary-General');
    expect(positionsOf({ start, end }).map(covers)).toEqual(Array(9).fill(true));
    const own = find('harbouring or receipt of persons');
    expect(positionsOf(own).map(covers)).not.toContain(true);
  });

  test('is none where an overlay has none', () => {
    const none = openBoilerplate(segment, { boilerplate: new Uint32Array(0) });
    const { start, end } = find('taking note of the report of the Secretary-General');
    expect(none.holds(start, end)).toBe(false);
    expect(none.covers(start)).toBe(false);
  });
});
