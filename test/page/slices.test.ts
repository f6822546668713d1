import { afterEach, expect, test, vi } from 'vitest';
import { beginSlice, yieldToPage } from '../../lib/page/slices.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  ['scheduler.yield', true],
  ['a message, where there is no scheduler', false],
])('the page’s own tasks run while the work rests: %s', async (_, hasScheduler) => {
  if (!hasScheduler) vi.stubGlobal('scheduler', undefined);
  const order: string[] = [];
  const rests = (async () => {
    for (let i = 0; i < 3; i++) {
      await yieldToPage();
      order.push(`work ${i}`);
    }
  })();
  await Promise.resolve();
  order.push('microtask');
  await rests;
  expect(order).toEqual(['microtask', 'work 0', 'work 1', 'work 2']);
});

test('rests that overlap all end', async () => {
  vi.stubGlobal('scheduler', undefined);
  await Promise.all([yieldToPage(), yieldToPage(), yieldToPage()]);
});

test('a slice is spent after its budget and new after a rest', async () => {
  let now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const slice = beginSlice(8);
  now += 7;
  expect(slice.spent()).toBe(false);
  now += 1;
  expect(slice.spent()).toBe(true);
  await slice.rest();
  expect(slice.spent()).toBe(false);
});
