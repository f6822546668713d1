import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  isOn,
  readSettings,
  type Settings,
  setEnabled,
  setPaint,
  setSite,
  watchSettings,
} from '../../lib/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());

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

  test.each([
    [true, [], true],
    [true, ['example.org'], false],
    [true, ['www.example.org'], true],
    [false, [], false],
  ])('switched on %s, off on %j: example.org is read %s', (enabled, sitesOff, expected) => {
    expect(isOn({ enabled, sitesOff, paint: 'default' }, 'example.org')).toBe(expected);
  });
});
