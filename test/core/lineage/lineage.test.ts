import { describe, expect, test } from 'vitest';
import { buildOverlay } from '../../../lib/analyse/build-overlay.ts';
import { analyseSegment } from '../../../lib/analyse/words.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { findParagraph } from '../../../lib/core/index/find-paragraph.ts';
import { contrast } from '../../../lib/core/lineage/contrast.ts';
import { openLineage } from '../../../lib/core/lineage/lineage.ts';
import { linkParagraphs } from '../../../lib/core/lineage/link-paragraphs.ts';
import { finish } from '../../../lib/core/steps.ts';
import { relativesOf } from '../../../lib/core/lineage/relatives.ts';
import { openLibrary } from '../../../lib/core/match/check.ts';
import { tokensOf } from '../../../lib/core/match/find-alignments.ts';
import { readSeeds } from '../../seeds.ts';
import { bestAlignment } from '../match/align.oracle.ts';

const segment = analyseSegment(buildSegment(readSeeds()));
const overlay = buildOverlay(segment);
const library = openLibrary(segment, overlay);

function numberOf(symbol: string, id: string): number {
  const number = findParagraph(segment, symbol, id);
  if (number === null) throw new Error(`no ${symbol} ${id}`);
  return number;
}

const classesOf = (paragraph: number): number[] => {
  const { start, end } = tokensOf(segment.offsets, paragraph);
  return Array.from(segment.index.tokens.subarray(start, end), (id) => segment.words.classes[id] as number);
};

/** How many tokens two lists share, wherever they stand: no alignment matches more. */
function sharedTokens(one: number[], other: number[]): number {
  const left = new Map<number, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of one) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared;
}

describe('links between paragraphs', () => {
  test('are all that comparing every pair finds, with as many matched tokens', () => {
    const { boilerplate } = library;
    const found = new Map(
      finish(linkParagraphs(segment, boilerplate)).map((link) => [
        `${link.other} ${link.paragraph}`,
        link.matched,
      ]),
    );
    const expected = new Map<string, number>();
    const all = segment.paragraphs.map((_, number) => classesOf(number));
    all.forEach((words, paragraph) => {
      const { start, end } = tokensOf(segment.offsets, paragraph);
      if (words.length < 12 || boilerplate.holds(start, end)) return;
      for (let other = 0; other < paragraph; other++) {
        if (segment.paragraphs[other]?.resolution === segment.paragraphs[paragraph]?.resolution) continue;
        const others = all[other] as number[];
        const least = 0.65 * Math.max(words.length, others.length);
        if (sharedTokens(words, others) < least) continue;
        const { matched } = bestAlignment(words, others);
        if (matched >= Math.max(least, 12)) expected.set(`${other} ${paragraph}`, matched);
      }
    });
    expect(found).toEqual(expected);
    expect(expected.size).toBeGreaterThan(15);
  });
});

describe('the relatives of a paragraph', () => {
  const names = (symbol: string, id: string) =>
    relativesOf(segment, openLineage(overlay, segment.paragraphs.length), numberOf(symbol, id)).map(
      (one) => `${one.adopted} ${one.symbol} ${one.paragraph} ${one.kind} ${one.similarity.toFixed(2)}`,
    );

  test('are listed by date, with how each is related', () => {
    expect(names('A/RES/77/194', 'PP17')).toEqual([
      '2022-10-21 CTOC/COP/2022/9, sect. I.A, resolution 11/5 PP19 adapted 0.75',
      '2022-12-15 A/RES/77/194 PP17 self 1.00',
      '2023-12-19 A/RES/78/228 PP3 near-verbatim 0.82',
    ]);
  });

  test('may be the same, word for word', () => {
    expect(names('A/HRC/RES/53/9', 'PP3')).toContain('2023-12-19 A/RES/78/228 PP1 same 1.00');
  });

  test('through others are distant, and one a text', () => {
    const paragraphs = ['OP1', 'OP2', 'OP3', 'OP4'].map((id) => numberOf('A/RES/77/194', id)) as [
      number,
      number,
      number,
      number,
    ];
    const far = numberOf('A/RES/78/228', 'OP1');
    const farther = numberOf('A/HRC/RES/53/9', 'OP1');
    const again = numberOf('A/HRC/RES/53/9', 'OP3');
    const lineage = Uint32Array.of(paragraphs[0], far, 20, far, farther, 20, farther, again, 20);
    const found = relativesOf(segment, openLineage({ lineage }, segment.paragraphs.length), paragraphs[0]);
    expect(found.map(({ symbol, kind }) => [symbol, kind])).toEqual([
      ['A/RES/77/194', 'self'],
      ['A/HRC/RES/53/9', 'distant'],
      ['A/RES/78/228', 'adapted'],
    ]);
  });

  test('are only itself where it has none', () => {
    expect(names('A/RES/77/194', 'OP26')).toEqual(['2022-12-15 A/RES/77/194 OP26 self 1.00']);
  });
});

describe('the contrast of two paragraphs', () => {
  const between = (agreed: [string, string], other: [string, string]) =>
    contrast(library, numberOf(...agreed), numberOf(...other));

  test('covers both from the first word to the last', () => {
    const agreed = segment.paragraphs[numberOf('A/RES/77/194', 'PP17')]?.paragraph.text ?? '';
    const found = between(['A/RES/77/194', 'PP17'], ['A/RES/78/228', 'PP3']);
    expect(found?.pieces[0]?.start).toBe(0);
    expect(found?.pieces.map(({ start, end }) => agreed.slice(start, end)).join('')).toBe(
      agreed.replace(/[^\p{L}]+$/u, ''),
    );
    expect(
      found?.pieces
        .filter(({ op }) => op !== 'same')
        .map((piece) => [agreed.slice(piece.start, piece.end), piece.other]),
    ).toContainEqual(['the obligations of', 'that all']);
  });

  test('has no edits where the words are the same', () => {
    expect(between(['A/RES/77/194', 'PP33'], ['A/HRC/RES/53/9', 'PP18'])).toMatchObject({
      edits: 0,
      verbs: [],
      force: [],
    });
  });

  test('is null for a paragraph that is not there', () => {
    expect(contrast(library, 0, 10_000)).toBeNull();
  });

  test('tells what changes force', () => {
    const found = between(['A/HRC/RES/53/9', 'OP4'], ['A/RES/77/194', 'OP13']);
    expect(found?.force).toContainEqual({ kind: 'addressee', agreed: 'States', other: 'Governments' });
  });
});
