import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What is under version control but not needed to build: tests, and what tools and CI read. */
const NOT_PACKED = /^(?:test\/|vitest\.config\.ts$|\.)/u;

/** Names the files that two unpacked zips do not share byte for byte, or that are in another order. */
export function differingFiles(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const differing = names.filter((name) => {
    const data = other.get(name);
    return !data || !one.get(name)?.equals(data);
  });
  const inOrder = [...one.keys()].join('\n') === [...other.keys()].join('\n');
  return differing.length > 0 || inOrder ? differing : ['the order of the files'];
}

/**
 * Says what the packed sources lack of the files under version control, and what they have besides. Nothing where
 * there is no version control: in sources that were unpacked.
 */
export function missingAndStray(root: string, sources: Map<string, Buffer>): string[] {
  if (!existsSync(join(root, '.git'))) return [];
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  const wanted = new Set(
    tracked.filter((file) => file && !NOT_PACKED.test(file) && existsSync(join(root, file))),
  );
  return [
    ...[...wanted].filter((file) => !sources.has(file)).map((file) => `missing from the sources: ${file}`),
    ...[...sources.keys()]
      .filter((file) => !wanted.has(file))
      .map((file) => `in the sources, but not under version control: ${file}`),
  ];
}
