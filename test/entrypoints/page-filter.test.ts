import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { givePageFilter, preparePageFilter } from '../../entrypoints/background/page-filter.ts';
import { openPageFilter } from '../../entrypoints/content/page-filter.ts';
import { buildFilter } from '../../lib/core/index/build-filter.ts';
import { buildSegment } from '../../lib/core/index/build-segment.ts';
import { type KeptFilter, keepFilter, readSettingsAndFilter } from '../../lib/settings/settings.ts';
import { readSeeds } from '../seeds.ts';

vi.mock('virtual:seeds', () => ({ FILTER_VERSION: 'now' }));

const AGREED = 'the offenders and intermediaries involved, including public officials';
const PLAIN = 'It was a warm evening, and the windows of the hall stood open to the harbour.';

let packaged: KeptFilter;

beforeAll(() => {
  // Browsers have it; Node from version 25 on.
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  Object.assign(Uint8Array, { fromBase64 });
  const parts = buildFilter(buildSegment(readSeeds()), {
    terms: [],
    forms: [],
    boilerplate: new Uint32Array(0),
    lineage: new Uint32Array(0),
  });
  const base64 = (part: keyof typeof parts) => Buffer.from(parts[part]).toString('base64');
  packaged = {
    version: 'now',
    grams: base64('grams'),
    stops: base64('stops'),
    words: base64('words'),
    forms: base64('forms'),
    classes: base64('classes'),
    terms: base64('terms'),
  };
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', async () => Response.json(packaged));
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const kept = async () => (await readSettingsAndFilter('now')).filter;

/** Plays the background; gives what it was asked. */
function playBackground(answerFilter: () => Promise<KeptFilter> = givePageFilter) {
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message) => {
    expect(message).toEqual({ call: 'filter', payload: '{}' });
    return { result: JSON.stringify(await answerFilter()) };
  });
}

describe('the background', () => {
  test('keeps the filter for pages, once', async () => {
    await preparePageFilter();
    expect(await kept()).toEqual(packaged);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await preparePageFilter();
    expect(set).not.toHaveBeenCalled();
  });

  test('puts it in place of that of another version', async () => {
    await keepFilter({ ...packaged, version: 'before' });
    await preparePageFilter();
    expect(await kept()).toEqual(packaged);
  });

  test('gives it where nothing can be kept', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('the disk is full'));
    expect(await givePageFilter()).toEqual(packaged);
  });
});

describe('a page', () => {
  test('opens what is kept, and asks nobody', async () => {
    const asked = playBackground();
    const filter = await openPageFilter(packaged);
    expect(filter?.hits(AGREED)).toBe(true);
    expect(filter?.hits(PLAIN)).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });

  test.each([
    ['nothing is kept', () => null],
    ['what is kept is no base 64', () => ({ ...packaged, grams: '{}' })],
    ['what is kept has lost a part', () => ({ version: 'now', grams: packaged.grams }) as KeptFilter],
  ])('asks for it where %s, and it is kept then', async (_, before) => {
    const asked = playBackground();
    const filter = await openPageFilter(before());
    expect(filter?.hits(AGREED)).toBe(true);
    expect(filter?.hits(PLAIN)).toBe(false);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await kept()).toEqual(packaged);
  });

  test('asks again while the background does not listen yet', async () => {
    vi.useFakeTimers();
    const asked = playBackground();
    asked.mockRejectedValueOnce(new Error('no receiver')).mockResolvedValueOnce(undefined);
    const opening = openPageFilter(null);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await opening)?.hits(AGREED)).toBe(true);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  test('is left alone where the background never answers, or has another version', async () => {
    vi.useFakeTimers();
    const silent = playBackground(() => Promise.reject(new Error('gone')));
    const opening = openPageFilter(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await opening).toBeNull();
    // Four times, each with two more attempts.
    expect(silent).toHaveBeenCalledTimes(12);
    playBackground(async () => ({ ...packaged, version: 'later' }));
    const outdated = openPageFilter(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(await outdated).toBeNull();
  });
});
