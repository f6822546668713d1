import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPackaged } from '../../entrypoints/background/packaged.ts';

/** As Firefox answers for a file that is not there: only reading it fails. */
const unreadable = () => ({ blob: async () => Promise.reject(new Error('The operation was aborted.')) });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a file of the extension', () => {
  test.each([
    ['cannot be fetched', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['cannot be read', async () => unreadable()],
  ])('is read in the end where it %s at first', async (_, fail) => {
    const fetched = vi.fn().mockImplementationOnce(fail).mockImplementationOnce(fail);
    fetched.mockImplementationOnce(async () => new Response('AGRL'));
    vi.stubGlobal('fetch', fetched);
    const reading = readPackaged('seeds.pack');
    await vi.advanceTimersByTimeAsync(2000);
    expect(await (await reading).text()).toBe('AGRL');
    expect(fetched.mock.calls).toEqual(Array(3).fill(['chrome-extension://own/seeds.pack']));
  });

  test('that cannot be read at all says what to do', async () => {
    vi.stubGlobal('fetch', async () => unreadable());
    const reading = expect(readPackaged('seeds.pack')).rejects.toThrow(
      /seeds\.pack .* install the extension again/,
    );
    await vi.advanceTimersByTimeAsync(2000);
    await reading;
  });
});
