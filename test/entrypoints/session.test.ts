import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const { session } = fakeBrowser.storage;

/** A background that was just started: its memory is empty. */
async function start() {
  vi.resetModules();
  return import('../../entrypoints/background/session.ts');
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('what is kept while the browser runs', () => {
  test('outlives the background', async () => {
    await (await start()).keep('at:1', 7);
    const { recall, keep } = await start();
    expect(await recall('at:1')).toBe(7);
    await keep('at:1', undefined);
    expect(await (await start()).recall('at:1')).toBeUndefined();
  });

  test('is there while the background lives where it can be neither written nor read', async () => {
    vi.spyOn(session, 'set').mockRejectedValue(new Error('quota exceeded'));
    vi.spyOn(session, 'get').mockRejectedValue(new Error('an unexpected error'));
    const { recall, keep } = await start();
    expect(await recall('at:1')).toBeUndefined();
    await keep('at:1', 7);
    expect(await recall('at:1')).toBe(7);
  });

  test('is the newest, also where it was changed while the old value was read', async () => {
    await session.set({ 'at:1': 1 });
    const { recall, keep } = await start();
    const old = recall('at:1');
    await keep('at:1', 2);
    expect(await old).toBe(2);
    expect(await recall('at:1')).toBe(2);
  });
});
