import type { ImportFault, ImportFile } from './import-event.ts';
import type { LeftOutKind } from './sort-file.ts';

/** Gathers the files that are left out, to be told of by kind: an archive may have ten thousand in other languages. */
export class LeftOut {
  private readonly kinds = new Map<string, LeftOutKind & { paths: string[] }>();

  add({ path, within = path }: Pick<ImportFile, 'path' | 'within'>, kind: LeftOutKind): void {
    const key = `${within.split('/', 1)[0]}\n${kind.what}`;
    const known = this.kinds.get(key);
    if (known) known.paths.push(path);
    else this.kinds.set(key, { ...kind, paths: [path] });
  }

  /** One for each kind in each of the folders and archives that were given. */
  faults(): ImportFault[] {
    return [...this.kinds.values()].map(({ what, why, paths }): ImportFault => {
      const [first = ''] = paths;
      return paths.length === 1
        ? { kind: 'problem', path: first, reason: `left out, ${why}`, failed: false }
        : {
            kind: 'problem',
            path: folderOf(paths),
            reason: `${paths.length} ${what} were left out, ${why}`,
            failed: false,
          };
    });
  }
}

/** The innermost folder or archive that paths have in common; empty for none. */
function folderOf(paths: string[]): string {
  let folder = paths[0] as string;
  do folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
  while (folder !== '' && !paths.every((path) => path.startsWith(`${folder}/`)));
  return folder;
}
