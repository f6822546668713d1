import fc from 'fast-check';
import { mayMatch } from '../../lib/core/index/filter.ts';
import { checkBlock, checkBlocks } from '../../lib/core/match/check.ts';
import { checkText } from '../../lib/core/match/check-text.ts';
import { choose } from '../../lib/core/match/choose.ts';
import { findTerms } from '../../lib/core/match/find-terms.ts';
import { knownWords } from '../../lib/core/match/known-words.ts';
import type { Match } from '../../lib/core/match/match.ts';
import { readBlock } from '../../lib/core/match/read-block.ts';
import { placeMatch, shiftMatch } from '../../lib/core/match/shift.ts';
import { plainTextBlocks } from '../../lib/core/text/blocks.ts';
import { readPrinted } from '../../lib/core/text/read-printed.ts';
import { inGiven, readAll } from '../../lib/core/text/reading.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { oracleTokens } from '../core/match/oracle.ts';
import { faultsOf } from '../evaluate/claim.ts';
import { readWording, tokensIn } from '../evaluate/worded.ts';
import { agreedText } from './agreed-text.ts';
import { chooseSlowly } from './choose.oracle.ts';
import { filter, library, overlay, segment } from './library.ts';
import { holds, property, same } from './property.ts';

/** It keeps every text that it has read: after so many it is made anew, since a long run has no end of them. */
const MOST_READ = 5000;
let reads = 0;
let wording = readWording(segment);
const worded = new Map(wording.paragraphs.map((one) => [`${one.symbol} ${one.id}`, one]));

/** What a match says that does not hang on where its text begins. */
const essence = ({ grade, similarity, common, quoted, painted, tokens, term, sourceCount }: Match) => ({
  grade,
  similarity,
  common,
  quoted,
  painted,
  tokens,
  term,
  sourceCount,
});

