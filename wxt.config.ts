import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { buildSeeds } from './lib/cli/build-pack.ts';
import { bundledLicences } from './lib/cli/bundled-licences.ts';
import type { KeptFilter } from './lib/settings/settings.ts';

const seeds = buildSeeds();
const licences = bundledLicences();
/** The oldest versions that have all we use; Chrome's and Firefox's manifests ask for them. */
const BROWSERS = ['chrome140', 'firefox142'];

/** The filter that pages are probed with, as it is kept for them. */
const filter = Object.fromEntries(
  Object.entries(seeds.filter).map(([part, bytes]) => [part, Buffer.from(bytes).toString('base64')]),
) as Record<keyof typeof seeds.filter, string>;
const filterVersion = createHash('sha256').update(JSON.stringify(filter)).digest('hex').slice(0, 16);

/** What the bundles know of the packaged seeds: their version and symbols, and the version of the filter. */
function seedFacts(): Plugin {
  const name = 'virtual:seeds';
  const facts = { SEED_VERSION: seeds.version, FILTER_VERSION: filterVersion, SEED_SYMBOLS: seeds.symbols };
  const code = Object.entries(facts).map(
    ([fact, value]) => `export const ${fact} = ${JSON.stringify(value)};`,
  );
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? code.join('\n') : null),
  };
}

/**
 * What only content scripts are built with. They take the browser's own API without the polyfill, 10 kB that Chrome
 * and Firefox of the versions we ask for do not need, and leave out WXT's context, which tells every page that the
 * extension is there by a DOM event and a `postMessage` with its id.
 */
function lightContentScripts(): Plugin {
  const context = '\0content-script-context';
  return {
    name: 'light-content-scripts',
    enforce: 'pre',
    resolveId(id) {
      // What the polyfill's module makes of `wxt/browser`.
      if (id === '@wxt-dev/webextension-polyfill/browser') return this.resolve('@wxt-dev/browser');
      return id === 'wxt/utils/content-script-context' ? context : null;
    },
    load: (id) => (id === context ? 'export class ContentScriptContext {}' : null),
  };
}

/** Takes out of pdf.js what would make code of a string, or load code by a name; nothing here calls it. */
function pdfWithoutCodeFromStrings(): Plugin {
  const clean = (code: string) =>
    code
      .replace(/Function\((["'`])return this\1\)\(\)/g, 'globalThis')
      .replace(/\bimport\(\s*(?:\/\*[^*]*\*\/\s*)*([\w$.]+|`[^`]*`)\s*\)/g, 'Promise.reject($1)');
  return {
    name: 'pdf-without-code-from-strings',
    transform: (code, id) =>
      id.endsWith('pdfjs-dist/legacy/build/pdf.mjs') ? { code: clean(code), map: null } : null,
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.includes('pdf.worker')) continue;
        const { source } = file;
        file.source = clean(typeof source === 'string' ? source : new TextDecoder().decode(source));
      }
    },
  };
}

/**
 * Makes text of what Preact would make markup of: nothing here asks it to, and so no bundle has a way to write markup
 * from a string.
 */
function withoutMarkupFromStrings(): Plugin {
  return {
    name: 'without-markup-from-strings',
    transform(code, id) {
      if (!id.endsWith('/preact/dist/preact.mjs')) return null;
      if (!code.includes('.innerHTML=')) this.error('Preact writes markup otherwise than it did');
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  vite: () => ({
    plugins: [
      preact(),
      seedFacts(),
      withoutMarkupFromStrings(),
      pdfWithoutCodeFromStrings(),
      licences.plugin,
    ],
    // The polyfill would fetch what these browsers load ahead by themselves.
    build: { target: BROWSERS, cssTarget: BROWSERS, modulePreload: { polyfill: false } },
  }),
  // What a store's reviewer builds the extension from: `public` is made by the build, and the build runs no test.
  zip: { excludeSources: ['public/**', 'test/**', 'vitest.config.ts'] },
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script'))
        config.plugins?.unshift(lightContentScripts());
    },
    // The folder is made anew at each build and holds no code.
    'build:before': (wxt) => {
      mkdirSync(wxt.config.publicDir, { recursive: true });
      const write = (file: string, data: string | Uint8Array) =>
        writeFileSync(join(wxt.config.publicDir, file), data);
      write('seeds.pack', seeds.pack);
      write('filter.json', JSON.stringify({ version: filterVersion, ...filter } satisfies KeptFilter));
    },
    // Called after the last bundle.
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licences.text() });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_name__' },
    options_ui: { page: 'library.html', open_in_tab: true },
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: {
      'next-match': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'previous-match': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_previous__',
      },
      'check-selection': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_command_check__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'agreed-language@agreed-language.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
