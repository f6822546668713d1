import { describe, expect, test } from 'vitest';
import { compare } from '../../../lib/core/compare/compare.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { alignWords } from './align-words.ts';
import { editedStretch, mirrored } from './edited-stretch.ts';
import { PARAGRAPHS, paragraphAt } from './paragraphs.ts';
import fc from '../../same-cases.ts';

const folded = (text: string) => text.replace(/\s+/gu, ' ');
const count = (text: string) => tokenize(text).count;

describe('pieces', () => {
  const paragraph = paragraphAt('A/RES/77/194 OP26');
  const piecesOf = (agreed: string, text: string) =>
    compare({ text, ...alignWords(text, paragraph, agreed), paragraph }).pieces.map(
      ({ op, start, end, other }) => [op, paragraph.text.slice(start, end), other],
    );

  test('of words that are left out, put in and replaced', () => {
    expect(
      piecesOf(
        'to criminalize all forms of trafficking in persons, recognizing its increasing occurrence',
        'to criminalise all   forms of human\ntrafficking, noting also its occurrence',
      ),
    ).toEqual([
      ['same', 'to ', 'to '],
      ['replace', 'criminalize', 'criminalise'],
      ['same', ' all forms of ', ' all forms of '],
      ['insert', '', 'human'],
      ['same', 'trafficking ', ' trafficking, '],
      ['replace', 'in persons, recognizing', 'noting also'],
      ['same', ' its ', ' its '],
      ['delete', 'increasing', ''],
      ['same', ' occurrence', 'occurrence'],
    ]);
  });

  test('an insertion stands before a comma that the page has behind it', () => {
    const agreed = 'slavery or practices similar to slavery, servitude or the removal of organs';
    expect(piecesOf(agreed, agreed.replace('slavery, servitude', 'slavery everywhere, servitude'))).toEqual([
      ['same', 'slavery or practices similar to slavery', 'slavery or practices similar to slavery '],
      ['insert', '', 'everywhere'],
      ['same', ', servitude or the removal of organs', ', servitude or the removal of organs'],
    ]);
    expect(piecesOf(agreed, agreed.replace('slavery, servitude', 'slavery, forced servitude'))).toEqual([
      ['same', 'slavery or practices similar to slavery, ', 'slavery or practices similar to slavery, '],
      ['insert', '', 'forced'],
      ['same', 'servitude or the removal of organs', ' servitude or the removal of organs'],
    ]);
  });

  test('figures count words in another spelling as agreed', () => {
    const text = 'to criminalise all forms of human trafficking in persons';
    const agreed = 'to criminalize all forms of trafficking in persons';
    expect(compare({ text, ...alignWords(text, paragraph, agreed), paragraph })).toMatchObject({
      edits: 1,
      matched: 8,
      of: 9,
    });
  });
});

describe('of any edited stretch', () => {
  test('the pieces are all of the paragraph’s stretch, and all of the text’s', () => {
    fc.assert(
      fc.property(editedStretch(), (edited) => {
        const { text, start, end, source, paragraph } = edited;
        const { pieces } = compare(edited);
        expect(pieces.map((piece) => paragraph.text.slice(piece.start, piece.end)).join('')).toBe(
          paragraph.text.slice(source.start, source.end),
        );
        pieces.forEach((piece, i) => expect(piece.start).toBe(pieces[i - 1]?.end ?? source.start));
        expect(folded(pieces.map(({ other }) => other).join(''))).toBe(folded(text.slice(start, end)));
      }),
      { numRuns: 500 },
    );
  });

  test('each edit is a piece, and the words of the others are the same', () => {
    fc.assert(
      fc.property(editedStretch(), (edited) => {
        const { text, start, end, source, paragraph } = edited;
        const { pieces, edits, matched, of } = compare(edited);
        const changed = pieces.filter(({ op }) => op !== 'same');
        expect(changed.map(({ op, kind, other }) => [op, kind, other])).toEqual(
          source.edits.map(({ op, kind, page }) => [op, kind, folded(text.slice(page.start, page.end))]),
        );
        const wording = pieces.filter(({ kind }) => kind === 'wording');
        const agreedText = paragraph.text.slice(source.start, source.end);
        expect(edits).toBe(wording.length);
        expect(matched).toBe(
          count(agreedText) -
            wording.reduce((sum, piece) => sum + count(paragraph.text.slice(piece.start, piece.end)), 0),
        );
        expect(of).toBe(Math.max(count(agreedText), count(text.slice(start, end))));
        for (const piece of pieces.filter(({ op }) => op === 'same')) {
          expect(wordsOf(piece.other)).toEqual(wordsOf(paragraph.text.slice(piece.start, piece.end)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('force changes the other way round when the texts are', () => {
    fc.assert(
      fc.property(editedStretch(['insert', 'delete', 'replace']), (edited) => {
        const inside = { ...edited, paragraph: { ...edited.paragraph, openingPhrase: null } };
        const there = compare(inside).force.map(({ kind, agreed, other }) => [kind, agreed, other]);
        const back = compare(mirrored(inside)).force.map(({ kind, agreed, other }) => [kind, other, agreed]);
        expect(back.map(String).sort()).toEqual(there.map(String).sort());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('of the same words', () => {
  test('neither verb nor force changes, whatever stands around them', () => {
    const stretch = fc
      .record({
        paragraph: fc.constantFrom(...PARAGRAPHS),
        from: fc.nat(),
        to: fc.nat(),
        before: fc.constantFrom('', 'The Assembly decided. ', '5. '),
      })
      .map(({ paragraph, from, to, before }) => {
        const tokens = tokenize(paragraph.text);
        const [first, last] = [from % tokens.count, to % tokens.count].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const start = tokens.starts[first] as number;
        const end = tokens.ends[last] as number;
        const source = {
          symbol: '',
          paragraph: paragraph.id,
          grade: 'verbatim' as const,
          similarity: 1,
          start,
          end,
          edits: [],
        };
        const text = `${before}${paragraph.text} The end.`;
        return { text, start: start + before.length, end: end + before.length, source, paragraph };
      });
    fc.assert(
      fc.property(stretch, (same) => {
        expect(compare(same)).toMatchObject({ edits: 0, verbs: [], force: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('nor in a whole paragraph', () => {
    for (const paragraph of PARAGRAPHS) {
      const { text } = paragraph;
      const { pieces, matched, of, verbs, force } = compare({
        text,
        ...alignWords(text, paragraph),
        paragraph,
      });
      expect([pieces.length, verbs, force]).toEqual([1, [], []]);
      expect(matched).toBe(of);
    }
  });
});

function wordsOf(text: string): string[] {
  const { count: length, starts, ends } = tokenize(text);
  return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]));
}
