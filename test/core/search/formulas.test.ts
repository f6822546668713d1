import { describe, expect, test } from 'vitest';
import { searchLibrary } from '../../../lib/core/search/search.ts';
import type { SearchQuery } from '../../../lib/core/search/search-types.ts';
import { ALL, EVERYWHERE, libraryOfSeeds, namesOf, searchAll } from './searching.ts';
import { libraryOf, seed, seeds, successor, textOf } from './texts.ts';

describe('filters', () => {
  const words = 'trafficking';
  const count = (filters: Partial<SearchQuery>, among = libraryOfSeeds) =>
    searchAll(words, filters, among).total.paragraphs;

  test('by body', () => {
    const answer = searchAll(words, { bodies: ['Human Rights Council'] });
    expect(new Set(namesOf(answer).map((name) => name.replace(/ \S+$/, '')))).toEqual(
      new Set(['A/HRC/RES/53/9']),
    );
    expect(count({ bodies: [...new Set(seeds.map(({ body }) => body))] })).toBe(count({}));
  });

  test('by year of adoption, bounds included', () => {
    expect(
      new Set(searchAll(words, { from: 2023, to: 2023 }).formulas.flatMap(({ years }) => years)),
    ).toEqual(new Set([2023]));
    expect(count({ to: 2022 }) + count({ from: 2023 })).toBe(count({}));
    expect(count({ from: 2024, to: 2022 })).toBe(0);
    const undated = libraryOf([{ ...seed('A/RES/77/194'), adopted: null }]);
    expect(count({}, undated)).toBeGreaterThan(0);
    expect(count({ from: 1945 }, undated)).toBe(0);
  });

  test('by kind of paragraph, in sections too', () => {
    expect(namesOf(searchAll(words, { kind: 'preambular' })).every((name) => / PP\d/.test(name))).toBe(true);
    expect(count({ kind: 'preambular' }) + count({ kind: 'operative' })).toBe(count({}));
    const text = 'Condemns trafficking in persons';
    const ids = ['II.OP5(a)', 'I.A.PP2', 'annex.5', 'annexII.PP1', 'P1'];
    const among = libraryOf([
      { ...textOf('A/RES/70/1', null, []), paragraphs: ids.map((id) => ({ id, openingPhrase: null, text })) },
    ]);
    const found = (kind: SearchQuery['kind']) => namesOf(searchAll(words, { kind }, among));
    expect(found('operative')).toEqual(['A/RES/70/1 II.OP5(a)']);
    expect(found('preambular')).toEqual(['A/RES/70/1 I.A.PP2']);
    expect(found('annex')).toEqual(['A/RES/70/1 annex.5', 'A/RES/70/1 annexII.PP1']);
    expect(found(null)).toHaveLength(5);
  });

  test('by vote: what is not known to have been voted stays', () => {
    const among = libraryOf(seeds.map((one, i) => (i === 1 ? { ...one, adoption: 'recorded vote' } : one)));
    const left = searchAll(words, { unvoted: true }, among);
    expect(new Set(namesOf(left).map((name) => name.replace(/ \S+$/, '')))).toEqual(
      new Set(seeds.filter((_, i) => i !== 1).map(({ symbol }) => symbol)),
    );
  });

  test('leave out what is not live', () => {
    const live = Uint8Array.from(seeds, ({ symbol }) => (symbol === 'A/RES/77/194' ? 0 : 1));
    const answer = searchLibrary({ ...libraryOfSeeds, live }, { ...EVERYWHERE, words }, ALL);
    expect(answer.total.resolutions).toBe(3);
    expect(namesOf(answer).some((name) => name.startsWith('A/RES/77/194'))).toBe(false);
  });
});

