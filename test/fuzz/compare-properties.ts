import fc from 'fast-check';
import { compare } from '../../lib/core/compare/compare.ts';
import { isQuoted } from '../../lib/core/compare/quoted.ts';
import { contrast } from '../../lib/core/lineage/contrast.ts';
import { relativesOf } from '../../lib/core/lineage/relatives.ts';
import { checkBlock } from '../../lib/core/match/check.ts';
import type { Edit, Source } from '../../lib/core/match/match.ts';
import { findParagraph } from '../../lib/core/index/find-paragraph.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { agreedText } from './agreed-text.ts';
import { library, paragraphs, segment } from './library.ts';
import { holds, property, same } from './property.ts';
import { wildText } from './wild-text.ts';

const folded = (text: string) => text.replace(/\s+/gu, ' ');
const countWords = (text: string) => tokenize(text).count;

type Comparison = ReturnType<typeof compare>;

/** Throw unless the pieces of a comparison are all of both stretches, in their order, and its figures are theirs. */
function checkPieces(
  { pieces, edits, matched, of }: Comparison,
  agreed: string,
  other: string,
  from: number,
): void {
  let at = from;
  for (const piece of pieces) {
    same(piece.start, at, 'pieces follow one another');
    holds(piece.end >= piece.start, 'a piece has an end');
    at = piece.end;
  }
  same(at, from + agreed.length, 'the pieces are all of the paragraph’s stretch');
  same(
    folded(pieces.map((piece) => piece.other).join('')),
    folded(other),
    'the pieces are all of the text’s stretch',
  );
  same(edits, pieces.filter(({ kind }) => kind === 'wording').length, 'the number of edits');
  same(of, Math.max(countWords(agreed), countWords(other)), 'how many words there are');
  holds(matched >= 0 && matched <= of, 'no more are agreed');
}

/** Spans of any text, edits that lead nowhere. */
function anySource(): fc.Arbitrary<{ start: number; end: number; edits: Edit[] }> {
  const span = fc
    .tuple(fc.nat({ max: 300 }), fc.nat({ max: 60 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const edit = fc.record({
    op: fc.constantFrom<Edit['op']>('insert', 'delete', 'replace'),
    kind: fc.constantFrom<Edit['kind']>('wording', 'inflection', 'spelling'),
    page: span,
    source: span,
  });
  return fc.tuple(span, fc.array(edit, { maxLength: 4 })).map(([one, edits]) => ({ ...one, edits }));
}

export const COMPARISONS = [
  property({
    name: 'comparisons of matches',
    why: 'the card shows both texts whole, and where they differ',
    cases: 200,
    inputs: agreedText(),
    check: (text) => {
      for (const match of checkBlock(library, text)) {
        for (const source of match.sources.slice(0, 5)) {
          const number = findParagraph(segment, source.symbol, source.paragraph) ?? -1;
          const paragraph = segment.paragraphs[number]?.paragraph;
          holds(paragraph !== undefined, 'its paragraph exists');
          const { start, end } = match;
          const comparison = compare({ text, start, end, source, paragraph });
          checkPieces(
            comparison,
            paragraph.text.slice(source.start, source.end),
            text.slice(start, end),
            source.start,
          );
          const changed = comparison.pieces
            .filter(({ op }) => op !== 'same')
            .map(({ op, kind }) => [op, kind]);
          same(
            changed,
            source.edits.map(({ op, kind }) => [op, kind]),
            'each edit is a piece',
          );
          for (const { agreed, other } of comparison.verbs)
            holds(agreed !== '' && other !== '', 'verbs are named');
          for (const { agreed, other } of comparison.force)
            holds((agreed ?? other) !== null, 'what changed is named');
        }
      }
    },
  }),
  property({
    name: 'comparisons of anything',
    why: 'a card that was opened a while ago asks about words that the page has changed since',
    cases: 1000,
    inputs: fc.record({
      text: fc.oneof(agreedText(), wildText()),
      paragraph: fc.nat({ max: paragraphs.length - 1 }),
      start: fc.nat({ max: 300 }),
      length: fc.nat({ max: 200 }),
      source: anySource(),
    }),
    check: ({ text, paragraph, start, length, source }) => {
      const whole: Source = { symbol: '', paragraph: '', grade: 'adapted', similarity: 1, ...source };
      const adopted = paragraphs[paragraph] as (typeof paragraphs)[number];
      const { pieces } = compare({ text, start, end: start + length, source: whole, paragraph: adopted });
      holds(
        pieces.every(({ other }) => typeof other === 'string'),
        'pieces have words',
      );
    },
  }),
  property({
    name: 'paragraphs against one another',
    why: 'the line of years compares any paragraph with its earlier form',
    cases: 100,
    inputs: fc.tuple(fc.nat({ max: paragraphs.length - 1 }), fc.nat({ max: paragraphs.length - 1 })),
    check: ([one, two]) => {
      const comparison = contrast(library, one, two);
      holds(comparison !== null, 'both exist');
      const [agreed, other] = [one, two].map((number) => {
        const { text } = paragraphs[number] as (typeof paragraphs)[number];
        const { count, starts, ends } = tokenize(text);
        return { from: starts[0] ?? 0, words: text.slice(starts[0], ends[count - 1]) };
      }) as [Stretch, Stretch];
      checkPieces(comparison, agreed.words, other.words, agreed.from);
      const back = contrast(library, two, one);
      same(back?.matched, comparison.matched, 'as many words are the same the other way round');
      if (one === two)
        same([comparison.edits, comparison.verbs, comparison.force], [0, [], []], 'nothing changed');
      const relatives = relativesOf(segment, library.lineage, one);
      same(relatives.filter(({ kind }) => kind === 'self').length, 1, 'itself among its relatives');
      for (const { kind, similarity } of relatives) {
        holds(similarity >= 0 && similarity <= 1, 'a share');
        holds(kind === 'distant' ? similarity === 0 : similarity >= 0.65, `${kind} at ${similarity}`);
      }
    },
  }),
  property({
    name: 'quotation marks',
    why: 'a warning that a quotation is not word for word must not stand where nothing is quoted',
    cases: 2000,
    inputs: fc.record({
      text: fc.oneof(agreedText(), quoteSoup()),
      start: fc.nat({ max: 400 }),
      length: fc.nat({ max: 200 }),
    }),
    check: ({ text, start, length }) => {
      isQuoted(text, start, start + length);
      const plain = text.replace(/["“”„«»'‘’]/gu, '');
      holds(
        !isQuoted(plain, Math.min(start, plain.length), Math.min(start + length, plain.length)),
        'no marks, no quotation',
      );
      const words = plain.trim();
      if (countWords(words) > 0)
        holds(isQuoted(`He said: “${words}”.`, 10, 10 + words.length), 'all of a quotation is quoted');
    },
  }),
];

interface Stretch {
  from: number;
  words: string;
}

function quoteSoup(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    "'",
    '‘',
    '’',
    ' ',
    ' ',
    'States',
    "States' ",
    'urges',
    '. ',
    '(',
    ')',
    '\n',
  );
  return fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
}
