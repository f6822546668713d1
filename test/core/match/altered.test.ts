import { describe, expect, test } from 'vitest';
import { buildOverlay } from '../../../lib/analyse/build-overlay.ts';
import { analyseSegment } from '../../../lib/analyse/words.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { findParagraph } from '../../../lib/core/index/find-paragraph.ts';
import { checkBlock, checkBlocks, openLibrary } from '../../../lib/core/match/check.ts';
import type { Match } from '../../../lib/core/match/match.ts';
import { readSeeds } from '../../seeds.ts';
import { CASES } from './altered.cases.ts';
import { leastTime } from '../../least-time.ts';

const segment = analyseSegment(buildSegment(readSeeds()));
const library = openLibrary(segment, buildOverlay(segment));

function textOf(symbol: string, id: string): string {
  const number = findParagraph(segment, symbol, id);
  return number === null ? '' : (segment.paragraphs[number]?.paragraph.text ?? '');
}

function editsOf(text: string, { sources: [source] }: Match): string[] {
  const agreed = textOf(source?.symbol ?? '', source?.paragraph ?? '');
  return (source?.edits ?? []).map(({ kind, page, source: span }) => {
    const words = `${text.slice(page.start, page.end)} < ${agreed.slice(span.start, span.end)}`;
    return kind === 'wording' ? words : `${kind} ${words}`;
  });
}

const sourceOf = ({ sources: [source] }: Match) => `${source?.symbol} ${source?.paragraph}`;

describe('altered passages', () => {
  test.each(CASES)('$name', ({ symbol, paragraph, alter, expected }) => {
    const text = alter(textOf(symbol, paragraph));
    const found = checkBlock(library, text).map((match) => ({
      grade: `${match.grade} ${match.similarity.toFixed(2)}`,
      source: sourceOf(match),
      edits: editsOf(text, match),
    }));
    expect(found).toEqual(expected);
  });

  test('a list that a page breaks over blocks has one match a block, of one source', () => {
    const items = textOf('A/RES/77/194', 'OP26').split(', ');
    const found = checkBlocks(library, ['All States must act:', ...items]);
    expect(found.flat().length).toBeGreaterThan(10);
    for (const matches of found) expect(matches.length).toBeLessThanOrEqual(1);
    expect(new Set(found.flat().map(sourceOf))).toEqual(new Set(['A/RES/77/194 OP26']));
    // By itself an item is taken for the latest text that has it.
    expect(sourceOf(checkBlock(library, 'servitude or the removal of organs')[0] as Match)).toBe(
      'A/RES/78/228 OP27',
    );
  });

  test('keep the line of verbatim words where a run in them is a passage by itself', () => {
    const text = textOf('A/RES/77/194', 'OP26').replace('increasing', 'growing');
    const [match] = checkBlock(library, text);
    expect(match?.exact.map(({ start, end }) => text.slice(start, end).split(/\W+/u).slice(0, 2))).toEqual([
      ['Urges', 'all'],
      ['occurrence', 'for'],
    ]);
  });

  test('name other paragraphs that have most of the words, the most alike first', () => {
    const [match] = checkBlock(library, textOf('A/RES/78/228', 'PP3'));
    expect(match?.sources.map(({ symbol, grade }) => `${symbol} ${grade}`)).toEqual([
      'A/RES/78/228 verbatim',
      'CTOC/COP/2022/9, sect. I.A, resolution 11/5 near-verbatim',
      'A/RES/77/194 near-verbatim',
    ]);
    expect(match?.sourceCount).toBe(3);
  });

  test('are said to be quoted where they stand in quotation marks, and verbatim ones are not', () => {
    const agreed = textOf('A/RES/77/194', 'OP33').slice(0, -1);
    const altered = agreed.replace('combat and eradicate', 'fight');
    const quoted = (text: string) => checkBlock(library, text)[0]?.quoted;
    expect(quoted(`The Assembly said: “${altered}”.`)).toBe(true);
    expect(quoted(`The Assembly said that it ${altered}.`)).toBe(false);
    expect(quoted(`The Assembly said: “${agreed}”.`)).toBe(false);
    expect(quoted(`The Assembly said: “${agreed.replaceAll('trafficking', 'Trafficking')}”.`)).toBe(false);
  });

  test('of wording that resolutions on any matter share are common', () => {
    const [match] = checkBlock(
      library,
      'Reaffirming all the previous resolutions on human rights, and taking note of the report of the Secretary-General',
    );
    expect(match).toMatchObject({ grade: 'verbatim', common: 'boilerplate', painted: false });
  });
});

describe('hostile text', () => {
  test.each([
    ['one gram', 'involved with trafficking in persons whether '],
    ['a phrase of forty paragraphs', 'trafficking in persons, especially women and girls, '],
    [
      'a phrase with a word changed',
      'all appropriate measures to prevent trafficking in human persons, in particular women ',
    ],
    [
      'a part of a paragraph with a word changed',
      'penalize persons in power found guilty of sexually assaulting victims of trafficking in ',
    ],
  ])('%s without end costs no more a word than a little of it', (_, words) => {
    // Twice the words may take four times as long without harm; the square of them would take sixty-four times.
    const time = (times: number) => {
      const text = words.repeat(times);
      return leastTime(() => checkBlock(library, text, { sources: 20 }));
    };
    expect(time(16_000)).toBeLessThan(64 * Math.max(time(2000), 1));
  });
});
