import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  os?: string[];
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const project = JSON.parse(readFileSync('package.json', 'utf8'));
const { '': root, ...packages } = lock.packages as Record<string, Locked> & { '': unknown };
const locked = Object.entries(packages);
const named = (entries: [string, Locked][]) =>
  entries.map(([path]) => path.replace(/^.*node_modules\//u, ''));

/** Whose programs are made for one system each; a system gets only its own. */
const PER_SYSTEM = /^(?:@biomejs\/cli-|@oxlint\/binding-|@oxc-parser\/binding-|@napi-rs\/canvas-)/u;

/** Licences under which a tool may be used here. What is bundled has a shorter list of its own. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'Python-2.0',
  'Zlib',
]);

describe('the lock file', () => {
  test('is of this package.json', () => {
    const { dependencies, devDependencies, name, version } = project;
    expect(root).toMatchObject({ dependencies, devDependencies, name, version });
  });

  test('names no host: packages come from the registry that npm is set up for', () => {
    expect(named(locked.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
  });

  test('tells the checksum of every package but programs for systems other than Linux on Intel and ARM', () => {
    const without = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    const unexplained = without.filter(([path, { optional, os, version }]) => {
      const [name = ''] = named([[path, {}]]);
      return !(PER_SYSTEM.test(name) && optional && os && version);
    });
    expect(named(unexplained)).toEqual([]);
    expect(named(without).filter((name) => /linux-(?:x64|arm64)(?:-gnu)?$/u.test(name))).toEqual([]);
  });

  test('has one package with an install script: the one that brings Node', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([
      'node_modules/node',
    ]);
  });

  test('has no package under a licence that does not go with this one', () => {
    const fits = (licence: string): boolean => {
      const bare = licence.replace(/^\((.*)\)$/u, '$1');
      if (bare.includes(' OR ')) return bare.split(' OR ').some(fits);
      if (bare.includes(' AND ')) return bare.split(' AND ').every(fits);
      return LICENCES.has(bare);
    };
    const others = locked.filter(([path, { license, integrity }]) => {
      // Of a program for another system the lock tells no licence; that for Linux has the same.
      if (!integrity && PER_SYSTEM.test(named([[path, {}]])[0] ?? '')) return false;
      return !fits(license ?? 'none');
    });
    // The library that draws the icons' sizes, at build time and only linked.
    expect(named(others).filter((name) => !name.startsWith('@img/sharp-'))).toEqual([]);
    expect(others.every(([, { license }]) => /LGPL-3\.0-or-later/u.test(license ?? ''))).toBe(true);
  });
});

describe('package.json', () => {
  const all = Object.keys({ ...project.dependencies, ...project.devDependencies });

  test('asks for packages by version, none by address', () => {
    const versions = Object.values({ ...project.dependencies, ...project.devDependencies });
    expect(versions.filter((version) => !/^[\^~]?\d+(?:\.\d+)*$/u.test(String(version)))).toEqual([]);
  });

  test('runs nothing when it is installed', () => {
    const own = Object.keys(project.scripts).filter((name) =>
      /^(?:pre|post)?(?:install|prepare)$/u.test(name),
    );
    expect(own).toEqual([]);
  });

  test('has no package that ARCHITECTURE.md gives no reason for', () => {
    const [section = ''] =
      /^## Dependencies\n[^]*?(?=^## )/mu.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? [];
    const words = new Set(section.match(/@?\w[\w./-]*\w/gu));
    expect(all.filter((name) => !words.has(name))).toEqual([]);
  });
});
