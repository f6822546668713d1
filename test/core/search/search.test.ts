import { describe, expect, test } from 'vitest';
import type { SearchHit } from '../../../lib/core/search/search-types.ts';
import { STOP_WORDS } from '../../../lib/core/text/stop-words.ts';
import { namesOf, searchAll } from './searching.ts';
import { libraryOf, plainLibraryOf, seed, seeds, textOf } from './texts.ts';
import fc from '../../same-cases.ts';

const foundIn = (hit: SearchHit) => hit.found.map(({ start, end }) => hit.text.slice(start, end));

describe('words', () => {
  test('are found in any order, inflection and spelling', () => {
    const expected = ['A/RES/77/194 OP26'];
    expect(namesOf(searchAll('criminalise intermediaries offenders polygamy prostitution'))).toEqual([]);
    expect(namesOf(searchAll('criminalise intermediaries offender prostitution'))).toEqual(expected);
    expect(namesOf(searchAll('prostitution OFFENDERS intermediary criminalizes'))).toEqual(expected);
  });

  test('are marked in the text, each by itself', () => {
    const [formula] = searchAll('organs removal illegal').formulas;
    expect(formula).toMatchObject({ newest: { paragraph: 'PP18' }, others: [{ paragraph: 'PP33' }] });
    expect(foundIn(formula?.newest as SearchHit)).toEqual(['illegal', 'removal', 'organs']);
  });

  test('are read as the texts are: hyphens separate, case and ways to write an accent or apostrophe do not count', () => {
    const among = libraryOf([
      textOf('A/RES/70/1', null, ['Commends Côte d’Ivoire for its anti‑trafficking measures']),
    ]);
    for (const words of [
      "co\u0302te D'IVOIRE",
      'CÔTE',
      'trafficking anti',
      'anti-trafficking',
      '“anti trafficking”',
    ]) {
      expect(searchAll(words, {}, among).total.paragraphs, words).toBe(1);
    }
    expect(searchAll('cote', {}, among).unknown).toEqual(['cote']);
  });

  test('that no text has are told as they were written, and nothing is found', () => {
    expect(searchAll('trafficking Kryptonite KRYPTONITE zebras kryptonite')).toEqual({
      formulas: [],
      total: { formulas: 0, paragraphs: 0, resolutions: 0 },
      unknown: ['Kryptonite', 'KRYPTONITE', 'zebras', 'kryptonite'],
    });
    expect(searchAll('trafficking').unknown).toEqual([]);
  });
});

describe('phrases in quotation marks', () => {
  test('are found word for word, in any kind of marks', () => {
    const expected = namesOf(searchAll('"the removal of organs"'));
    expect(expected).toContain('A/RES/77/194 OP26');
    for (const phrase of ['“the removal of organs”', '«The  Removal of organs»', '"the removal of organs']) {
      expect(namesOf(searchAll(phrase)), phrase).toEqual(expected);
    }
    expect(namesOf(searchAll('"organs of removal the"'))).toEqual([]);
    expect(namesOf(searchAll('"the removal of organ"'))).toEqual([]);
  });

  test('are marked as one, and words beside them by themselves', () => {
    const [formula] = searchAll('"removal of organs" servitude').formulas;
    expect(foundIn(formula?.newest as SearchHit)).toEqual(['servitude', 'removal of organs']);
    const [both] = searchAll('"removal of organs" organ servitude').formulas;
    expect(foundIn(both?.newest as SearchHit)).toEqual(['servitude', 'removal of organs']);
  });

  test('of one word mean this form alone', () => {
    expect(namesOf(searchAll('"organ"')).length).toBeLessThan(namesOf(searchAll('organ')).length);
  });

  test('do not go on from one paragraph to the next', () => {
    const { paragraphs } = seed('A/RES/77/194');
    const [one, next] = paragraphs.map(({ text }) => text.replace(/\P{L}+/gu, ' ').trim());
    const over = `"${one?.split(' ').at(-1)} ${next?.split(' ')[0]}"`;
    expect(searchAll(over).total.paragraphs).toBe(0);
  });
});

