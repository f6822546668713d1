import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BlockAnswer } from '../../lib/messaging/messages.ts';
import { makeAsker, type Question } from '../../lib/page/asker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Ask = (texts: string[]) => Promise<BlockAnswer[]>;

const answerAll: Ask = (texts) => Promise.resolve(texts.map(() => ({ matches: [] })));

function open(
  ask: Ask,
  order = (questions: Question[]) => questions,
): {
  asker: ReturnType<typeof makeAsker<Question>>;
  asked: string[][];
  answered: string[];
} {
  const asked: string[][] = [];
  const answered: string[] = [];
  const asker = makeAsker<Question>({
    ask(texts) {
      asked.push(texts);
      return ask(texts);
    },
    order: async (questions) => order(questions),
    onAnswers: (questions) => answered.push(...questions.map(({ text }) => text)),
  });
  return { asker, asked, answered };
}

const question = (text: string): Question => ({ text, wanted: true });

describe('messages', () => {
  test('carry 200 blocks at most', async () => {
    const { asker, asked, answered } = open(answerAll);
    asker.add(Array.from({ length: 450 }, (_, i) => question(`${i}`)));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map((texts) => texts.length)).toEqual([200, 200, 50]);
    expect(answered.length).toBe(450);
  });

  test('carry 100,000 code units at most, and a longer block alone', async () => {
    const { asker, asked } = open(answerAll);
    asker.add([60_000, 30_000, 20_000, 150_000, 10].map((length) => question('x'.repeat(length))));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map((texts) => texts.map(({ length }) => length))).toEqual([
      [60_000, 30_000],
      [20_000],
      [150_000],
      [10],
    ]);
  });

  test('carry what is most urgent first, in the order in which it was added', async () => {
    const urgent = new Set(['200', '205', '203']);
    const { asker, asked } = open(answerAll, (questions) =>
      [...questions].sort((one, other) => Number(urgent.has(other.text)) - Number(urgent.has(one.text))),
    );
    asker.add(Array.from({ length: 210 }, (_, i) => question(`${i}`)));
    await vi.advanceTimersByTimeAsync(0);
    const numbers = asked.map((texts) => texts.map(Number));
    expect(numbers.map((texts) => texts.length)).toEqual([200, 10]);
    expect(numbers[0]?.slice(-4)).toEqual([196, 200, 203, 205]);
    for (const texts of numbers) expect(texts).toEqual([...texts].sort((one, other) => one - other));
  });

  test('leave out what is no longer wanted', async () => {
    const { asker, asked } = open(answerAll);
    asker.add([{ text: 'gone', wanted: false }, question('here')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([['here']]);
  });

  test('go one after another', async () => {
    let release: (() => void) | undefined;
    const { asker, asked } = open(async (texts) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return answerAll(texts);
    });
    asker.add([question('one')]);
    await vi.advanceTimersByTimeAsync(0);
    asker.add([question('two')]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([['one']]);
    release?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([['one'], ['two']]);
  });
});

describe('a message that fails', () => {
  test.each<[string, Ask]>([
    ['by rejection', () => Promise.reject(new Error('no receiver'))],
    ['by an answer of another length', () => Promise.resolve([])],
    [
      'by a throw',
      () => {
        throw new Error('context invalidated');
      },
    ],
  ])('%s is sent again after 250, 1,000 and 4,000 ms, then only with the next change', async (_, ask) => {
    const { asker, asked } = open(ask);
    asker.add([question('one')]);
    const counts: number[] = [];
    for (const wait of [0, 249, 1, 999, 1, 3999, 1, 600_000]) {
      await vi.advanceTimersByTimeAsync(wait);
      counts.push(asked.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    asker.add([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.length).toBe(5);
  });

  test('is answered in the end, with what came meanwhile', async () => {
    let failures = 2;
    const { asker, asked, answered } = open((texts) =>
      failures-- > 0 ? Promise.reject(new Error('asleep')) : answerAll(texts),
    );
    asker.add([question('one')]);
    await vi.advanceTimersByTimeAsync(0);
    asker.add([question('two')]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toEqual([['one'], ['one', 'two'], ['one', 'two']]);
    expect(answered).toEqual(['one', 'two']);
  });

  test('is not sent again after a stop', async () => {
    const { asker, asked } = open(() => Promise.reject(new Error('gone')));
    asker.add([question('one')]);
    await vi.advanceTimersByTimeAsync(0);
    asker.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked.length).toBe(1);
  });
});

test('in a frame that was removed, where Firefox takes no timer, it ends without an error', async () => {
  const { asker, asked } = open(() => Promise.reject(new Error('Actor destroyed')));
  const refused = vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => {
    throw new Error('NS_ERROR_NOT_INITIALIZED');
  });
  asker.add([question('one')]);
  await vi.waitUntil(() => refused.mock.calls.length > 0);
  refused.mockRestore();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual([['one']]);
});
