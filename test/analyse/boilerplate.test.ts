import { describe, expect, test } from 'vitest';
import { BOILERPLATE, findBoilerplate } from '../../lib/analyse/boilerplate.ts';
import { buildOverlay } from '../../lib/analyse/build-overlay.ts';
import { titleKey } from '../../lib/analyse/ga-corpus.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import type { Span } from '../../lib/core/text/span.ts';
import { fold } from '../../lib/core/text/normalize.ts';
import { STOP_WORDS } from '../../lib/core/text/stop-words.ts';
import { tokenize } from '../../lib/core/text/tokenize.ts';
import { readSeeds } from '../seeds.ts';

const segment = buildSegment(readSeeds());
const { tokens } = segment.index;
const stretches = findBoilerplate(segment);
const isContent = (word: string | undefined) =>
  word !== undefined && !STOP_WORDS.has(word) && !/^\d+$/u.test(word);
const wordsOf = ({ start, end }: Span) =>
  Array.from(tokens.subarray(start, end), (id) => segment.vocabulary.words[id] as string);
const foldedWords = (text: string) => {
  const read = tokenize(text);
  return Array.from({ length: read.count }, (_, i) => fold(text.slice(read.starts[i], read.ends[i])));
};
const within = (phrase: string, longer: string) => ` ${longer} `.includes(` ${phrase} `);
/** What is a part of no phrase is not in this. */
const ALL = ` ${BOILERPLATE.join(' | ')} `;
const isPart = (words: string[]) => ALL.includes(` ${words.join(' ')} `);

/** Wording that resolutions on racism, oceans or disarmament have as well. */
const SHARED = [
  'taking note of the report of the Secretary-General',
  'Agenda for Sustainable Development',
  'racism, racial discrimination, xenophobia and related intolerance',
  'report on the implementation of the present resolution',
  'Convention on the Elimination of All Forms of Discrimination against Women',
];

/** Wording of the seeds' own matter. */
const OWN = [
  'recruitment, transportation, transfer, harbouring or receipt of persons',
  'the demand that fosters all forms of exploitation',
  'the removal of organs',
  'victims of trafficking in persons are treated as victims of crime',
];

describe('the phrases', () => {
  test.each(SHARED)('have: %s', (wording) => {
    expect(isPart(foldedWords(wording))).toBe(true);
  });

  test.each(OWN)('do not have: %s', (wording) => {
    expect(isPart(foldedWords(wording))).toBe(false);
  });

  test('are folded words of the seeds, content words at their ends and at least three of them', () => {
    const texts = segment.paragraphs.map((_, number) => {
      const start = segment.offsets[number] as number;
      return wordsOf({ start, end: (segment.offsets[number + 1] as number) - 1 }).join(' ');
    });
    for (const phrase of BOILERPLATE) {
      const words = phrase.split(' ');
      expect(foldedWords(phrase)).toEqual(words);
      expect([words[0], words.at(-1)].every(isContent), phrase).toBe(true);
      expect(words.filter(isContent).length, phrase).toBeGreaterThanOrEqual(3);
      expect(
        texts.some((text) => within(phrase, text)),
        phrase,
      ).toBe(true);
    }
  });

  test('are each there once, none within another', () => {
    for (const phrase of BOILERPLATE) {
      expect(BOILERPLATE.filter((other) => within(phrase, other))).toEqual([phrase]);
    }
  });
});

describe('the boilerplate of the seeds', () => {
  test('is in stretches that are parts of phrases and could not be longer', () => {
    expect(stretches.length).toBeGreaterThan(BOILERPLATE.length);
    let last: Span = { start: -1, end: -1 };
    for (const { start, end } of stretches) {
      expect(start).toBeGreaterThan(last.start);
      expect(end).toBeGreaterThan(last.end);
      expect(isPart(wordsOf({ start, end }))).toBe(true);
      expect(isPart(wordsOf({ start, end: end + 1 }))).toBe(false);
      expect(start > 0 && isPart(wordsOf({ start: start - 1, end }))).toBe(false);
      last = { start, end };
    }
  });

  test('has every place of every phrase', () => {
    for (const phrase of BOILERPLATE) {
      const words = phrase.split(' ');
      tokens.forEach((_, start) => {
        const end = start + words.length;
        if (!words.every((word, i) => segment.vocabulary.words[tokens[start + i] as number] === word)) return;
        if (!stretches.some((one) => one.start <= start && end <= one.end))
          expect.fail(`${phrase} at ${start}`);
      });
    }
  });

  test('stands in the overlay', () => {
    expect([...buildOverlay(segment).boilerplate]).toEqual(
      stretches.flatMap(({ start, end }) => [start, end]),
    );
  });

  test('is what some other phrases have, where they are given', () => {
    const found = findBoilerplate(segment, [
      'removal of organs from unheard of persons',
      'forced labour or services',
    ]);
    expect(new Set(found.map((one) => wordsOf(one).join(' ')))).toEqual(
      new Set(['forced labour or services']),
    );
  });
});

describe('titles', () => {
  test.each([
    ['of other years', 'Programme budget for 2024', 'Programme budget for 2025'],
    [
      'of other sessions',
      'Report of the International Law Commission on the work of its seventy-fifth session',
      'Report of the International Law Commission on the work of its seventieth session',
    ],
    ['with a footnote mark', 'Trafficking in women and girls', 'Trafficking in women and girls*'],
    ['in other letter case', 'Trafficking in women and girls', 'TRAFFICKING IN WOMEN AND GIRLS'],
  ])('%s are one', (_, a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  test('of other matter are others', () => {
    expect(titleKey('Trafficking in women and girls')).not.toBe(titleKey('Violence against women and girls'));
  });
});
