import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askToPersist } from '../../lib/store/ask-to-persist.ts';
import { beginImport, endImport, readInterrupted } from '../../lib/store/import-mark.ts';
import { ifUnchanging, withLibrary } from '../../lib/store/lock.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody who changes the library until told to stop. */
function holder() {
  let stop = () => {};
  const held = withLibrary(
    () =>
      new Promise<string>((resolve) => {
        stop = () => resolve('changed');
      }),
    1000,
  );
  return { held, stop: () => stop() };
}

describe('who changes the library', () => {
  test('does so alone, one after the other', async () => {
    const order: string[] = [];
    const change = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} ends`);
      return name;
    };
    const both = await Promise.all([withLibrary(change('one'), 1000), withLibrary(change('two'), 1000)]);
    expect(both).toEqual(['one', 'two']);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  test('waits for others with patience only', async () => {
    const { held, stop } = holder();
    await expect(withLibrary(async () => 'never', 10)).rejects.toThrow('is being changed elsewhere');
    stop();
    expect(await held).toBe('changed');
  });

  test('may take longer than others wait, and fails with its own error', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slow = await new Promise<{ ended: Promise<unknown>; fail: (error: Error) => void }>((begun) => {
      const ended = withLibrary(() => new Promise((_, fail) => begun({ ended, fail })), 10);
    });
    vi.advanceTimersByTime(1000);
    slow.fail(new Error('no space'));
    await expect(slow.ended).rejects.toThrow('no space');
    expect(await withLibrary(async () => 'free again', 10)).toBe('free again');
  });

  test('keeps those away that want no waiting', async () => {
    const { held, stop } = holder();
    expect(await ifUnchanging(async () => 'alone')).toBeNull();
    stop();
    await held;
    expect(await ifUnchanging(async () => 'alone')).toBe('alone');
  });
});

describe('an import that did not come to its end', () => {
  const MARK = { at: '2026-11-22T14:00:00Z', files: 12 };

  test('is known by its mark, once nobody holds the library', async () => {
    expect(await readInterrupted()).toBeNull();
    const { held, stop } = holder();
    await beginImport(MARK);
    expect(await readInterrupted()).toBeNull();
    stop();
    await held;
    expect(await readInterrupted()).toEqual(MARK);
    await endImport();
    expect(await readInterrupted()).toBeNull();
  });
});

describe('the browser', () => {
  test('is asked once to keep the library, whatever it answers', async () => {
    const persist = vi.fn(async () => false);
    vi.stubGlobal('navigator', { ...navigator, storage: { persist } });
    await askToPersist();
    await askToPersist();
    expect(persist).toHaveBeenCalledTimes(1);
  });
});
