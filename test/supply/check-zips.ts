/**
 * `npm run zip:check`: proves that the packed extensions are made of the packed sources and of nothing else. Packs
 * twice here, then once more from the unpacked sources, in another folder, time zone and language, with packages
 * installed from the lock file; all three must give the same bytes. Takes one to three minutes; exits 1 where a byte
 * differs, with the files that do.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { differingFiles, missingAndStray } from './compare-zips.ts';
import { unzip } from './unzip.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Nothing that is packed may depend on them. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** Packs the project in a folder, and gives the zip files by name. */
function pack(folder: string, environment: Record<string, string> = {}): Map<string, Buffer> {
  for (const old of globSync('.output/*.zip', { cwd: folder })) rmSync(join(folder, old));
  npm(folder, ['run', '-s', 'zip'], environment);
  const zips = globSync('.output/*.zip', { cwd: folder }).toSorted();
  return new Map(zips.map((file) => [basename(file), readFileSync(join(folder, file))]));
}

function npm(cwd: string, args: string[], environment: Record<string, string> = {}): void {
  execFileSync('npm', args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function unpack(zip: Buffer, folder: string): void {
  for (const [name, data] of unzip(zip)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
}

/** Prints whether the zips are those packed first, and which of their files are not; gives how many differ. */
function compare(what: string, first: Map<string, Buffer>, again: Map<string, Buffer>): number {
  const names = [...new Set([...first.keys(), ...again.keys()])];
  const differing = names.filter((name) => !first.get(name)?.equals(again.get(name) ?? Buffer.alloc(0)));
  console.log(`${what}: ${differing.length === 0 ? 'the same bytes' : `${differing.join(', ')} differ`}`);
  for (const name of differing) {
    const [one, other] = [first.get(name), again.get(name)];
    for (const file of one && other ? differingFiles(unzip(one), unzip(other)) : []) console.log(`  ${file}`);
  }
  return differing.length;
}

const first = pack(ROOT);
for (const [name, zip] of first) {
  console.log(`${createHash('sha256').update(zip).digest('hex')}  ${name}  ${zip.length} bytes`);
}
const sources = [...first].find(([name]) => name.endsWith('-sources.zip'))?.[1];
if (!sources) throw new Error('no sources were packed');

let wrong = compare('packed again', first, pack(ROOT));
for (const line of missingAndStray(ROOT, unzip(sources))) {
  console.log(line);
  wrong += 1;
}

const folder = mkdtempSync(join(tmpdir(), 'agreed-sources-'));
try {
  unpack(sources, folder);
  npm(folder, ['ci', '--ignore-scripts', '--loglevel=error']);
  wrong += compare('packed from the sources', first, pack(folder, ELSEWHERE));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong > 0 ? 1 : 0;