export const MATCHES = [
  property({
    name: 'the filter',
    why: 'where the filter says no, agreed words stay plain',
    cases: 400,
    inputs: agreedText(),
    check: (text) => {
      const found = checkBlock(library, text).length;
      holds(
        found === 0 || mayMatch(filter, tokenize(text)),
        `${found} matches in a block that the filter stops`,
      );
    },
  }),
  property({
    name: 'what matches say',
    why: 'every word of a card can be proved',
    cases: 150,
    inputs: agreedText(),
    check: (text) => {
      if (++reads % MOST_READ === 0) wording = readWording(segment);
      const page = wording.read(text);
      const matches = checkBlock(library, text);
      matches.forEach((match, i) => {
        checkMatch(match, text, matches[i - 1]);
        const stretch = tokensIn(page.tokens, match);
        same(stretch.to - stretch.from, match.tokens, 'its tokens are counted');
        same(page.tokens[stretch.from]?.start, match.start, 'it begins with a word');
        same(page.tokens[stretch.to - 1]?.end, match.end, 'it ends with a word');
        const [before, after] = [matches[i - 1] ?? match, matches[i + 1] ?? match];
        const around = tokensIn(page.tokens, { start: before.start, end: after.end });
        for (const source of match.sources) {
          const paragraph = worded.get(`${source.symbol} ${source.paragraph}`);
          holds(paragraph !== undefined, 'its paragraph exists');
          const faults = faultsOf({ source, page, paragraph, stretch, around });
          // Beside another match it may be the rest of a longer one, whose alignment can no longer be seen.
          const isRest = matches.length > 1;
          const certain = faults.filter((fault) => !(isRest && fault.startsWith('it has a grade, yet')));
          same(certain, [], `${source.symbol} ${source.paragraph}`);
        }
      });
    },
  }),
  property({
    name: 'the first sources',
    why: 'a page receives 20 sources and a count, the rest on demand: both must be of one list',
    cases: 200,
    inputs: fc.tuple(agreedText(), fc.nat({ max: 5 })),
    check: ([text, sources]) => {
      const whole = checkBlock(library, text);
      const cut = whole.map((match) => ({ ...match, sources: match.sources.slice(0, sources) }));
      // Whether it is quoted is told of the best source.
      if (sources > 0) same(checkBlock(library, text, { sources }), cut, 'the first of all sources');
    },
  }),
  property({
    name: 'blocks together and alone',
    why: 'what is agreed in a paragraph does not hang on the paragraphs around it, only the order of its sources',
    cases: 150,
    inputs: fc.array(agreedText(), { minLength: 1, maxLength: 3 }),
    check: (texts) => {
      const sorted = (matches: Match[]) =>
        matches.map((match) => ({
          span: [match.start, match.end],
          ...essence(match),
          quoted: null,
          common: null,
          painted: null,
          sources: match.sources.map((source) => JSON.stringify(source)).sort(),
        }));
      const together = checkBlocks(library, texts);
      texts.forEach((text, i) => {
        same(sorted(together[i] as Match[]), sorted(checkBlock(library, text)), `block ${i}`);
      });
    },
  }),
  property({
    name: 'a text and its blocks',
    why: 'the command line and the page must say the same',
    cases: 150,
    inputs: fc.array(agreedText(), { maxLength: 3 }).map((texts) => texts.join('\n\n')),
    check: (text) => {
      const reading = readPrinted(readAll(text), knownWords(library.segment));
      const blocks = plainTextBlocks(reading.text);
      const parts = blocks.map(({ start, end }) => reading.text.slice(start, end));
      const expected = checkBlocks(library, parts).flatMap((matches, i) =>
        matches
          .map((match) => shiftMatch(match, blocks[i]?.start ?? 0))
          .map((match) => placeMatch(match, (span) => inGiven(reading, span))),
      );
      const found = checkText(library, text);
      same(found, expected, 'the matches of the blocks');
      found.forEach((match, i) => checkMatch(match, text, found[i - 1]));
    },
  }),
  property({
    name: 'a block moved',
    why: 'words before a passage that have nothing to do with it change nothing but its place',
    cases: 200,
    inputs: fc.tuple(agreedText(), fc.integer({ min: 1, max: 30 })),
    check: ([text, words]) => {
      const before = 'Xylophon. '.repeat(words);
      same(
        checkBlock(library, before + text),
        checkBlock(library, text).map((match) => shiftMatch(match, before.length)),
        'the matches, moved',
      );
    },
  }),
  property({
    name: 'a block disguised',
    why: 'letter case, soft hyphens and spaces of any kind are no part of the wording',
    cases: 200,
    inputs: fc.tuple(agreedText(), fc.constantFrom('upper', 'soft', 'space', 'decomposed')),
    check: ([text, disguise]) => {
      const other = DISGUISES[disguise](text);
      const inTokens = (one: string) => {
        const tokens = oracleTokens(one);
        return checkBlock(library, one).map((match) => ({
          ...tokensIn(tokens, match),
          ...essence(match),
          quoted: null,
          sources: match.sources.map(({ symbol, paragraph, grade, start, end }) => ({
            symbol,
            paragraph,
            grade,
            start,
            end,
          })),
        }));
      };
      // A disguise that makes other words of it is none.
      if (JSON.stringify(wordsOf(other)) === JSON.stringify(wordsOf(text)))
        same(inTokens(other), inTokens(text), disguise);
    },
  }),
  property({
    name: 'terms',
    why: 'the longest term at a word is the one that is shown',
    cases: 200,
    inputs: fc.oneof(agreedText(), termText()),
    check: (text) => {
      const block = readBlock(segment, text);
      const found = findTerms(library.terms, block).map(({ start, end, term }) => [start, end, term.phrase]);
      same(found, termsSlowly(text), 'the terms');
    },
  }),
  property({
    name: 'the choice',
    why: 'of passages that overlap, the one with the most agreed words is shown',
    cases: 1000,
    inputs: fc.record({
      count: fc.integer({ min: 1, max: 40 }),
      candidates: fc.array(
        fc.record({
          from: fc.nat(),
          length: fc.integer({ min: 1, max: 20 }),
          unmatched: fc.nat({ max: 3 }),
          rank: fc.nat({ max: 3 }),
        }),
        { maxLength: 20 },
      ),
      rests: fc.array(fc.constantFrom<Rest>('whole', 'anew', 'none'), { minLength: 1, maxLength: 5 }),
    }),
    check: ({ count, candidates, rests }) => {
      const list = candidates.map(({ from, length, unmatched, rank }, i) => {
        const start = from % count;
        const end = Math.min(count, start + length);
        return {
          start,
          end,
          matched: Math.max(1, end - start - unmatched),
          rank,
          kind: rests[i % rests.length] as Rest,
        };
      });
      type One = (typeof list)[number];
      const restOf = (one: One, free: { start: number; end: number }): One | null => {
        if (one.kind === 'whole') return one;
        // What is left of an alignment has fewer matched words: both its ends are matched.
        const matched = Math.min(one.matched - 1, free.end - free.start);
        return one.kind === 'none' || matched === 0 ? null : { ...one, ...free, matched };
      };
      same(choose(list, count, restOf), chooseSlowly(list, count, restOf), 'the choices');
    },
  }),
];

