import { describe, expect, test } from 'vitest';
import { kinOf, type TextKin } from '../../../lib/core/search/kin.ts';
import type { ReadText } from '../../../lib/messaging/messages.ts';
import { libraryOf, seed, seeds, successor } from './texts.ts';

const first = seed('A/RES/77/194');
const second = successor(first, { symbol: 'A/RES/79/154', adopted: '2024-12-17' }, (paragraphs) =>
  paragraphs
    .filter(({ id }) => id !== 'PP9')
    .map((one) =>
      one.id === 'OP26' ? { ...one, text: one.text.replace('Urges all', 'Calls upon all') } : one,
    ),
);
const third = successor(second, { symbol: 'A/RES/81/1', adopted: '2026-12-17' });
const other = seeds.filter((one) => one !== first);
const family = libraryOf([third, first, ...other, second]);

describe('the kin of a text', () => {
  test('are what a page to read asks for', () => {
    const { kin, akin } = kinOf(family, 'A/RES/77/194') as TextKin;
    const asked: Pick<ReadText, 'kin' | 'akin'> = { kin, akin };
    expect(Object.keys(asked.kin).length).toBeGreaterThan(80);
  });

  test('are, by paragraph, the nearest earlier form and how many there are', () => {
    const { kin } = kinOf(family, 'A/RES/81/1') as TextKin;
    // Both earlier texts have the words; the later one is taken up.
    expect(kin['PP33']).toMatchObject({
      nearest: { symbol: 'A/RES/79/154', paragraph: 'PP33', similarity: 1, adopted: '2024-12-17' },
    });
    expect(kin['OP26']).toMatchObject({ count: 2, nearest: { symbol: 'A/RES/79/154', similarity: 1 } });
    expect(kin['PP9']).toBeUndefined();
  });

  test('are the nearest of all where none is earlier', () => {
    const { kin } = kinOf(family, 'A/RES/77/194') as TextKin;
    expect(kin['OP26']?.nearest).toMatchObject({ paragraph: 'OP26', adopted: '2026-12-17' });
    expect(kin['OP26']?.nearest.similarity).toBeGreaterThan(0.95);
    expect(kin['OP26']?.nearest.similarity).toBeLessThan(1);
  });

  test('are, text by text, those that share most, the likeliest predecessor first', () => {
    const { akin } = kinOf(family, 'A/RES/81/1') as TextKin;
    expect(akin.slice(0, 2).map(({ symbol, earlier }) => [symbol, earlier])).toEqual([
      ['A/RES/79/154', true],
      ['A/RES/77/194', true],
    ]);
    expect(akin[0]?.shared).toBeGreaterThan(80);
    expect(akin[0]).toMatchObject({ title: first.title, adopted: '2024-12-17' });
    const middle = kinOf(family, 'A/RES/79/154')?.akin ?? [];
    expect(middle[0]?.symbol).toBe('A/RES/77/194');
    expect(middle.filter(({ earlier }) => !earlier).map(({ symbol }) => symbol)).toEqual(['A/RES/81/1']);
    expect(middle.map(({ earlier }) => earlier)).toEqual(
      middle
        .map(({ earlier }) => earlier)
        .toSorted()
        .reverse(),
    );
  });

  test('know a predecessor by its wording, though an older text has one paragraph more', () => {
    const between = successor(first, { symbol: 'A/RES/79/154', adopted: '2024-12-17' }, (paragraphs) =>
      paragraphs
        .slice(1)
        .map((one) => ({ ...one, text: one.text.replace(/\bwomen and girls\b/, 'women and children') })),
    );
    const last = successor(between, { symbol: 'A/RES/81/1', adopted: '2026-12-17' }, (paragraphs) => [
      ...first.paragraphs.slice(0, 1),
      ...paragraphs,
    ]);
    const [origin, older] = kinOf(libraryOf([first, between, last]), 'A/RES/81/1')?.akin ?? [];
    expect(origin?.symbol).toBe('A/RES/79/154');
    expect(older?.shared).toBe((origin?.shared ?? 0) + 1);
  });

  test('leave out what is not live', () => {
    const live = Uint8Array.from(family.segment.resolutions, ({ symbol }) =>
      symbol === 'A/RES/79/154' ? 0 : 1,
    );
    const { kin, akin } = kinOf({ ...family, live }, 'A/RES/81/1') as TextKin;
    expect(kin['OP26']).toMatchObject({ count: 1, nearest: { symbol: 'A/RES/77/194' } });
    expect(akin.map(({ symbol }) => symbol)).not.toContain('A/RES/79/154');
    expect(kinOf({ ...family, live }, 'A/RES/79/154')).toBeNull();
    expect(kinOf(family, 'A/RES/1/1')).toBeNull();
  });

  test('are no other copies of the same text', () => {
    const copies = libraryOf([first, { ...first }]);
    expect(kinOf(copies, 'A/RES/77/194')).toEqual({ kin: {}, akin: [] });
  });
});
