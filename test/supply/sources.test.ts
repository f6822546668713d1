import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What ends up in the extension; the command line and the tools of the build are not shipped. */
const files = globSync('{lib,entrypoints,locales}/**/*.{ts,tsx,css,html,yml}').filter(
  (file) => !/^lib\/(?:cli|analyse)\//u.test(file),
);
const sources = files.map((file) => [file, readFileSync(file, 'utf8')] as const);

/** Every file in which a pattern is found, with what was found. */
const found = (pattern: RegExp) =>
  sources.flatMap(([file, text]) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match}`));

describe('the sources of the extension', () => {
  test('make no code of strings, and none comes from elsewhere', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(
      found(/\beval\b|\bFunction\(|\bimportScripts\b|\bimport\([^)]*|\bset(?:Timeout|Interval)\(['"`]/gu),
    ).toEqual(["lib/documents/read-draft-file.ts: import('./read-pdf.ts'"]);
  });

  test('ask for nothing but packed files, and start one packed worker', () => {
    const ASKERS =
      /\bfetch\(.*|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|Worker)\b/gu;
    expect(found(ASKERS).toSorted()).toEqual([
      expect.stringMatching(/^entrypoints\/background\/packaged\.ts: fetch\(browser\.runtime\.getURL\(/u),
      expect.stringMatching(/^entrypoints\/library\/changes\.ts: fetch\('\/seeds\.pack'\)/u),
      expect.stringMatching(/^entrypoints\/library\/import-worker\.ts: fetch\('\/seeds\.pack'\)/u),
      'entrypoints/library/start-worker.ts: Worker',
    ]);
  });

  test('know the address of one site, of the official documents, for a person to click', () => {
    // A name of a vocabulary is written as an address, and is none.
    const HOST = /\b(?:https?|wss?|ftp):\/\/(?!www\.w3\.org\/)[\w-]+\.[\w.-]+/gu;
    expect(found(HOST)).toEqual(['lib/core/resolution/symbol.ts: https://docs.un.org']);
  });

  test('tell the console nothing', () => {
    expect(found(/\bconsole\.\w+/gu)).toEqual([]);
  });
});
