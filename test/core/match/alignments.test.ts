import { describe, expect, test } from 'vitest';
import { buildOverlay } from '../../../lib/analyse/build-overlay.ts';
import { analyseSegment } from '../../../lib/analyse/words.ts';
import { buildFilter } from '../../../lib/core/index/build-filter.ts';
import { mayMatch, openFilter } from '../../../lib/core/index/filter.ts';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { checkBlock, openLibrary } from '../../../lib/core/match/check.ts';
import { findAlignments, tokensOf } from '../../../lib/core/match/find-alignments.ts';
import type { Edit, Source } from '../../../lib/core/match/match.ts';
import { readBlock } from '../../../lib/core/match/read-block.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { readSeeds } from '../../seeds.ts';
import { bestAlignment, scoreOf } from './align.oracle.ts';
import { editedText } from './edited-text.ts';
import { oracleTokens } from './oracle.ts';
import fc from '../../same-cases.ts';

const segment = analyseSegment(buildSegment(readSeeds()));
const overlay = buildOverlay(segment);
const library = openLibrary(segment, overlay);
const filter = openFilter(buildFilter(segment, overlay));
const paragraphs = segment.paragraphs.map(({ paragraph }) => paragraph);

const words = (text: string) => oracleTokens(text).map(({ word }) => word);

function textOf({ symbol, paragraph }: Pick<Source, 'symbol' | 'paragraph'>): string {
  const found = segment.paragraphs.find(
    (one) => one.resolution.symbol === symbol && one.paragraph.id === paragraph,
  );
  return found?.paragraph.text ?? '';
}

/** Turn the page's words into the paragraph's by its edits; words that a kind leaves agreed are replaced as well. */
function undo(text: string, span: { start: number; end: number }, source: Source): string {
  const agreed = textOf(source);
  let result = '';
  let at = span.start;
  for (const edit of source.edits) {
    result += `${text.slice(at, edit.page.start)} ${agreed.slice(edit.source.start, edit.source.end)} `;
    at = edit.page.end;
  }
  return result + text.slice(at, span.end);
}

function similarityOf(text: string, span: { start: number; end: number }, source: Source): number {
  const count = (value: string) => tokenize(value).count;
  const changed = (edit: Edit) =>
    edit.kind === 'wording' ? count(text.slice(edit.page.start, edit.page.end)) : 0;
  const onPage = count(text.slice(span.start, span.end));
  const inSource = count(textOf(source).slice(source.start, source.end));
  return (onPage - source.edits.reduce((sum, edit) => sum + changed(edit), 0)) / Math.max(onPage, inSource);
}

describe('alignments', () => {
  test('are the best ones that filling the whole matrix finds, but for one in fifty', () => {
    const { classes } = segment.words;
    let compared = 0;
    let equal = 0;
    for (const { paragraph, text } of fc.sample(editedText(paragraphs), { numRuns: 500, seed: 194 })) {
      const block = readBlock(segment, text);
      const { start, end } = tokensOf(segment.offsets, paragraph);
      const page = Array.from(block.codes, (code) => classes[code] as number);
      const source = Array.from(segment.index.tokens.subarray(start, end), (id) => classes[id] as number);
      const best = bestAlignment(page, source);
      if (best.matched < 12) continue;
      compared++;
      const found = findAlignments(segment, block, { stretches: [] })
        .filter((one) => one.paragraph === paragraph)
        .map(({ pairs }) => ({ score: scoreOf(pairs.page, pairs.source), matched: pairs.page.length }))
        .sort((a, b) => b.score - a.score || b.matched - a.matched);
      expect(found[0]?.score ?? 0).toBeLessThanOrEqual(best.score);
      if (found[0]?.score === best.score && found[0].matched === best.matched) equal++;
    }
    expect(compared).toBeGreaterThan(400);
    expect(equal / compared).toBeGreaterThan(0.98);
  });

  test('give edits that turn the page into the paragraph, and the similarity that follows from them', () => {
    fc.assert(
      fc.property(editedText(paragraphs), ({ text }) => {
        for (const match of checkBlock(library, text)) {
          if (match.grade === 'term') continue;
          for (const source of match.sources) {
            expect(words(undo(text, match, source))).toEqual(
              words(textOf(source).slice(source.start, source.end)),
            );
            expect(source.similarity).toBeCloseTo(similarityOf(text, match, source), 10);
            expect(source.similarity).toBeGreaterThanOrEqual(source.grade === 'adapted' ? 0.65 : 0.8);
            if (source.grade === 'adapted') expect(source.similarity).toBeLessThan(0.8);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never lie in a block that the filter of pages stops', () => {
    let altered = 0;
    fc.assert(
      fc.property(editedText(paragraphs), ({ text }) => {
        const matches = checkBlock(library, text);
        altered += matches.filter(({ grade }) => grade === 'adapted' || grade === 'near-verbatim').length;
        expect(matches.length === 0 || mayMatch(filter, tokenize(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(altered).toBeGreaterThan(300);
  });

  test('never overlap, and the best source has the grade of the match', () => {
    fc.assert(
      fc.property(fc.array(editedText(paragraphs), { minLength: 2, maxLength: 3 }), (parts) => {
        const text = parts.map((part) => part.text).join(' ');
        let end = 0;
        for (const match of checkBlock(library, text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          end = match.end;
          expect(match.sources[0]).toMatchObject({ grade: match.grade, similarity: match.similarity });
          for (const exact of match.exact) {
            expect(exact.start).toBeGreaterThanOrEqual(match.start);
            expect(exact.end).toBeLessThanOrEqual(match.end);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