describe('the answer', () => {
  const oracle = seeds.flatMap(({ symbol, paragraphs }) =>
    paragraphs.map(({ id, text }) => ({
      name: `${symbol} ${id}`,
      padded: ` ${(text.toLowerCase().match(/[\p{L}\p{M}\d]+(?:['’][\p{L}\d]+)*/gu) ?? []).join(' ')} `,
    })),
  );
  const words = [...new Set(oracle.flatMap(({ padded }) => padded.trim().split(' ')))].filter(
    (word) => /^\p{L}{4,}$/u.test(word) && !STOP_WORDS.has(word),
  );
  const phrase = fc
    .tuple(
      fc.nat(oracle.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([paragraph, at, length]) => {
      const tokens = (oracle[paragraph]?.padded ?? '').trim().split(' ');
      return tokens.slice(Math.floor(at * tokens.length), Math.floor(at * tokens.length) + length).join(' ');
    })
    .filter((text) => /^[\p{L} ]+$/u.test(text));

  test('has the paragraphs that comparing plain strings finds', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 3 }), (phrases) => {
        const answer = searchAll(phrases.map((text) => `"${text}"`).join(' '));
        const expected = oracle.filter(({ padded }) => phrases.every((text) => padded.includes(` ${text} `)));
        expect(namesOf(answer).sort()).toEqual(expected.map(({ name }) => name).sort());
        expect(answer.total.paragraphs).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  test('has the paragraphs with the words anywhere in them, where nothing is known of their forms', () => {
    const plain = plainLibraryOf(seeds);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (more) => {
        // Opened by a word that asks nothing.
        const wanted = ['trafficking', ...more];
        const found = namesOf(searchAll(wanted.join(' '), {}, plain)).sort();
        const expected = oracle.filter(({ padded }) => wanted.every((word) => padded.includes(` ${word} `)));
        expect(found).toEqual(expected.map(({ name }) => name).sort());
        for (const name of found) expect(namesOf(searchAll(wanted.join(' ')))).toContain(name);
      }),
      { numRuns: 200 },
    );
  });

  test('puts paragraphs in which the words stand near one another first, then the newest', () => {
    const far = `Organs ${'and other matters of concern to all States '.repeat(4)} removal`;
    const among = libraryOf([
      textOf('A/RES/70/1', '2015-12-01', ['Condemns the removal of human organs by force']),
      textOf('A/RES/75/1', '2020-12-01', [far]),
      textOf('A/RES/72/1', '2017-12-01', ['Urges States to report on organ removal']),
      textOf('A/RES/60/1', null, ['Encourages research on the removal of organs']),
      textOf('A/RES/72/12', '2017-12-01', [
        'Notes the removal of organs',
        'Regrets the illegal removal of organs',
      ]),
      textOf('A/RES/72/11', '2017-12-01', [
        'Recalls that organs were removed, and that the removal was illegal',
      ]),
    ]);
    expect(namesOf(searchAll('organ removal', {}, among))).toEqual([
      'A/RES/72/1 OP1',
      'A/RES/72/11 OP1',
      'A/RES/72/12 OP1',
      'A/RES/72/12 OP2',
      'A/RES/70/1 OP1',
      'A/RES/60/1 OP1',
      'A/RES/75/1 OP1',
    ]);
  });

  test('of what opens as a question is that to its matter', () => {
    const expected = namesOf(searchAll('organ removal'));
    expect(expected.length).toBeGreaterThan(5);
    for (const question of [
      'what is agreed on organ removal?',
      'What have Member States agreed about the removal of organs',
      'agreed language on organ removal',
      'where is organ removal mentioned?',
    ]) {
      expect(namesOf(searchAll(question)), question).toEqual(expected);
    }
  });

  test('to hostile queries comes, and is empty or whole', () => {
    expect(searchAll('').total.paragraphs).toBe(0);
    expect(searchAll(' "" “” ?! ').total.paragraphs).toBe(0);
    expect(searchAll('the of and').total.paragraphs).toBeGreaterThan(200);
    expect(searchAll(`${words.slice(0, 100).join(' ')}`).total.paragraphs).toBe(0);
    expect(searchAll('trafficking '.repeat(1000)).total).toEqual(searchAll('trafficking').total);
    expect(searchAll(`"${'trafficking '.repeat(1000)}`).total.paragraphs).toBe(0);
    expect(searchAll('"'.repeat(10_001)).total.paragraphs).toBe(0);
  });

  test('to any text marks what was found, in order and inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '“', '”', ' ', 'trafficking', 'victims', 'of', 'the'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        for (const { newest, others } of searchAll(pieces.join('')).formulas) {
          for (const { text, found } of [newest, ...others]) {
            expect(found.length).toBeGreaterThan(0);
            let at = 0;
            for (const { start, end } of found) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
