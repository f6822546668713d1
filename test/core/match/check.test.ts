import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../lib/core/index/build-segment.ts';
import { checkBlock, openLibrary } from '../../../lib/core/match/check.ts';
import { choose } from '../../../lib/core/match/choose.ts';
import { toCodeUnits } from '../../../lib/core/match/describe-place.ts';
import { restOf, verbatimCandidates } from '../../../lib/core/match/find-candidates.ts';
import { placesOfRun } from '../../../lib/core/match/places.ts';
import { readBlock } from '../../../lib/core/match/read-block.ts';
import { tokenize } from '../../../lib/core/text/tokenize.ts';
import { readSeeds } from '../../seeds.ts';
import { mixtureOf } from './odd-text.ts';
import { isContentWord, oracleMatches, oracleTokens } from './oracle.ts';
import fc from '../../same-cases.ts';

const seeds = readSeeds();
const NO_TERMS = { terms: [], forms: [], boilerplate: new Uint32Array(0), lineage: new Uint32Array(0) };
const whole = openLibrary(buildSegment(seeds), NO_TERMS);

// The oracle compares everything with everything: some paragraphs of each text are enough for it.
const some = seeds.map((seed) => ({ ...seed, paragraphs: seed.paragraphs.filter((_, i) => i % 5 === 1) }));
const part = openLibrary(buildSegment(some), NO_TERMS);
const paragraphs = some.flatMap(({ symbol, paragraphs }) =>
  paragraphs.map(({ id, text }) => ({ id: `${symbol} ${id}`, text })),
);

const mixture = mixtureOf(paragraphs);

describe('verbatim matches', () => {
  test('are the ones that comparing every word with every word finds', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const block = readBlock(part.segment, text);
        const candidates = verbatimCandidates(part.segment, block);
        const found = choose(
          candidates,
          block.tokens.count,
          (one, free) => restOf(part.segment, block, one, free) && one,
        ).map((choice) => ({
          ...toCodeUnits(block.tokens, choice),
          paragraphs: placesOfRun(part.segment, choice.candidate.run)
            .map(({ paragraph }) => paragraphs[paragraph]?.id)
            .sort(),
        }));
        const expected = oracleMatches(text, paragraphs);
        expect(found).toEqual(expected.map((match) => ({ ...match, paragraphs: match.paragraphs.sort() })));
      }),
      { numRuns: 300 },
    );
  });

  test('have the same words on the page and in each verbatim source', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        for (const match of checkBlock(whole, text)) {
          const words = oracleTokens(text.slice(match.start, match.end)).map((token) => token.word);
          expect(words).toHaveLength(match.tokens);
          for (const source of match.sources.filter(({ grade }) => grade === 'verbatim')) {
            const resolution = seeds.find((seed) => seed.symbol === source.symbol);
            const paragraph = resolution?.paragraphs.find((one) => one.id === source.paragraph);
            const agreed = paragraph?.text.slice(source.start, source.end) ?? '';
            expect(oracleTokens(agreed).map((token) => token.word)).toEqual(words);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('cover every paragraph of the seeds whole, each by itself among its sources', () => {
    for (const { symbol, paragraphs } of seeds) {
      for (const { id, text } of paragraphs) {
        const words = oracleTokens(text);
        if (words.length < 5 || words.filter(({ word }) => isContentWord(word)).length < 3) continue;
        const matches = checkBlock(whole, text);
        expect(matches, `${symbol} ${id}`).toHaveLength(1);
        expect(matches[0]).toMatchObject({
          start: words[0]?.start,
          end: words.at(-1)?.end,
          grade: 'verbatim',
        });
        expect(matches[0]?.sources).toContainEqual(expect.objectContaining({ symbol, paragraph: id }));
      }
    }
  });

  test('a page that repeats one gram 100,000 times has as many matches, found in linear time', () => {
    const text = 'involved with trafficking in persons whether '.repeat(100_000);
    expect(checkBlock(whole, text)).toHaveLength(100_000);
  });

  test('neither stop words alone nor four words are a match', () => {
    expect(checkBlock(whole, 'in accordance with the')).toEqual([]);
    expect(tokenize('trafficking in persons').count).toBe(3);
    expect(checkBlock(whole, 'trafficking in persons')).toEqual([]);
  });
});
