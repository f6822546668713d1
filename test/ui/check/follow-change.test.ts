import { describe, expect, test } from 'vitest';
import type { DraftParagraph } from '../../../lib/core/draft/draft-report.ts';
import { changeBetween, type Followed, followChange } from '../../../lib/ui/check/follow-change.ts';
import { marksOf } from '../../../lib/ui/check/marks.ts';
import { agreedText, libraryAsks } from '../draft-library.ts';
import fc from '../../same-cases.ts';

const words = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n'), { maxLength: 30 })
  .map((signs) => signs.join(''));

test('what differs between two texts, put into the one, makes the other', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const change = changeBetween(before, after);
      if (!change) {
        expect(before).toBe(after);
        return;
      }
      const inserted = after.slice(change.start, change.end + change.by);
      expect(before.slice(0, change.start) + inserted + before.slice(change.end)).toBe(after);
    }),
  );
});

describe('while a draft is written on', () => {
  const first = agreedText('A/RES/77/194', 'OP26');
  const last = agreedText('A/RES/78/228', 'PP3');
  const before = `${first}\n\nWe like cheese.\n\n${last}`;
  const checked = async () => (await libraryAsks.checkDraft(before)).paragraphs;
  const followed = (paragraphs: readonly DraftParagraph[], after: string) =>
    followChange(paragraphs, changeBetween(before, after));

  test('the words of other paragraphs keep their marks', async () => {
    const paragraphs = await checked();
    const after = before.replace('cheese', 'ripe cheese');
    const kept = followed(paragraphs, after);
    expect(kept.map(({ start, end }) => after.slice(start, end))).toEqual([
      first.replace(/;$/, ';'),
      'We like ripe cheese.',
      last,
    ]);
    expect(kept.map(({ change }) => change !== null)).toEqual([false, true, false]);
    const [mark] = marksOf(kept[2] as (typeof kept)[2]).list;
    expect(mark).toMatchObject({ grade: 'verbatim', start: 0 });
  });

  test('marks in the paragraph itself keep their words; the one that is written in waits', async () => {
    const paragraphs = await checked();
    const [only] = followed(paragraphs, before.replace('Urges', 'Strongly urges')) as [
      ReturnType<typeof followed>[0],
    ];
    // The one stretch of the paragraph is touched at its first word.
    expect(marksOf(only).list).toEqual([]);
    const [later] = followed(paragraphs, `${before} And more.`).slice(-1) as [ReturnType<typeof followed>[0]];
    expect(marksOf(later).list.length).toBeGreaterThan(0);
  });

  test('wherever it is changed, every mark that is left stands on the words that it stood on', async () => {
    const paragraphs = await checked();
    const marked = (all: Followed[], text: string) =>
      all.flatMap((one) =>
        marksOf(one).list.map(
          ({ start, end, grade }) => `${grade} ${text.slice(one.start + start, one.start + end)}`,
        ),
      );
    const all = new Set(marked(followed(paragraphs, before), before));
    expect(all.size).toBeGreaterThan(1);
    fc.assert(
      fc.property(
        fc.nat(before.length),
        fc.nat(200),
        fc.constantFrom('', 'x', ' and more', '\n\n', 'Urges'),
        (at, removed, inserted) => {
          const after = before.slice(0, at) + inserted + before.slice(at + removed);
          const kept = followed(paragraphs, after);
          for (const mark of marked(kept, after)) expect(all).toContain(mark);
          const borders = kept.flatMap(({ start, end }) => [start, end]);
          expect([0, ...borders, after.length]).toEqual(
            [0, ...borders, after.length].toSorted((a, b) => a - b),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('one that loses its beginning begins with what is left of it', async () => {
    const paragraphs = await checked();
    const after = before.replace('custody;\n\nWe like', 'custody');
    const left = followed(paragraphs, after)[1] as Followed;
    expect(after.slice(left.start, left.end)).toBe(' cheese.');
  });

  test('a paragraph that is deleted is gone', async () => {
    const paragraphs = await checked();
    const kept = followed(paragraphs, before.slice(first.length));
    expect(kept.length).toBe(2);
  });
});
