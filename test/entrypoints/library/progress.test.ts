import { describe, expect, test } from 'vitest';
import { Progress, secondsLeft } from '../../../entrypoints/library/worker/progress.ts';
import type { ImportProgress } from '../../../lib/messaging/import-job.ts';

function clocked() {
  const clock = { now: 1_000_000 };
  const told: { at: number; progress: ImportProgress }[] = [];
  const progress = new Progress(
    (one) => told.push({ at: clock.now, progress: one }),
    () => clock.now,
  );
  return { clock, told, progress };
}

describe('how long an import will still take', () => {
  test.each([
    ['is not known in the first second', 'reading', 0.9, 999, null],
    ['nor before anything is done', 'reading', 0, 5000, null],
    ['is twice as long at a third', 'words', 1, 18_000, 32],
    ['follows the time that it took so far', 'words', 1, 36_000, 64],
    ['is nothing at the end', 'writing', 1, 60_000, 0],
    ['never goes below that', 'writing', 1.2, 60_000, 0],
  ] as const)('%s', (_, step, share, elapsed, left) => {
    expect(secondsLeft(step, share, elapsed)).toBe(left);
  });
});

describe('progress', () => {
  test('is told ten times a second at most', () => {
    const { clock, told, progress } = clocked();
    progress.expect(5000, 5_000_000);
    for (let i = 0; i < 5000; i++) {
      clock.now += 3;
      progress.turnOf(`${i}.xml`, 1000);
    }
    for (let i = 1; i < told.length; i++) {
      expect((told[i]?.at ?? 0) - (told[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(100);
    }
    expect(told.length).toBeGreaterThan(140);
  });

  test('counts files and bytes as they are read, also those of an archive', () => {
    const { clock, told, progress } = clocked();
    const tick = () => {
      clock.now += 1000;
    };
    progress.expect(2, 300);
    tick();
    progress.turnOf('texts.zip', 100);
    tick();
    progress.expect(3, 6000);
    progress.resolutions = 1;
    progress.problems = 2;
    tick();
    progress.turnOf('texts.zip/one.xml', 2000);
    tick();
    progress.turnOf('texts.zip/two.xml', 2000);
    tick();
    progress.allRead();
    expect(told.map(({ progress }) => progress)).toMatchObject([
      { files: { done: 0, all: 2 }, bytes: { done: 0, all: 300 }, file: '', secondsLeft: null },
      { files: { done: 0, all: 2 }, file: 'texts.zip' },
      { files: { done: 0, all: 5 }, bytes: { done: 0, all: 6300 }, file: 'texts.zip' },
      {
        files: { done: 1, all: 5 },
        bytes: { done: 100 },
        file: 'texts.zip/one.xml',
        resolutions: 1,
        problems: 2,
      },
      { files: { done: 2, all: 5 }, bytes: { done: 2100 }, file: 'texts.zip/two.xml' },
      { files: { done: 5, all: 5 }, bytes: { done: 6300, all: 6300 }, file: '' },
    ]);
  });

  test('leaves the time out that a person takes to answer', async () => {
    const { clock, told, progress } = clocked();
    clock.now += 18_000;
    await progress.waitFor(
      Promise.resolve().then(() => {
        clock.now += 3_600_000;
      }),
    );
    progress.indexing('words', 1);
    expect(progress.elapsed).toBe(18_000);
    expect(told.at(-1)?.progress).toMatchObject({
      state: 'indexing',
      step: 'words',
      share: 1,
      secondsLeft: 32,
    });
  });
});
