import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const folder = join(OUTPUT, process.env.AGREED_BROWSER === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const manifest = JSON.parse(read('manifest.json'));

describe('the built extension', () => {
  test('asks for no more than it says', () => {
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'activeTab']);
    expect(
      manifest.host_permissions ?? manifest.optional_permissions ?? manifest.web_accessible_resources,
    ).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    );
  });

  test('has a content script of at most 80 kB, on every page and frame', () => {
    expect(statSync(join(folder, 'content-scripts/content.js')).size).toBeLessThanOrEqual(80_000);
    expect(manifest.content_scripts).toEqual([
      expect.objectContaining({ matches: ['<all_urls>'], all_frames: true, match_origin_as_fallback: true }),
    ]);
  });

  test('does not tell a page that it is there', () => {
    expect(read('content-scripts/content.js')).not.toMatch(/postMessage\(\{|wxt:content-script/u);
  });

  test('has no compromise in its background', () => {
    expect(statSync(join(folder, 'background.js')).size).toBeLessThan(100_000);
    expect(read('background.js')).not.toMatch(/nlp|Infinitive|Gerund/u);
  });
});