type Rest = 'whole' | 'anew' | 'none';

const DISGUISES = {
  upper: (text: string) => text.toUpperCase(),
  soft: (text: string) => text.replace(/(?<=[a-z])(?=[a-z])/gu, '\u00ad'),
  space: (text: string) => text.replace(/ /gu, '\u00a0\n '),
  decomposed: (text: string) => text.normalize('NFD'),
};

function wordsOf(text: string): string[] {
  return oracleTokens(text).map(({ word }) => word);
}

function checkMatch(match: Match, text: string, before: Match | undefined): void {
  const { start, end, paint, exact, sources, sourceCount, grade, similarity, term } = match;
  holds(
    start >= (before?.end ?? 0) && end > start && end <= text.length,
    'matches follow one another in the text',
  );
  holds(paint.start >= start && paint.end <= end && paint.end > paint.start, 'the paint lies in the match');
  let at = start;
  for (const span of exact) {
    holds(
      span.start >= at && span.end > span.start && span.end <= end,
      'exact runs follow one another in the match',
    );
    at = span.end;
  }
  holds(
    exact.length === 0 || grade === 'near-verbatim' || grade === 'adapted',
    'only altered passages have exact runs',
  );
  same(term !== null, grade === 'term', 'a term is named');
  holds(sources.length > 0 && sourceCount >= sources.length, 'its sources are counted');
  same(
    [sources[0]?.grade, sources[0]?.similarity],
    [grade, similarity],
    'its grade is that of its best source',
  );
  sources.forEach((source, i) => {
    holds(i === 0 || source.similarity <= (sources[i - 1]?.similarity ?? 0), 'the most alike come first');
    for (const edit of source.edits) {
      holds(edit.page.start >= start && edit.page.end <= end, 'edits lie in the match');
      holds(edit.source.start >= source.start && edit.source.end <= source.end, 'edits lie in the source');
    }
  });
}

/** Words of terms in any order, in all their forms. */
function termText(): fc.Arbitrary<string> {
  const words = fc.oneof(
    fc.constantFrom(...overlay.forms.map(({ word }) => word)),
    fc.constantFrom(...overlay.terms.map(({ phrase }) => phrase)),
  );
  return fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '));
}

const classOf = new Map(overlay.forms.map(({ word, class: wordClass }) => [word, wordClass]));

/** At each word the longest term, found by trying every one. */
function termsSlowly(text: string): [number, number, string][] {
  const classes = wordsOf(text).map((word) => classOf.get(word) ?? 0);
  return classes.flatMap((_, at): [number, number, string][] => {
    const here = overlay.terms.filter((term) =>
      term.classes.every((wordClass, i) => classes[at + i] === wordClass),
    );
    const longest = here.sort((a, b) => b.classes.length - a.classes.length)[0];
    return longest ? [[at, at + longest.classes.length, longest.phrase]] : [];
  });
}
