import { ALL } from '../../lib/core/match/among.ts';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { isOn, isSiteOn, readSite } from '../../lib/settings/sites.ts';

const settings = (sites: Record<string, boolean>, change: Partial<Settings> = {}): Settings => ({
  enabled: true,
  otherSites: true,
  sites: new Map(Object.entries(sites)),
  paint: 'default',
  style: 'tinted',
  citation: 'un',
  quote: false,
  symbols: true,
  among: ALL,
  library: { asked: false, change: 0 },
  ...change,
});

describe('a site is on', () => {
  test.each([
    ['as all are', 'example.org', {}, true, true],
    ['as the others are', 'example.org', {}, false, false],
    ['though the others are off', 'example.org', { 'example.org': true }, false, true],
    ['though the others are on', 'example.org', { 'example.org': false }, true, false],
    ['with its subdomains', 'www.docs.example.org', { 'example.org': false }, true, false],
    ['with its ports', 'example.org:8080', { 'example.org': false }, true, false],
    ['not with the domain above it', 'example.org', { 'www.example.org': false }, true, true],
    ['not with a name that only ends alike', 'notexample.org', { 'example.org': false }, true, true],
    ['not at other ports', 'example.org', { 'example.org:8080': false }, true, true],
    ['by the nearest choice', 'a.b.example.org', { 'example.org': false, 'b.example.org': true }, true, true],
    [
      'at a port by that of the port',
      'example.org:8080',
      { 'example.org': false, 'example.org:8080': true },
      true,
      true,
    ],
    ['with a dot at its end', 'www.example.org.', { 'example.org': false }, true, false],
    ['with numbers', '127.0.0.1:8080', { '127.0.0.1': true }, false, true],
    ['with numbers of the new kind', '[::1]:8080', { '[::1]': true }, false, true],
    ['as local files are', '', { '': true }, false, true],
    ['not as local files are', 'example.org.', { '': false }, true, true],
    ['where a name is one of the language', '__proto__', {}, true, true],
  ])('%s: %s, %j, others %s: %s', (_, host, sites, otherSites, on) => {
    expect(isSiteOn(settings(sites, { otherSites }), host)).toBe(on);
  });

  test('but not read while everything is off', () => {
    const chosen = settings({ 'example.org': true });
    expect(isOn(chosen, 'example.org')).toBe(true);
    expect(isOn({ ...chosen, enabled: false }, 'example.org')).toBe(false);
    expect(isOn(settings({ 'example.org': false }), 'example.org')).toBe(false);
  });
});

describe('what a person types is read as a site', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  WWW.Example.org ', 'www.example.org'],
    ['*.example.org', 'example.org'],
    ['example.org.', 'example.org'],
    ['example.org:8080', 'example.org:8080'],
    ['https://docs.un.org/en/A/RES/77/194?x=1#top', 'docs.un.org'],
    ['docs.un.org/en/A/RES/77/194', 'docs.un.org'],
    ['HTTP://intranet', 'intranet'],
    ['localhost:3000', 'localhost:3000'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['[::1]:3000', '[::1]:3000'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s', (typed, host) => {
    expect(readSite(typed)).toBe(host);
  });

  test.each([
    '',
    '   ',
    'example',
    'exa mple.org',
    'example..org',
    '.org',
    'example.org, example.net',
    'example.org,example.net',
    'someone@example.org',
    'ftp://example.org',
    'mailto:someone@example.org',
    'example.org:99999',
    'https://',
    '*',
    '*.*.example.org',
    '<all_urls>',
    'file:///home/me',
  ])('“%s” is none', (typed) => {
    expect(readSite(typed)).toBeNull();
  });
});