describe('formulas', () => {
  const first = seed('A/RES/77/194');
  const family = libraryOf([
    first,
    successor(first, { symbol: 'A/RES/79/154', adopted: '2024-12-17', adoption: null }, (paragraphs) =>
      paragraphs.map((one) => (one.id === 'PP33' ? { ...one, openingPhrase: 'Deeply concerned' } : one)),
    ),
    successor(
      first,
      { symbol: 'A/HRC/RES/60/1', adopted: '2025-10-01', body: 'Human Rights Council' },
      (paragraphs) => paragraphs.filter(({ id }) => id === 'PP31' || id === 'PP33'),
    ),
  ]);

  test('are shown once, with the newest, their years, bodies and opening phrases', () => {
    const answer = searchAll('"illegal removal of organs"', {}, family);
    expect(answer.total).toEqual({ formulas: 1, paragraphs: 3, resolutions: 3 });
    expect(answer.formulas[0]).toMatchObject({
      newest: {
        symbol: 'A/HRC/RES/60/1',
        paragraph: 'PP33',
        adopted: '2025-10-01',
        body: 'Human Rights Council',
      },
      others: [
        { symbol: 'A/RES/79/154', paragraph: 'PP33' },
        { symbol: 'A/RES/77/194', paragraph: 'PP33' },
      ],
      paragraphs: 3,
      resolutions: 3,
      years: [2022, 2024, 2025],
      bodies: ['Human Rights Council', 'General Assembly'],
      openingPhrases: ['Noting with concern', 'Deeply concerned'],
    });
  });

  test('with the very same words are one where nothing links them', () => {
    const text = 'Decides to remain seized of the matter.';
    const among = libraryOf(
      Array.from({ length: 30 }, (_, i) => textOf(`A/RES/${50 + i}/1`, `${1995 + i}-12-01`, [text, text])),
    );
    const { formulas, total } = searchAll('remain seized', {}, among);
    expect(total).toEqual({ formulas: 1, paragraphs: 60, resolutions: 30 });
    expect(formulas[0]).toMatchObject({ newest: { symbol: 'A/RES/79/1', paragraph: 'OP1' }, paragraphs: 60 });
    expect(formulas[0]?.others).toHaveLength(20);
    expect(formulas[0]?.years).toHaveLength(30);
  });

  test('do not drift: what is only linked with an older form stands by itself', () => {
    const words = first.paragraphs.find(({ id }) => id === 'OP40')?.text.split(' ') ?? [];
    const changed = (from: number, to: number) =>
      words.map((word, i) => (i >= from && i < to ? `other${i}` : word)).join(' ');
    const third = Math.floor(words.length * 0.3);
    const among = libraryOf([
      textOf('A/RES/70/1', '2015-12-01', [changed(words.length - third, words.length)]),
      textOf('A/RES/71/1', '2016-12-01', [words.join(' ')]),
      textOf('A/RES/72/1', '2017-12-01', [changed(0, third)]),
    ]);
    const middle = words
      .slice(third, words.length - third)
      .join(' ')
      .replace(/[^\p{L} ]/gu, '');
    expect(
      searchAll(`"${middle}"`, {}, among).formulas.map(({ newest, others }) => [
        newest.symbol,
        others.length,
      ]),
    ).toEqual([
      ['A/RES/72/1', 1],
      ['A/RES/70/1', 0],
    ]);
  });

  test('come in pages, counted as a whole', () => {
    const query = { ...EVERYWHERE, words: 'trafficking' };
    const whole = searchLibrary(family, query, ALL);
    const page = searchLibrary(family, query, { skip: 10, take: 5 });
    expect(page.formulas).toEqual(whole.formulas.slice(10, 15));
    expect(page.total).toEqual(whole.total);
    expect(whole.total.formulas).toBe(whole.formulas.length);
    expect(whole.total.paragraphs).toBe(whole.formulas.reduce((sum, { paragraphs }) => sum + paragraphs, 0));
    expect(searchLibrary(family, query, { skip: 1e9, take: 5 }).formulas).toEqual([]);
  });
});
