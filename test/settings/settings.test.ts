import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  isOn,
  keepFilter,
  readSettings,
  readSettingsAndFilter,
  type Settings,
  setEnabled,
  setPaint,
  setSite,
  watchSettings,
} from '../../lib/settings/settings.ts';

const FILTER = { version: '1', grams: 'AAAA', stops: 'BBBB', forms: 'CCCC', terms: 'DDDD' };

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('settings', () => {
  test('have defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual({ enabled: true, paint: 'default', sitesOff: [] });
  });

  test('have defaults where what is stored makes no sense', async () => {
    await fakeBrowser.storage.local.set({ enabled: 'perhaps', paint: 'everything!', other: 3 });
    expect(await readSettings()).toEqual({ enabled: true, paint: 'default', sitesOff: [] });
  });

  test('keep what was chosen', async () => {
    await setEnabled(false);
    await setPaint('all');
    await setSite('example.org', false);
    await setSite('news.example:8080', false);
    await setSite('example.org', true);
    expect(await readSettings()).toEqual({ enabled: false, paint: 'all', sitesOff: ['news.example:8080'] });
  });

  test('two windows that switch two sites at once do not undo each other', async () => {
    await Promise.all([setSite('one.example', false), setSite('two.example', false)]);
    expect((await readSettings()).sitesOff.sort()).toEqual(['one.example', 'two.example']);
  });

  test('tell every watcher of each change, until it stops watching', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await setPaint('passages');
    await expect.poll(() => seen.at(-1)?.paint).toBe('passages');
    stop();
    await setPaint('all');
    expect((await readSettings()).paint).toBe('all');
    expect(seen.at(-1)?.paint).toBe('passages');
  });

  test('are not told anew when only the filter for pages is kept', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await keepFilter(FILTER);
    await setPaint('all');
    await expect.poll(() => seen.map(({ paint }) => paint)).toEqual(['all']);
    stop();
  });

  test.each([
    [true, [], true],
    [true, ['example.org'], false],
    [true, ['www.example.org'], true],
    [false, [], false],
  ])('switched on %s, off on %j: example.org is read %s', (enabled, sitesOff, expected) => {
    expect(isOn({ enabled, sitesOff, paint: 'default' }, 'example.org')).toBe(expected);
  });
});

describe('the filter for pages', () => {
  test('is read with the settings, in one go', async () => {
    await setSite('example.org', false);
    await keepFilter(FILTER);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    expect(await readSettingsAndFilter('1')).toEqual({
      settings: { enabled: true, paint: 'default', sitesOff: ['example.org'] },
      filter: FILTER,
    });
    expect(get).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'AAAA'],
    ['another version', { ...FILTER, version: '0' }],
    ['no version', {}],
  ])('is null where what is kept is %s', async (_, kept) => {
    if (kept !== undefined) await fakeBrowser.storage.local.set({ filter: kept });
    expect((await readSettingsAndFilter('1')).filter).toBeNull();
  });
});
