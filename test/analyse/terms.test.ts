import { describe, expect, test } from 'vitest';
import { KEPT_TERMS } from '../../lib/analyse/term-lists.ts';
import { termFigures } from '../../lib/analyse/terms.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { fold } from '../../lib/core/text/normalize.ts';
import { STOP_WORDS } from '../../lib/core/text/stop-words.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { readSeeds } from '../seeds.ts';
import { MUST_BE_TERMS, MUST_COME_IN, MUST_NOT_BE_TERMS } from './terms.cases.ts';

const seeds = readSeeds();
const figures = termFigures(buildSegment(seeds));
const byPhrase = new Map(figures.map((term) => [term.phrase, term]));
const texts = seeds.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

const wordsOf = (phrase: string) => {
  const tokens = tokenize(phrase);
  return Array.from({ length: tokens.count }, (_, i) => fold(phrase.slice(tokens.starts[i], tokens.ends[i])));
};

describe('the terms of the seeds', () => {
  test('are a list that a person can read', () => {
    expect(figures.length).toBeGreaterThan(150);
    expect(figures.length).toBeLessThan(300);
    expect(byPhrase.size).toBe(figures.length);
    expect(figures[0]?.phrase).toBe('trafficking in persons');
  });

  test.each(MUST_BE_TERMS)('have %s', (phrase) => {
    expect(byPhrase.get(phrase)).toBeDefined();
  });

  test.each(MUST_COME_IN)('have %s, which stands in one paragraph', (phrase, reason) => {
    expect(byPhrase.get(phrase)?.paragraphs).toBe(1);
    expect(byPhrase.get(phrase)?.reason).toMatch(reason);
  });

  test.each(KEPT_TERMS)('have %s of the list kept by hand, which stands in them', (phrase) => {
    expect(byPhrase.get(phrase)?.paragraphs).toBeGreaterThan(0);
  });

  test.each(MUST_NOT_BE_TERMS)('do not have %s: it %s', (phrase) => {
    expect(byPhrase.has(phrase)).toBe(false);
  });

  test('have 2 to 8 words, none a number, no stop word at either end', () => {
    for (const { phrase, words } of figures) {
      const list = wordsOf(phrase);
      expect(list).toHaveLength(words);
      expect(words).toBeGreaterThanOrEqual(2);
      expect(words).toBeLessThanOrEqual(8);
      expect(list.filter((word) => /\d/u.test(word))).toEqual([]);
      expect(STOP_WORDS.has(list.at(-1) as string), phrase).toBe(false);
      // One word to a reader, three tokens: kept by hand.
      if (phrase !== 'do-no-harm principles') expect(STOP_WORDS.has(list[0] as string), phrase).toBe(false);
    }
  });

  test('stand in the texts as they are written', () => {
    for (const { phrase } of figures) {
      const start = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
      expect(
        texts.some((text) => text.includes(phrase) || text.startsWith(start)),
        phrase,
      ).toBe(true);
    }
  });

  test('are commoner here than in the General Assembly, or kept by hand', () => {
    const kept = new Set(KEPT_TERMS.map(([phrase]) => phrase));
    for (const term of figures) if (!kept.has(term.phrase)) expect(term.weirdness).toBeGreaterThanOrEqual(4);
  });
});

describe('terms of other texts', () => {
  test('come from their own words, and need two paragraphs', () => {
    const paragraphs = [
      'Calls upon States to protect vulnerable marine ecosystems from bottom fishing;',
      'Notes that vulnerable marine ecosystems recover slowly, and that seabed sponges do not;',
      'Encourages flag States to close vulnerable marine ecosystems;',
    ].map((text, i) => ({ id: `OP${i + 1}`, openingPhrase: text.split(' ')[0] as string, text }));
    const [seed] = readSeeds();
    const found = termFigures(buildSegment([{ ...(seed as NonNullable<typeof seed>), paragraphs }]));
    expect(found.map(({ phrase }) => phrase)).toEqual(['vulnerable marine ecosystems']);
    expect(found[0]).toMatchObject({ paragraphs: 3, resolutions: 1, generalAssembly: 0 });
  });

  test('of no text are none', () => {
    expect(termFigures(buildSegment([]))).toEqual([]);
  });
});
