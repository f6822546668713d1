import { ALL } from '../../lib/core/match/among.ts';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  stateOfAddress,
  stateOfFrames,
  stateOfSilence,
  watchFrames,
} from '../../entrypoints/popup/tab-state.ts';
import type { FrameMatch, FrameReport } from '../../lib/messaging/messages.ts';
import type { Settings } from '../../lib/settings/settings.ts';

const ON: Settings = {
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
const NEWS_OFF: Settings = { ...ON, sites: new Map([['news.example', false]]) };
const ONLY_NEWS: Settings = { ...ON, otherSites: false, sites: new Map([['news.example', true]]) };
const source = {
  symbol: 'A/RES/77/194',
  paragraph: 'OP26',
  start: 0,
  end: 14,
  grade: 'term' as const,
  similarity: 1,
  edits: [],
};
const match: FrameMatch = {
  id: 1,
  words: 'forced labour',
  grade: 'term',
  quoted: false,
  tokens: 2,
  source,
  sourceCount: 1,
  text: 'of forced labour',
  start: 3,
  end: 16,
};

function report(change: Partial<FrameReport> = {}): FrameReport {
  return {
    frame: 'a',
    top: true,
    language: 'en',
    matches: [],
    cited: [],
    ...change,
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('what an address tells', () => {
  test.each([
    ['https://news.example/story', ON, null],
    ['http://news.example/', ON, null],
    ['file:///home/me/report.html', ON, null],
    ['chrome://extensions', ON, 'browser-page'],
    ['about:config', ON, 'browser-page'],
    ['moz-extension://1234/welcome.html', ON, 'browser-page'],
    ['https://addons.mozilla.org/firefox/', ON, 'browser-page'],
    ['https://chromewebstore.google.com/', ON, 'browser-page'],
    [null, ON, 'browser-page'],
    ['https://news.example/', NEWS_OFF, 'off-here'],
    ['https://www.news.example/', NEWS_OFF, 'off-here'],
    ['https://other.example/', NEWS_OFF, null],
    ['https://news.example/', { ...NEWS_OFF, enabled: false }, 'off'],
    ['https://news.example/', ONLY_NEWS, null],
    ['https://other.example/', ONLY_NEWS, 'off-here'],
    ['file:///home/me/report.html', ONLY_NEWS, 'off-here'],
    ['chrome://extensions', ONLY_NEWS, 'browser-page'],
    ['chrome://extensions', { ...ON, enabled: false }, 'off'],
  ])('%s', (url, settings, kind) => {
    expect(stateOfAddress(url === null ? null : new URL(url), settings)?.kind ?? null).toBe(kind);
  });
});

describe('what the frames tell', () => {
  test.each([
    ['no match on an English page', [report()], 'page'],
    ['no match on a page that names no language', [report({ language: null })], 'page'],
    ['no match on a French page', [report({ language: 'fr-CH' })], 'other-language'],
    ['a match on a French page', [report({ language: 'fr', matches: [match] })], 'page'],
    [
      'a match in a frame of one',
      [report({ language: 'fr' }), report({ top: false, matches: [match] })],
      'page',
    ],
    ['British English', [report({ language: 'EN-gb' })], 'page'],
  ])('%s', (_, frames, kind) => {
    expect(stateOfFrames(frames).kind).toBe(kind);
  });
});

describe('why no frame answers', () => {
  test.each([
    ['https://news.example/paper.PDF', true, 'viewer'],
    ['https://news.example/', true, 'not-loaded'],
    ['https://news.example/', false, 'not-allowed'],
  ])('%s, allowed: %s', async (url, allowed, kind) => {
    const contains = vi.fn(async () => allowed);
    Object.assign(fakeBrowser, { permissions: { contains } });
    expect((await stateOfSilence(new URL(url))).kind).toBe(kind);
  });
});

describe('frames that are asked over a port', () => {
  /** Ports of a tab whose frames the test plays. */
  function playTab() {
    const opened: { send: (report: FrameReport) => void; hangUp: () => void }[] = [];
    const connect = vi.fn(() => {
      let onMessage: (sent: FrameReport) => void = () => {};
      let onDisconnect: () => void = () => {};
      opened.push({ send: (sent) => onMessage(sent), hangUp: () => onDisconnect() });
      return {
        onMessage: { addListener: (listener: typeof onMessage) => (onMessage = listener) },
        onDisconnect: { addListener: (listener: typeof onDisconnect) => (onDisconnect = listener) },
        postMessage: vi.fn(),
        disconnect: vi.fn(),
      };
    });
    Object.assign(fakeBrowser.tabs, { connect });
    return opened;
  }

  test('are listed with the top one first, each as it last said', () => {
    const ports = playTab();
    const told: (string[] | null)[] = [];
    watchFrames(1, (frames) =>
      told.push(frames && frames.map(({ frame, language }) => `${frame} ${language}`)),
    );
    ports[0]?.send(report({ frame: 'b', top: false }));
    ports[0]?.send(report({ frame: 'a' }));
    ports[0]?.send(report({ frame: 'b', top: false, language: 'fr' }));
    expect(told.at(-1)).toEqual(['a en', 'b fr']);
  });

  test('are asked again before they count as silent', async () => {
    vi.useFakeTimers();
    const ports = playTab();
    const told = vi.fn();
    watchFrames(1, told);
    for (let i = 0; i < 3; i++) {
      ports[i]?.hangUp();
      await vi.advanceTimersByTimeAsync(500);
      expect(ports).toHaveLength(i + 2);
      expect(told).not.toHaveBeenCalled();
    }
    ports[3]?.hangUp();
    expect(told).toHaveBeenCalledExactlyOnceWith(null);
  });
});
