import { ALL } from '../../lib/core/match/among.ts';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  choose,
  keepFilter,
  readSettings,
  readSettingsAndFilter,
  type Settings,
  setSite,
  watchSettings,
} from '../../lib/settings/settings.ts';
import { isOn } from '../../lib/settings/sites.ts';

const FILTER = {
  version: '1',
  grams: 'AAAA',
  stops: 'BBBB',
  words: 'EEEE',
  forms: 'CCCC',
  classes: 'FFFF',
  terms: 'DDDD',
};
const DEFAULTS: Settings = {
  enabled: true,
  otherSites: true,
  sites: new Map(),
  paint: 'default',
  style: 'tinted',
  citation: 'un',
  quote: false,
  symbols: true,
  among: ALL,
  library: { asked: false, change: 0 },
};
const sitesNow = async () => Object.fromEntries((await readSettings()).sites);

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('settings', () => {
  test('have defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('have defaults where what is stored makes no sense', async () => {
    await fakeBrowser.storage.local.set({
      enabled: 'perhaps',
      otherSites: 0,
      paint: 'everything!',
      style: 'pink',
      citation: 'chicago',
      quote: 'sometimes',
      symbols: 'perhaps',
      among: { bodies: 'all', from: 'once', to: 1.5, unvoted: 1, origin: 'elsewhere' },
      library: 'whole',
      other: 3,
      'site:example.org': 'sometimes',
    });
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('keep what was chosen', async () => {
    await choose({ enabled: false, otherSites: false });
    await choose({ paint: 'all' });
    await choose({ style: 'strong' });
    await choose({ citation: 'oscola', quote: true, symbols: false });
    await setSite('example.org', false);
    await setSite('news.example:8080', false);
    await setSite('', true);
    await setSite('example.org', true);
    expect(await readSettings()).toEqual({
      enabled: false,
      otherSites: false,
      sites: new Map([
        ['news.example:8080', false],
        ['', true],
        ['example.org', true],
      ]),
      paint: 'all',
      style: 'strong',
      citation: 'oscola',
      quote: true,
      symbols: false,
      among: ALL,
      library: { asked: false, change: 0 },
    });
  });

  test('forget a site', async () => {
    await setSite('one.example', false);
    await setSite('two.example', true);
    await setSite('one.example', null);
    expect(await sitesNow()).toEqual({ 'two.example': true });
  });

  test('tell every watcher of each change, until it stops watching', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await choose({ paint: 'passages' });
    await expect.poll(() => seen.at(-1)?.paint).toBe('passages');
    stop();
    await choose({ paint: 'all' });
    expect((await readSettings()).paint).toBe('all');
    expect(seen.at(-1)?.paint).toBe('passages');
  });

  test('are not told anew when only the filter for pages is kept', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await keepFilter(FILTER);
    await choose({ paint: 'all' });
    await expect.poll(() => seen.map(({ paint }) => paint)).toEqual(['all']);
    stop();
  });
});

describe('two windows that change something at once do not undo each other', () => {
  test('two sites', async () => {
    await Promise.all([setSite('one.example', false), setSite('two.example', true)]);
    expect(await sitesNow()).toEqual({ 'one.example': false, 'two.example': true });
  });

  test('a site that is removed and another that is added', async () => {
    await setSite('one.example', false);
    await Promise.all([setSite('one.example', null), setSite('two.example', false)]);
    expect(await sitesNow()).toEqual({ 'two.example': false });
  });

  test('a site that is switched on, and all others that are switched off', async () => {
    await setSite('one.example', false);
    await Promise.all([setSite('one.example', true), choose({ otherSites: false })]);
    const settings = await readSettings();
    expect(isOn(settings, 'one.example')).toBe(true);
    expect(isOn(settings, 'two.example')).toBe(false);
  });

  test('each of the other choices', async () => {
    await Promise.all([
      choose({ enabled: false }),
      choose({ otherSites: false }),
      choose({ paint: 'all' }),
      choose({ style: 'plain' }),
      choose({ citation: 'bluebook' }),
      choose({ quote: true }),
      choose({ symbols: false }),
    ]);
    expect(await readSettings()).toEqual({
      enabled: false,
      otherSites: false,
      sites: new Map(),
      paint: 'all',
      style: 'plain',
      citation: 'bluebook',
      quote: true,
      symbols: false,
      among: ALL,
      library: { asked: false, change: 0 },
    });
  });
});

describe('settings that version 0.1 stored', () => {
  beforeEach(() =>
    fakeBrowser.storage.local.set({
      enabled: false,
      paint: 'passages',
      'off:example.org': true,
      'off:news.example:8080': true,
      filter: FILTER,
    }),
  );

  test('keep their meaning', async () => {
    const settings = await readSettings();
    expect(settings).toEqual({
      ...DEFAULTS,
      enabled: false,
      paint: 'passages',
      sites: new Map([
        ['example.org', false],
        ['news.example:8080', false],
      ]),
    });
    expect(isOn({ ...settings, enabled: true }, 'example.org')).toBe(false);
    expect(isOn({ ...settings, enabled: true }, 'other.example')).toBe(true);
  });

  test('give way to a new choice', async () => {
    await setSite('example.org', true);
    expect(await sitesNow()).toEqual({ 'example.org': true, 'news.example:8080': false });
    await setSite('example.org', false);
    expect((await sitesNow())['example.org']).toBe(false);
  });

  test('can be forgotten', async () => {
    await setSite('example.org', null);
    await setSite('news.example:8080', true);
    await setSite('news.example:8080', null);
    expect(await sitesNow()).toEqual({});
  });
});

describe('the filter for pages', () => {
  test('is read with the settings, in one go', async () => {
    await setSite('example.org', false);
    await keepFilter(FILTER);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    expect(await readSettingsAndFilter('1')).toEqual({
      settings: { ...DEFAULTS, sites: new Map([['example.org', false]]) },
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
