import { execFile } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const isFirefox = process.env.AGREED_BROWSER === 'firefox';
const folder = join(ROOT, '.output', isFirefox ? 'firefox-mv3' : 'chrome-mv3');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const manifest = JSON.parse(read('manifest.json'));
const files = globSync('**/*.*', { cwd: folder });

/** What a browser runs or shows, by file: all but the data and the pictures. */
const texts = files
  .filter((file) => /\.(?:m?js|css|html|json)$/u.test(file) && file !== 'filter.json')
  .map((file) => [file, read(file)] as const);

/**
 * The reader of PDFs can load documents by their address and names vocabularies; it is given bytes, on the check page, and
 * the policy of the extension's pages lets it load nothing else.
 */
const isOfPdf = (line: string) => /^[^:]*pdf[^:]*\.m?js: /u.test(line);

/** Every file in which a pattern is found, with what was found. */
const found = (pattern: RegExp) =>
  texts.flatMap(([file, text]) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match}`));

describe('the manifest', () => {
  test('asks for no more than it says', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'activeTab',
      'contextMenus',
      ...(isFirefox ? [] : ['sidePanel']),
    ]);
  });

  test('says nothing but this: no other host, no part open to pages, other extensions or web sites', () => {
    expect(Object.keys(manifest).toSorted()).toEqual(
      [
        'action',
        'background',
        'commands',
        'content_scripts',
        'content_security_policy',
        'default_locale',
        'description',
        'icons',
        'manifest_version',
        'name',
        'options_ui',
        'permissions',
        'version',
        ...(isFirefox
          ? ['browser_specific_settings', 'sidebar_action']
          : ['minimum_chrome_version', 'side_panel']),
      ].toSorted(),
    );
  });

  test('lets its pages run and load only what is packed', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    });
  });

  test('has one content script, on every page and frame', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['<all_urls>'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_end',
        js: ['content-scripts/content.js'],
        css: ['content-scripts/content.css'],
      },
    ]);
  });
});

describe('what is packed', () => {
  test('is scripts, styles, pages, texts, pictures and the data of the seeds', () => {
    expect(new Set(files.map((file) => extname(file)))).toEqual(
      new Set(['.js', '.mjs', '.css', '.html', '.json', '.txt', '.png', '.pack']),
    );
  });

  test('never makes markup or code of a string', () => {
    const MAKERS =
      /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write|\bcreateContextualFragment\b|\bsetHTMLUnsafe\b|\beval\s*\(|\bFunction\s*\(|\bimportScripts\b/gu;
    expect(found(MAKERS)).toEqual([]);
  });

  test('can ask for nothing but its own files, and starts one worker of its own', () => {
    const ASKERS =
      /\bfetch\([^)]{0,40}|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|Worker)\b/gu;
    const askers = found(ASKERS).filter((line) => !isOfPdf(line));
    expect(askers.map((line) => line.replace(/-[\w-]{8}\.js/u, '.js')).toSorted()).toEqual([
      'assets/import-worker.js: fetch(`/seeds.pack`',
      expect.stringMatching(/^background\.js: fetch\([\w.]+\.runtime\.getURL\(`\/`$/u),
      'chunks/library.js: Worker',
      'chunks/library.js: fetch(`/seeds.pack`',
    ]);
  });

  test('names no address but those of official documents, and of vocabularies that are only names', () => {
    const HOST = /\b(?:https?|wss?|ftp):\/\/[\w.-]*\w/giu;
    const own = found(HOST).filter((line) => !isOfPdf(line));
    expect(new Set(own.map((line) => line.replace(/^.*: /u, '')))).toEqual(
      new Set(['https://docs.un.org', 'http://www.w3.org']),
    );
  });

  test('loads into its pages what lies beside them', () => {
    const pages = texts.filter(([file]) => /\.(?:html|css)$/u.test(file));
    const loaded = pages.flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:src|href)="[^"]*"|url\([^)]*\)|@import[^;]*/gu)].map(
        ([use]) => `${file}: ${use}`,
      ),
    );
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((use) => !/="\/\w[^"]*"$|url\("?data:image\//u.test(use))).toEqual([]);
    expect(
      found(/<script(?! [^>]*src=)[^>]*>|<\w[^>]*\son\w+=|<(?:base|iframe|object|embed|form)\b/gu),
    ).toEqual([]);
  });

  test('names the packages that have code in it, with licences that allow that', () => {
    const named = read('licences.txt').matchAll(/^(\S+) \d+\.\d+\.\d+, ([\w.-]+), /gmu);
    expect(Object.fromEntries([...named].map(([, name, licence]) => [name, licence]))).toEqual({
      '@rgrove/parse-xml': 'ISC',
      '@wxt-dev/browser': 'MIT',
      '@wxt-dev/i18n': 'MIT',
      '@wxt-dev/webextension-polyfill': 'MIT',
      fflate: 'MIT',
      idb: 'ISC',
      'pdfjs-dist': 'Apache-2.0',
      preact: 'MIT',
      'webextension-polyfill': 'MPL-2.0',
      wxt: 'MIT',
    });
  });

  test('has a content script of at most 85 kB', () => {
    expect(statSync(join(folder, 'content-scripts/content.js')).size).toBeLessThanOrEqual(85_000);
  });

  test('does not tell a page that it is there', () => {
    expect(read('content-scripts/content.js')).not.toMatch(/postMessage\(\{|wxt:content-script/u);
  });

  test('has no compromise in its background', () => {
    expect(statSync(join(folder, 'background.js')).size).toBeLessThan(165_000);
    expect(read('background.js')).not.toMatch(/nlp|Infinitive|Gerund/u);
  });
});

if (isFirefox) {
  describe('for Firefox', () => {
    test('it says that nothing is collected', () => {
      const { gecko } = manifest.browser_specific_settings;
      expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
      expect(gecko.update_url).toBeUndefined();
    });

    test('its linter has nothing to say', { timeout: 180_000 }, async () => {
      const linter = join(ROOT, 'node_modules/.bin/web-ext');
      const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
      const { errors, warnings, notices } = JSON.parse((await promisify(execFile)(linter, args)).stdout);
      expect([...errors, ...warnings, ...notices]).toEqual([]);
    });
  });
}
